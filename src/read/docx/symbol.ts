/** What the symbol fonts draw, by the low byte of `w:char`: boxes, ticks, and the signs that change a figure. */
const drawn: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: { 0x6f: '☐', 0xa8: '☐', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑' },
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0xa3: '☐' },
  symbol: { 0xa3: '≤', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb8: '÷', 0xb9: '≠' },
};

/** The character of a `<w:sym>`; null where its font draws something that no character is known for here. */
export function docxSymbol(font: string, char: string): string | null {
  const code = /^[0-9a-f]{1,4}$/i.test(char) ? Number.parseInt(char, 16) : 0;
  const own = drawn[font.toLowerCase()];
  // Word moves the codes of symbol fonts into the private use area.
  if (own !== undefined) return own[code & 0xff] ?? null;
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : null;
}
