const PAIRS = ['“”', '‘’', '《》', '「」', '『』', '()', '[]'];
/** By code unit: 0 for nothing, 1…n for an opening sign, -1…-n for the sign that closes it. */
const SIGNS = new Int8Array(0x10000);
PAIRS.forEach((pair, index) => {
  SIGNS[pair.charCodeAt(0)] = index + 1;
  SIGNS[pair.charCodeAt(1)] = -index - 1;
});
const BLOCK_QUOTE = 1;
const STRAIGHT = 0x22;
/** Longer than any quotation or aside in an agreement; beyond it the opening sign was left unclosed. */
const LONGEST = 400;

/** Whether a quotation over several lines is a block of its own, and not two unmatched signs. */
function isBlock(text: string, start: number, end: number): boolean {
  return (
    /[:\n][ \n]{0,8}$/.test(text.slice(Math.max(0, start - 9), start)) &&
    /^[。;,]? {0,4}(?:\n|$)/.test(text.slice(end + 1, end + 7))
  );
}

/**
 * For every offset of a folded text, whether it stands inside a pair of quotation marks or brackets: 1 when it
 * does. Pairs close on their own line, but for “” which may span lines; unmatched signs enclose nothing.
 * `breaks` holds the offsets where a logical line starts, ascending.
 */
export function findEnclosed(text: string, breaks: readonly number[]): Uint8Array {
  const enclosed = new Uint8Array(text.length);
  const open: number[][] = PAIRS.map(() => []);
  let straight = -1;
  let nextBreak = 0;
  let lineStart = 0;
  const enclose = (start: number, end: number): void => {
    if (end - start <= LONGEST) enclosed.fill(1, start + 1, end);
  };
  for (let at = 0; at < text.length; at++) {
    if (at === breaks[nextBreak]) {
      nextBreak++;
      lineStart = at;
      straight = -1;
      for (let kind = BLOCK_QUOTE; kind < open.length; kind++) (open[kind] as number[]).length = 0;
    }
    const code = text.charCodeAt(at);
    const sign = SIGNS[code] as number;
    if (sign > 0) (open[sign - 1] as number[]).push(at);
    else if (sign < 0) {
      const start = open[-sign - 1]?.pop();
      if (start !== undefined && (start >= lineStart || (sign === -BLOCK_QUOTE && isBlock(text, start, at))))
        enclose(start, at);
    } else if (code === STRAIGHT) {
      if (straight >= 0) enclose(straight, at);
      straight = straight >= 0 ? -1 : at;
    }
  }
  return enclosed;
}
