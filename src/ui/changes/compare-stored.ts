import { compareReviews } from '../../core/compare/compare-reviews.ts';
import type { Comparison } from '../../core/compare/comparison.ts';
import type { Ledger } from '../../ledger/database.ts';
import { findReviewed, type ReviewedText } from '../../ledger/texts.ts';
import { learnWords } from '../../messaging/learn-words.ts';

/** Two stored versions and how they differ. */
export interface StoredComparison extends Comparison {
  readonly then: ReviewedText;
  readonly now: ReviewedText;
}

/** Compares two stored texts by their hashes; undefined when one of them, or its review, is not here. */
export async function compareStored(ledger: Ledger, then: string, now: string): Promise<StoredComparison | undefined> {
  const [former, present] = await Promise.all([then, now].map((textHash) => findReviewed(ledger, { textHash })));
  if (former === undefined || present === undefined) return undefined;
  const { first, words } = await learnWords((segmenter) => compareReviews(former, present, segmenter));
  return { ...(words === null ? first : compareReviews(former, present, words)), then: former, now: present };
}
