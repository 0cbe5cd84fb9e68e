import type { Review } from '../../core/review/review.ts';
import type { ReadDocument } from '../../core/source.ts';

/** The analyser that makes a review: an older review is made again. */
export type ReviewVersion = Pick<Review, 'engine' | 'model'>;

/** What is needed of a document to review it. */
export type DocumentToReview = Pick<ReadDocument, 'text' | 'title' | 'emphasis'>;

/** What the page of the extension that reads may ask of its review worker. */
export type ReviewQuestion =
  { readonly ask: 'version' } | { readonly ask: 'review'; readonly document: DocumentToReview };

/** A question on its way. It is answered once, with the same id. */
export interface ReviewRequest {
  readonly id: number;
  readonly question: ReviewQuestion;
}

/** The worker's answer: a {@link ReviewVersion}, a review, or what went wrong. */
export type ReviewAnswer = { readonly id: number } & (
  { readonly value: ReviewVersion | Review } | { readonly error: string }
);
