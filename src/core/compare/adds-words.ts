/** Fewer letters in a row than this say nothing by themselves: a date, a counter, “返回顶部”. */
const fewestInRow = 6;
/** So many in shorter runs do: words may be torn apart so as not to be found. */
const fewest = 20;
/** What turns a few letters into their contrary: “可以退款”, “不可退款”. */
const negation = /[不无無未免]/;
/** When a page was made or looked at, which may differ from visit to visit. */
const wholeDate = /\d{4}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}\s?日?/g;
/**
 * Sums, shares and times, which blanks may set apart from the words around them: “20 元”, “三十 日”, “￥1,980”. Bounded,
 * since each place of a run of digits may begin one.
 */
const figure =
  /[￥¥$]\s?\d[\d.,]*|(?:\d[\d.,]{0,30}|[一二三四五六七八九十百千万两]{1,30})\s?(?:元|万|亿|%|％|‰|倍|次|天|日|周|个?月|年|小?时|分钟)/g;

/** A text without characters that are not seen, such as a blank of no width. */
function withoutFormat(text: string): string {
  return text.replace(/\p{Cf}/gu, '');
}

/** Runs of letters and digits: how lines were broken, and what stands between words, is layout. */
function* piecesOf(text: string): Generator<string> {
  for (const [piece] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) yield piece;
}

/** The figures of a text, as one writes them without blanks and separators. */
function figuresOf(text: string): string[] {
  return [...text.replace(wholeDate, '\n').matchAll(figure)].map(([words]) => words.replace(/[\s,]/g, ''));
}

/**
 * Whether a text says anything that another does not: whether phrases, figures or negations of it are missing there.
 * Linear. What is left out of it is not looked for.
 */
export function addsWords(text: string, to: string): boolean {
  if (text === to) return false;
  const seen = withoutFormat(text);
  const other = withoutFormat(to);
  const figures = new Set(figuresOf(other));
  if (figuresOf(seen).some((one) => !figures.has(one))) return true;
  const known = new Set(piecesOf(other));
  let added = 0;
  for (const piece of piecesOf(seen)) {
    if (known.has(piece)) continue;
    const letters = piece.replace(/\P{L}/gu, '').length;
    added += letters;
    if (letters >= fewestInRow || added >= fewest || negation.test(piece)) return true;
  }
  return false;
}
