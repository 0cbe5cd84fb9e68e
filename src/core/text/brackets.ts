const PAIRS: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '》': '《',
  '」': '「',
  '』': '『',
  ')': '(',
  ']': '[',
};
const OPENERS = new Set(Object.values(PAIRS));
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
 * `breaks` holds the offsets where a logical line starts.
 */
export function findEnclosed(text: string, breaks: readonly number[]): Uint8Array {
  const steps = new Int16Array(text.length + 1);
  const open = new Map<string, number[]>();
  for (const opener of OPENERS) open.set(opener, []);
  let straight = -1;
  let lineStart = 0;
  let nextBreak = 0;
  const enclose = (start: number, end: number): void => {
    if (end - start > LONGEST) return;
    steps[start + 1] = (steps[start + 1] ?? 0) + 1;
    steps[end] = (steps[end] ?? 0) - 1;
  };
  for (let at = 0; at < text.length; at++) {
    while (nextBreak < breaks.length && (breaks[nextBreak] as number) <= at) {
      nextBreak++;
      straight = -1;
      lineStart = at;
      for (const [opener, stack] of open) if (opener !== '“') stack.length = 0;
    }
    const char = text.charAt(at);
    if (char === '"') {
      if (straight >= 0) enclose(straight, at);
      straight = straight >= 0 ? -1 : at;
    } else if (OPENERS.has(char)) {
      open.get(char)?.push(at);
    } else {
      const opener = PAIRS[char];
      const start = opener === undefined ? undefined : open.get(opener)?.pop();
      if (start !== undefined && (start >= lineStart || isBlock(text, start, at))) enclose(start, at);
    }
  }
  const enclosed = new Uint8Array(text.length);
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    depth += steps[at] ?? 0;
    enclosed[at] = depth > 0 ? 1 : 0;
  }
  return enclosed;
}
