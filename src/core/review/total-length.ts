import { readingMinutes } from '../text/text-length.ts';
import type { Review } from './review.ts';

/** How long texts are together. Minutes are rounded once: those of each, at least one a text, would come to more. */
export function totalLength(reviews: readonly Pick<Review, 'facts'>[]): {
  readonly characters: number;
  readonly minutes: number;
} {
  const characters = reviews.reduce((sum, { facts }) => sum + facts.characters, 0);
  return { characters, minutes: reviews.length === 0 ? 0 : readingMinutes(characters) };
}
