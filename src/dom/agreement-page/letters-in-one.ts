/** Characters looked at. */
const OPENING = 4000;
/** Letters of English that take the place of one Chinese character, about: a word for two of them. */
const ENGLISH = 3;

/** How many characters of a text say as much as one Chinese character: 1 in Chinese, names in Latin letters included. */
export function lettersInOne(text: string): number {
  const opening = text.slice(0, OPENING);
  const chinese = opening.match(/[\u3400-\u9FFF]/g)?.length ?? 0;
  return chinese * 5 > opening.length ? 1 : ENGLISH;
}
