import { documentsOf, readingsOf } from '../../core/record/documents-of.ts';
import { knownZone } from '../../core/record/known-zone.ts';
import type { RecordDocument } from '../../core/record/record.ts';
import type { Review } from '../../core/review/review.ts';
import type { ReadDocument, ReadProblem } from '../../core/source.ts';
import type { Ledger } from '../../ledger/database.ts';
import type { StoredReading } from '../../ledger/presentations.ts';
import { readSettings } from '../../ledger/settings.ts';
import type { Settings } from '../../ledger/settings-schema.ts';
import type { OfferedDocument } from '../../ledger/tables.ts';
import { findReview, findText } from '../../ledger/texts.ts';

/** What the reader is asked for: a text, a document of an offer, or one of a record. */
export interface ReaderQuery {
  /** SHA-256 of a source text. */
  readonly text: string | null;
  readonly offer: string | null;
  readonly record: string | null;
  /** Which document of offer or record. */
  readonly key: string | null;
  /** Finding to begin at. */
  readonly finding: number | null;
}

/** Of which day a wording is: without that one could take it for what the site says now. */
export interface Dated {
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** Null of a document that was only offered. */
  readonly agreedAt: number | null;
  /** Zone of the record, else that of here. */
  readonly zone: string | undefined;
}

/** What the reader knows of a document. */
export interface ReaderReading {
  /** Undefined as long as it is not read; for good when it could not be. */
  readonly document: ReadDocument | undefined;
  readonly review: Review | undefined;
  readonly settings: Settings;
  /** As the page that asked named it. */
  readonly name: string | null;
  readonly site: string | null;
  /** When its text was read, and, of one in a record, when it was agreed to; null where neither offer nor record is named. */
  readonly dated: Dated | null;
  /** Why the document could not be read, if that is known. */
  readonly problem: ReadProblem | null;
  /** Where the original stands. */
  readonly href: string | null;
  /** Whether it is being read now. */
  readonly reading: boolean;
  /** The offer for which it could be read once more; null when it stands on no page, or its page must open it. */
  readonly offer: string | null;
}

/** Looks up what the reader shows. A document that is read meanwhile is found by its offer. */
export async function findReading(ledger: Ledger, query: ReaderQuery): Promise<ReaderReading> {
  const offer = query.offer === null ? undefined : await ledger.offers.get(query.offer);
  const record = query.record === null ? undefined : await ledger.records.get(query.record);
  const documents = offer?.documents ?? (record === undefined ? [] : documentsOf(record));
  const named = documents.find(({ key }) => key === query.key);
  const reading = named?.reading;
  const read: StoredReading | undefined = reading?.state === 'read' ? reading : undefined;
  const hash = query.text ?? read?.textHash ?? '';
  const presentation = read?.textHash === hash ? read.presentation : undefined;
  const shown =
    named === undefined
      ? undefined
      : readingsOf<(OfferedDocument | RecordDocument)['reading']>(named).find(({ textHash }) => textHash === hash);
  const [document, review, settings] = await Promise.all([
    findText(ledger, hash, presentation),
    findReview(ledger, hash, presentation),
    readSettings(ledger),
  ]);
  return {
    document,
    review,
    settings,
    name: named?.name ?? null,
    dated:
      shown === undefined
        ? null
        : {
            readAt: Date.parse(shown.readAt),
            agreedAt: record === undefined ? null : Date.parse(record.at),
            zone: record === undefined ? undefined : knownZone(record.body.zone),
          },
    site: offer?.page.site ?? record?.site ?? null,
    problem: reading?.state === 'unread' ? reading.problem : null,
    href: named?.href ?? null,
    reading: reading?.state === 'reading',
    offer: offer !== undefined && !offer.gone && named !== undefined && named.href !== null ? offer.id : null,
  };
}
