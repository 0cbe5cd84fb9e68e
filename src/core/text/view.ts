import { decodeUnits, isSpaceCode } from './fold.ts';

/** A text made easier to match, with the way back to the source. */
export interface View {
  /** The normalised text. */
  readonly text: string;
  /**
   * The source offset of a view offset: that of the character which gave the view its character there.
   * The end of the view maps to the end of the last character kept.
   */
  toSource(viewOffset: number): number;
  /** The view offset of a source offset; for a character left out, that of the next one kept. */
  toView(sourceOffset: number): number;
}

/** Han characters, kana, and the signs that stand between them: no space belongs around these. */
function isWide(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x3001 && code <= 0x301f) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0x2014 ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2026 ||
    isFoldedSign(code)
  );
}

/** Full-width signs that become half-width ones: they count as wide, or normalising twice would find new spaces. */
function isFoldedSign(code: number): boolean {
  return (
    code === 0x2c || code === 0x3b || code === 0x3a || code === 0x21 || code === 0x3f || code === 0x28 || code === 0x29
  );
}

/** Characters that take no room: soft hyphen, joiners, direction marks, byte-order mark, other controls. */
function isInvisible(code: number): boolean {
  if (code < 0x20) return !isSpaceCode(code) || code < 0x09 || code > 0x0d;
  return (
    (code >= 0x7f && code <= 0x9f && code !== 0x85) ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0x180e ||
    code === 0xfeff
  );
}

function fold(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

/**
 * A view of the text for matching words: full-width Latin letters, digits and signs are half-width, invisible
 * characters are gone, and white space (line breaks included, so hard wraps are joined) is gone next to Han
 * characters and signs (`使 用` is 使用) and one space between other words. Letter case is kept.
 * Normalising twice is normalising once. Made in O(n); both maps are O(log n) or better.
 */
export function normalise(source: string): View {
  const units = new Uint16Array(source.length);
  const origins = new Uint32Array(source.length + 1);
  let length = 0;
  let spaceAt = -1;
  for (let at = 0; at < source.length; at++) {
    const raw = source.charCodeAt(at);
    if (isInvisible(raw)) continue;
    if (isSpaceCode(raw)) {
      if (spaceAt < 0) spaceAt = at;
      continue;
    }
    const code = fold(raw);
    if (spaceAt >= 0) {
      const before = length > 0 ? (units[length - 1] as number) : -1;
      if (before >= 0 && !isWide(before) && !isWide(code)) {
        units[length] = 0x20;
        origins[length++] = spaceAt;
      }
      spaceAt = -1;
    }
    units[length] = code;
    origins[length++] = at;
  }
  origins[length] = length > 0 ? (origins[length - 1] as number) + 1 : 0;
  return {
    text: decodeUnits(units.subarray(0, length)),
    toSource: (viewOffset) => origins[Math.min(Math.max(viewOffset, 0), length)] as number,
    toView(sourceOffset) {
      let low = 0;
      let high = length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((origins[middle] as number) < sourceOffset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
