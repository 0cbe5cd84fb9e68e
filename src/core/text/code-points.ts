/** Offsets of one text, both ways between UTF-16 code units and Unicode code points. */
export interface CodePointMap {
  /** The code point offset of a UTF-16 offset. Inside a surrogate pair: that of the pair's character. */
  toCodePoint(utf16: number): number;
  /** The UTF-16 offset of a code point offset. */
  toUtf16(codePoint: number): number;
  /** Length of the text in code points. */
  readonly length: number;
}

/**
 * Offsets of a text in code points, as files that leave the program count them (W3C `TextPositionSelector`).
 * Built in O(n), looked up in O(log s) where s is the number of characters outside the basic plane.
 * Lone surrogates count as one code point each, as in `for…of`. Offsets outside the text are clamped to it.
 */
export function toCodePoints(source: string): CodePointMap {
  /** UTF-16 offsets of the second half of every surrogate pair, ascending. */
  const seconds: number[] = [];
  for (let at = 0; at + 1 < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code < 0xd800 || code > 0xdbff) continue;
    const next = source.charCodeAt(at + 1);
    if (next >= 0xdc00 && next <= 0xdfff) seconds.push(++at);
  }
  const length = source.length - seconds.length;
  /** How many of the offsets lie before the one that makes `isBefore` false. */
  const countWhile = (isBefore: (index: number) => boolean): number => {
    let low = 0;
    let high = seconds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    length,
    toCodePoint(utf16) {
      const at = Math.min(Math.max(utf16, 0), source.length);
      return at - countWhile((index) => (seconds[index] as number) <= at);
    },
    toUtf16(codePoint) {
      const at = Math.min(Math.max(codePoint, 0), length);
      return at + countWhile((index) => (seconds[index] as number) - index <= at);
    },
  };
}
