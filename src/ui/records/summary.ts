import { longestReviewed } from '../../core/review/longest-reviewed.ts';
import type { Family } from '../../core/labels/taxonomy.ts';
import { documentsOf } from '../../core/record/documents-of.ts';
import { knownZone } from '../../core/record/known-zone.ts';
import { lengthOf } from '../../core/record/length-of.ts';
import type { ConsentRecord, RecordDocument } from '../../core/record/record.ts';
import { standingOf, type Standing } from '../../core/record/standing.ts';
import type { RecordRow } from '../../ledger/tables.ts';
import { isoDay } from '../kit/iso-day.ts';
import { siteName } from '../kit/site-name.ts';
import { toLooked, type LookedDocument } from './looks.ts';

/** A document as a list shows it. */
export interface SummaryDocument extends LookedDocument {
  readonly name: string;
  readonly textHash: string | null;
  /** Characters as people count them; in older records white space counts. */
  readonly length: number;
  readonly viewedMs: number;
}

/** By what a list of records is ordered and grouped. */
export type Order = 'time' | 'site';

/** What lists, filters and figures need of a record: a small part of its row, kept in memory for all of them. */
export interface RecordSummary {
  readonly id: string;
  readonly sequence: number;
  readonly at: Date;
  /** Zone of the device then, as this system knows it: the day of a consent is the day it was there. */
  readonly zone: string;
  /** That day, 2026-03-19: by which lists, filters and figures count. */
  readonly day: string;
  readonly site: string;
  readonly name: string;
  readonly state: RecordRow['state'];
  readonly standing: Standing;
  readonly documents: readonly SummaryDocument[];
  /** Of how many documents nothing can be said: unread, or too long to be reviewed. */
  readonly unread: number;
  readonly counts: Readonly<Record<Family, number>>;
  readonly preTicked: boolean;
  readonly kind: ConsentRecord['surface']['kind'];
  /** The record by hand of the same acceptance; null where there is none. */
  readonly follows: string | null;
}

/** @see RecordSummary */
export function summarise(row: RecordRow): RecordSummary {
  const { body, additions } = row;
  const at = new Date(row.at);
  const zone = knownZone(body.zone);
  const documents = documentsOf(row);
  return {
    id: row.id,
    sequence: row.sequence,
    at,
    zone,
    day: isoDay(at, zone),
    site: row.site,
    name: siteName(body.page),
    state: row.state,
    standing: standingOf(row),
    documents: documents.map(summariseDocument),
    unread: documents.filter(({ reading }) => reading.state !== 'read' || reading.characters > longestReviewed).length,
    counts: (additions.at(-1) ?? body).review.counts,
    preTicked: body.surface.preTicked,
    kind: body.surface.kind,
    follows: body.follows ?? null,
  };
}

function summariseDocument(document: RecordDocument): SummaryDocument {
  const { name, reading, viewedMs } = document;
  const read = reading.state === 'read' ? reading : null;
  const length = read === null ? 0 : lengthOf(read);
  return { ...toLooked(document), name, textHash: read?.textHash ?? null, length, viewedMs };
}
