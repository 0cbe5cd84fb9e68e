/** Code units whose full-width form differs from the half-width one by a fixed distance. */
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_DISTANCE = 0xfee0;

/** Whether a code unit is white space of any kind, including those that take no room. */
export function isSpaceCode(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000) return true;
  if (code < 0x00ad) return code < 0x20 || (code >= 0x7f && code <= 0x9f);
  return (
    code === 0xad ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x1680 ||
    code === 0x180e ||
    code === 0xfeff
  );
}

/** Markup that pages and Word exports leave in their text; bounded, so that it can't run away over long input. */
const STRAY_MARKUP =
  /<\/?(br|p|div|li|ul|ol|span|strong|b|u|i|em|font|a|h[1-6]|table|tbody|tr|td|th|hr|text|view|section|label)\b[^<>\n]{0,200}>|&(?:nbsp|emsp|ensp|thinsp|zwnj|#160|#12288);/gi;
const BREAKING_TAGS = new Set(['br', 'p', 'div', 'li', 'tr', 'hr', 'view', 'section', 'table', 'ul', 'ol']);

function blankMarkup(text: string): string {
  if (!/<[a-z/]|&[a-z#]/i.test(text)) return text;
  return text.replace(STRAY_MARKUP, (found, tag: string | undefined) => {
    const breaks = tag !== undefined && (BREAKING_TAGS.has(tag.toLowerCase()) || /^h[1-6]$/i.test(tag));
    return breaks ? ' '.repeat(found.length - 1) + '\n' : ' '.repeat(found.length);
  });
}

function foldUnit(code: number): number {
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) return code - FULL_WIDTH_DISTANCE;
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 || code === 0x85 || code === 0x0c)
    return 0x0a;
  if (isSpaceCode(code)) return 0x20;
  return code === 0x2236 || code === 0xfe55 ? 0x3a : code;
}

/** Where texts are folded that find room. */
const room = new Uint16Array(1 << 16);

/** Every code unit folded: a look-up instead of ten comparisons for each character of a text. */
const folded = Uint16Array.from({ length: 0x10000 }, (_, code) => foldUnit(code));

/**
 * The text with full-width Latin letters, digits and signs as half-width ones, every kind of white space as a
 * space, every kind of line break as `\n`, and stray markup (`<br>`, `&nbsp;`) blanked out.
 * As long as the source, so that an offset into one is an offset into the other.
 */
export function foldText(source: string): string {
  const units = source.length <= room.length ? room.subarray(0, source.length) : new Uint16Array(source.length);
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    // Most units are Han characters, which stay what they are.
    units[at] = code >= 0x4e00 && code <= 0x9fff ? code : (folded[code] ?? 0);
  }
  return blankMarkup(decodeUnits(units));
}

/** So many units find room in one call. */
const mostAtOnce = 8192;

const decodePiece = (units: Uint16Array): string => String.fromCharCode.apply(null, units as unknown as number[]);

/**
 * A string from UTF-16 code units; `apply` takes half the time of spreading. Pieces are joined at once: a string that
 * was added up keeps its two halves, and every look at a character goes through them.
 */
export function decodeUnits(units: Uint16Array): string {
  if (units.length <= mostAtOnce) return decodePiece(units);
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += mostAtOnce) pieces.push(decodePiece(units.subarray(at, at + mostAtOnce)));
  return pieces.join('');
}

/** The UTF-16 code units of a string. */
export function encodeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}
