/** Fewer letters in a row than this say nothing by themselves: a date, a counter, “返回顶部”. */
const fewestInRow = 6;
/** So many in shorter runs do: words may be torn apart so as not to be found. */
const fewest = 20;

/** Runs of letters and digits: how lines were broken, and what stands between words, is layout. */
function* piecesOf(text: string): Generator<string> {
  for (const [piece] of text.replace(/\p{Cf}/gu, '').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) yield piece;
}

/** Whether a text says anything that another does not: whether phrases of it are missing there. Linear. */
export function addsWords(text: string, to: string): boolean {
  if (text === to) return false;
  const known = new Set(piecesOf(to));
  let added = 0;
  for (const piece of piecesOf(text)) {
    if (known.has(piece)) continue;
    const letters = piece.replace(/\P{L}/gu, '').length;
    added += letters;
    if (letters >= fewestInRow || added >= fewest) return true;
  }
  return false;
}
