import { displayWidth } from '../display-width.ts';

/** A character and how it is marked. */
export interface Piece {
  readonly character: string;
  readonly marked: boolean;
}

/** Marks that close something or part a sentence: they never begin a line (中文行首禁则). */
const noStart = /[，。、；：！？）》〉」』】〕”’…—·,.;:!?)\]}%‰℃]/;
/** Marks that open something: they never end a line. */
const noEnd = /[（《〈「『【〔“‘([{￥$]/;
const latin = /[\p{Script=Latin}\d@_./:-]/u;

/**
 * Breaks characters into lines of at most `width` columns. Between Han a line may break anywhere but before closing
 * and after opening marks; words, numbers and addresses stay whole where they leave half the line.
 */
export function wrapPieces(pieces: readonly Piece[], width: number): readonly (readonly Piece[])[] {
  const rows: (readonly Piece[])[] = [];
  let rest = pieces;
  while (rest.length > 0) {
    const fitting = countFitting(rest, width);
    const end = fitting === rest.length ? fitting : findBreak(rest, fitting);
    rows.push(rest.slice(0, end));
    rest = rest.slice(end);
    while (rest[0]?.character === ' ') rest = rest.slice(1);
  }
  return rows;
}

function countFitting(pieces: readonly Piece[], width: number): number {
  let used = 0;
  let count = 0;
  for (const { character } of pieces) {
    used += displayWidth(character);
    if (used > width && count > 0) break;
    count += 1;
  }
  return count;
}

/** The last place up to `end` at which a line may break; `end` itself where there is none in its second half. */
function findBreak(pieces: readonly Piece[], end: number): number {
  for (let at = end; at > end / 2; at--) {
    const before = pieces[at - 1]?.character ?? '';
    const after = pieces[at]?.character ?? '';
    if (noStart.test(after) || noEnd.test(before)) continue;
    if (latin.test(before) && latin.test(after)) continue;
    return at;
  }
  return end;
}
