import { compareReviews } from '../../core/compare/compare-reviews.ts';
import type { Comparison } from '../../core/compare/comparison.ts';
import type { Review } from '../../core/review/review.ts';
import type { Ledger } from '../../ledger/database.ts';
import { findReview, findText } from '../../ledger/texts.ts';
import { learnWords } from '../../messaging/learn-words.ts';

/** A text with its review, as the ledger has them. */
export interface StoredVersion {
  readonly text: string;
  readonly review: Review;
}

/** Two stored versions and how they differ. */
export interface StoredComparison extends Comparison {
  readonly then: StoredVersion;
  readonly now: StoredVersion;
}

async function findVersion(ledger: Ledger, hash: string): Promise<StoredVersion | undefined> {
  const [document, review] = await Promise.all([findText(ledger, hash), findReview(ledger, hash)]);
  return document === undefined || review === undefined ? undefined : { text: document.text, review };
}

/** Compares two stored texts by their hashes; undefined when one of them, or its review, is not here. */
export async function compareStored(ledger: Ledger, then: string, now: string): Promise<StoredComparison | undefined> {
  const [former, present] = await Promise.all([findVersion(ledger, then), findVersion(ledger, now)]);
  if (former === undefined || present === undefined) return undefined;
  const { first, words } = await learnWords((segmenter) => compareReviews(former, present, segmenter));
  return { ...(words === null ? first : compareReviews(former, present, words)), then: former, now: present };
}
