import type { Review } from '../core/review/review.ts';
import { toCodePoints } from '../core/text/code-points.ts';

/** A review as it leaves the program: as {@link Review} has it, every `start` and `end` in Unicode code points. */
export interface ExportedReview extends Review {
  /** Path as given; `-` for standard input. */
  readonly source: string;
  /** SHA-256 of the UTF-8 of the text that the offsets point into. */
  readonly textSha256: string;
  readonly offsets: 'codepoint';
}

/** A review for other programs; the form is in README.md, the offsets point into `text`. */
export function toExportedReview(
  text: string,
  review: Review,
  from: { readonly source: string; readonly textSha256: string },
): ExportedReview {
  const { toCodePoint } = toCodePoints(text);
  const convert = (value: unknown, key = ''): unknown => {
    if (typeof value === 'number' && (key === 'start' || key === 'end')) return toCodePoint(value);
    if (Array.isArray(value)) return value.map((inner) => convert(inner));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, convert(inner, name)]));
  };
  return { ...from, offsets: 'codepoint', ...(convert(review) as Review) };
}
