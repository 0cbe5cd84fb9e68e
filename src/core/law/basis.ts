import type { StatuteId } from './statutes.ts';

/** What may follow when a clause collides with the article; `reference` only defines or authorises. */
export type EffectCode =
  | 'void'
  | 'not-incorporated'
  | 'contra-proferentem'
  | 'separate-consent'
  | 'consent'
  | 'notice'
  | 'user-right'
  | 'platform-liability'
  | 'admin-prohibition'
  | 'court-adjust'
  | 'procedural'
  | 'reference';

/** One article as shipped. Texts are ours, not the statute's. */
export interface BasisData {
  readonly statute: StatuteId;
  readonly number: number;
  /** As printed: 第四百九十七条. */
  readonly article: string;
  /** ISO date from which the article has applied in this version. */
  readonly effective: string;
  /** Whether that date stood in the source that was seen. */
  readonly effectiveConfirmed: boolean;
  /** False when the text seen may not be the version in force. */
  readonly inForceConfirmed: boolean;
  /** ISO date of the copy in which the article was checked; null when the copy bears no date. */
  readonly checked: string | null;
  /** What the article says, in our words (zh_CN); other languages are in `locales/*\/law.ts`. */
  readonly paraphrase: string;
  readonly effect: string;
  readonly effectCode: EffectCode;
}
