import { deflateSync, inflateSync } from 'fflate';
import { withoutSecrets } from '../core/record/address.ts';
import { hashOf } from '../core/record/hash.ts';
import type { ReadDocument } from '../core/source.ts';
import type { Review } from '../core/review/review.ts';
import type { Ledger } from './database.ts';
import type { StoredReading } from './presentations.ts';
import type { ReviewRow, TextRow } from './tables.ts';

/**
 * Stores the text of a document under the SHA-256 of its UTF-8 and gives that hash. The same text is stored once,
 * with what the first reading knew about it; then only the time is noted, unless what is stored there was damaged.
 * Unpaired surrogates, which UTF-8 can't hold, become U+FFFD.
 */
export async function saveText(ledger: Ledger, { text, ...document }: ReadDocument, now: number): Promise<string> {
  const utf8 = new TextEncoder().encode(text);
  const hash = hashOf(utf8);
  const known = await ledger.texts.get(hash);
  if (known !== undefined && wholeText(known) !== undefined && (await touchText(ledger, hash, now))) return hash;
  const links = document.links?.map((link) => ({ ...link, href: withoutSecrets(link.href) }));
  const kept = { ...document, links };
  await ledger.texts.put({ hash, deflated: deflateSync(utf8), characters: text.length, document: kept, addedAt: now });
  return hash;
}

/** Notes that a text was read again, so that it is not cleared away before someone holds it. False when it is gone. */
export async function touchText(ledger: Ledger, hash: string, now: number): Promise<boolean> {
  return (await ledger.texts.where('hash').equals(hash).modify({ addedAt: now })) > 0;
}

/**
 * The document stored under a hash, with its text exactly as it was; undefined when it is gone or damaged. Title,
 * emphasis and links are those of the presentation that is asked for, else of the first reading.
 */
export async function findText(ledger: Ledger, hash: string, presentation?: string): Promise<ReadDocument | undefined> {
  const row = await ledger.texts.get(hash);
  const text = row && inflateText(row);
  if (row === undefined || text === undefined) return undefined;
  if (presentation === undefined) return { ...row.document, text };
  const presented = await ledger.presentations.get(presentation);
  const { title = null, emphasis = null, links } = presented ?? {};
  return { ...row.document, title, emphasis, links, text };
}

/** The text of a row; undefined when its bytes were damaged so that they no longer unpack. */
export function inflateText(row: Pick<TextRow, 'deflated'>): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(inflateSync(row.deflated));
  } catch {
    return undefined; // what is wrong with it is for verification to say
  }
}

/** The text of a row; undefined when it is not the one its hash stands for. */
export function wholeText(row: Pick<TextRow, 'deflated' | 'hash'>): string | undefined {
  const text = inflateText(row);
  return text !== undefined && hashOf(text) === row.hash ? text : undefined;
}

/** Key of a review: a text and its presentation, an engine, a model. */
export function reviewId(
  textHash: string,
  { engine, model }: Pick<Review, 'engine' | 'model'>,
  presentation?: string,
): string {
  return `${textHash} ${presentation === undefined ? '' : `${presentation} `}${engine} ${model ?? '-'}`;
}

/** Keeps a review; older ones of the same presentation are dropped, since a record has its own summary. */
export function saveReview(ledger: Ledger, textHash: string, review: Review, presentation?: string): Promise<void> {
  const row: ReviewRow = { id: reviewId(textHash, review, presentation), textHash, review };
  return ledger.transaction('rw', ledger.reviews, async () => {
    await reviewsOf(ledger, textHash, presentation).delete();
    await ledger.reviews.put(row);
  });
}

/** The review of a presentation; without one of the text, whichever was made: what it says of the words is the same. */
export async function findReview(ledger: Ledger, textHash: string, presentation?: string): Promise<Review | undefined> {
  return (await reviewsOf(ledger, textHash, presentation).last())?.review;
}

/** A text with its review. */
export interface ReviewedText {
  readonly text: string;
  readonly review: Review;
}

/** A text and the review of it as it is presented; undefined while either is not there, or the text is damaged. */
export async function findReviewed(
  ledger: Ledger,
  { textHash, presentation }: StoredReading,
): Promise<ReviewedText | undefined> {
  const [document, review] = await Promise.all([
    findText(ledger, textHash, presentation),
    findReview(ledger, textHash, presentation),
  ]);
  return document === undefined || review === undefined ? undefined : { text: document.text, review };
}

/** The reviews of a presentation; without one all of the text. */
export function reviewsOf({ reviews }: Ledger, textHash: string, presentation?: string) {
  return presentation === undefined
    ? reviews.where('textHash').equals(textHash)
    : reviews.where('id').startsWith(`${textHash} ${presentation} `);
}
