/**
 * How long a text is, as Chinese readers count 字: its characters without white space. The one measure that people are
 * told, on every surface and in every file; what bounds the work (`longestReviewed`) goes by UTF-16 units.
 */
export function textLength(text: string): number {
  // Second halves of surrogate pairs go too: an array of so many characters would weigh more than the text.
  return text.replace(/[\s\uDC00-\uDFFF]+/g, '').length;
}

const charactersPerMinute = 400;

/** How many minutes it takes to read so many characters: at least one. */
export function readingMinutes(characters: number): number {
  return Math.max(1, Math.round(characters / charactersPerMinute));
}
