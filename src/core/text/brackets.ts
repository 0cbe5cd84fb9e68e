const PAIRS = ['“”', '‘’', '《》', '「」', '『』', '()', '[]'];
/** By code unit: 0 for nothing, 1…n for an opening sign, -1…-n for the sign that closes it. */
const SIGNS = new Int8Array(0x10000);
PAIRS.forEach((pair, index) => {
  SIGNS[pair.charCodeAt(0)] = index + 1;
  SIGNS[pair.charCodeAt(1)] = -index - 1;
});
/** The signs, the straight quotation mark and the full stop: what is found by search is not looked for one by one. */
const SIGN = /[“”‘’《》「」『』()[\]"。]/g;
const BLOCK_QUOTE = 1;
/** How many of the pairs are quotation marks. */
const QUOTES = 2;
const ROUND = 6;
/** `；7)`: the bracket closes a number, not what was left open before. */
const HALF_BRACKET = /(?:^|[。;\n]) ?\d{1,2}$/;
const STRAIGHT = 0x22;
const FULL_STOP = 0x3002;
/** Longer than any quotation or aside in an agreement; beyond it the opening sign was left unclosed. */
const LONGEST = 400;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a quotation over several lines is a block of its own, and not two unmatched signs. */
function isBlock(text: string, start: number, end: number): boolean {
  return (
    /[:\n][ \n]{0,8}$/.test(text.slice(Math.max(0, start - 9), start)) &&
    /^[。;,]? {0,4}(?:\n|$)/.test(text.slice(end + 1, end + 7))
  );
}

/**
 * Whether what stands between two quotation marks may be a quotation although it holds a whole sentence and more:
 * only where it is announced, or else one of the two marks is stray and all that follow are turned round.
 */
function isAnnounced(text: string, start: number): boolean {
  return start === 0 || /[:,(\n]$/.test(text.slice(Math.max(0, start - 9), start).trimEnd() || '\n');
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
  /** Where the last full stop stood, and the one before it. */
  let stop = -1;
  let stopBefore = -1;
  const enclose = (start: number, end: number): void => {
    if (end - start <= LONGEST) enclosed.fill(1, start + 1, end);
  };
  const isQuotation = (start: number, end: number): boolean =>
    (stop === end - 1 ? stopBefore : stop) <= start || isAnnounced(text, start);
  SIGN.lastIndex = 0;
  while (SIGN.test(text)) {
    const at = SIGN.lastIndex - 1;
    for (let next = breaks[nextBreak]; next !== undefined && next <= at; next = breaks[++nextBreak]) {
      lineStart = next;
      straight = -1;
      for (let kind = BLOCK_QUOTE; kind < open.length; kind++) (open[kind] as number[]).length = 0;
    }
    const code = text.charCodeAt(at);
    const sign = SIGNS[code] as number;
    if (code === FULL_STOP) {
      stopBefore = stop;
      stop = at;
    }
    if (sign > 0) (open[sign - 1] as number[]).push(at);
    else if (
      sign === -ROUND &&
      isDigit(text.charCodeAt(at - 1)) &&
      HALF_BRACKET.test(text.slice(Math.max(0, at - 4), at))
    )
      continue;
    else if (sign < 0) {
      const start = open[-sign - 1]?.pop();
      if (start !== undefined && (start >= lineStart || (sign === -BLOCK_QUOTE && isBlock(text, start, at))))
        if (sign < -QUOTES || isQuotation(start, at)) enclose(start, at);
    } else if (code === STRAIGHT) {
      const closes = straight >= 0 && isQuotation(straight, at);
      if (closes) enclose(straight, at);
      straight = closes ? -1 : at;
    }
  }
  return enclosed;
}
