import type { ConsentRecord, RecordDocument } from '../core/record/record.ts';
import { gravest } from '../core/review/gravest.ts';
import { countPlaces } from '../core/review/places.ts';
import type { Finding, Review } from '../core/review/review.ts';
import { ENGINE_VERSION } from '../core/version.ts';
import type { Ledger } from '../ledger/database.ts';
import type { StoredReading } from '../ledger/presentations.ts';
import type { OfferedDocument } from '../ledger/tables.ts';
import { findReview } from '../ledger/texts.ts';

/** A document that was read, with its review. */
export interface ReviewedDocument {
  readonly key: string;
  readonly review: Review;
}

/** A document of a record or an offer. The former does not say how its text was presented. */
type AnyDocument = Pick<RecordDocument, 'key' | 'reading'> | Pick<OfferedDocument, 'key' | 'reading'>;

/** The reviews of those documents that were read, in order. */
export async function findReviews(
  ledger: Ledger,
  documents: readonly AnyDocument[],
): Promise<readonly ReviewedDocument[]> {
  const found: ReviewedDocument[] = [];
  for (const { key, reading } of documents) {
    if (reading.state !== 'read') continue;
    const { textHash, presentation }: StoredReading = reading;
    const review = await findReview(ledger, textHash, presentation);
    if (review !== undefined) found.push({ key, review });
  }
  return found;
}

/** The findings that deserve attention most, over all documents: three at most. */
export function pickGravest(
  reviewed: readonly ReviewedDocument[],
): readonly { readonly key: string; readonly finding: Finding }[] {
  return gravest(reviewed.map(({ review }) => review)).map(({ review, finding }) => ({
    key: reviewed[review]?.key ?? '',
    finding,
  }));
}

/** The short form of reviews that goes into a record: how many places of each family, and the three gravest. */
export async function summarise(ledger: Ledger, documents: readonly AnyDocument[]): Promise<ConsentRecord['review']> {
  const reviewed = await findReviews(ledger, documents);
  return {
    engine: reviewed[0]?.review.engine ?? ENGINE_VERSION,
    model: reviewed[0]?.review.model ?? null,
    counts: countPlaces(reviewed.map(({ review }) => review)),
    gravest: pickGravest(reviewed).map(({ key, finding }) => ({
      document: key,
      label: finding.label,
      modifiers: [...finding.modifiers],
      start: finding.span.start,
      end: finding.span.end,
      plain: finding.plain.slice(0, 200),
    })),
  };
}
