import { comparedReading } from '../../core/record/documents-of.ts';
import { isFetchable } from '../../core/record/fetchable.ts';
import type { RecordDocument } from '../../core/record/record.ts';
import type { ReadProblem } from '../../core/source.ts';
import type { CheckRow } from '../../ledger/tables.ts';

/** What of a document decides which looks at its address tell of it. */
export interface LookedDocument {
  readonly key: string;
  /** Null where it can't be fetched apart from its page. */
  readonly address: string | null;
  /** What a later text of it is compared with; null when it was not read. */
  readonly then: string | null;
  /** When that was read, milliseconds since 1970; null when it was not. */
  readonly readAt: number | null;
  /** It was fetched: what only the opened page has shown says nothing of what its address gives to others. */
  readonly fetched: boolean;
}

export interface LookedRecord {
  readonly id: string;
  readonly site: string;
  readonly documents: readonly LookedDocument[];
}

/** @see LookedDocument */
export function toLooked(document: RecordDocument): LookedDocument {
  const reading = comparedReading(document);
  return {
    key: document.key,
    address: isFetchable(document) ? document.href : null,
    then: reading?.textHash ?? null,
    readAt: reading === null ? null : Date.parse(reading.readAt),
    fetched: reading !== null && reading.bytesHash !== null,
  };
}

/** A look that gave a text. */
export interface TextLook {
  readonly at: number;
  readonly textHash: string;
}

/** A look that gave none, and why. */
export interface FailedLook {
  readonly at: number;
  readonly problem: ReadProblem | null;
}

/** What is known of a document since it was read for a record. */
export interface Looks {
  /** The last text; null when there was none. */
  readonly text: TextLook | null;
  /** The last look of all, where it gave none: it takes nothing away from the text before. */
  readonly failed: FailedLook | null;
}

export const noLooks: Looks = { text: null, failed: null };

interface Look extends FailedLook {
  readonly textHash: string | null;
}

/** The last look, and the last that gave a text. */
interface Latest {
  readonly any: Look;
  readonly text: TextLook | null;
}

/**
 * The looks at every document, by `<record> <key>`: its own checks, and later ones at the same address for the same
 * site, among them what was read for a later record.
 */
export function findLooks(records: readonly LookedRecord[], checks: readonly CheckRow[]): ReadonlyMap<string, Looks> {
  const named = records.flatMap(({ id, site, documents }) =>
    documents.map((document) => ({
      ...document,
      name: `${id} ${document.key}`,
      place: document.address === null ? null : `${site} ${document.address}`,
    })),
  );
  const own = new Map<string, Latest>();
  const atPlace = new Map<string, Latest>();
  for (const { place, then, readAt, fetched } of named)
    if (place !== null && then !== null && readAt !== null && fetched)
      note(atPlace, place, { at: readAt, textHash: then, problem: null });
  const places = new Map(named.map(({ name, place }) => [name, place]));
  for (const { record, key, checkedAt, textHash, problem } of checks) {
    const name = `${record} ${key}`;
    const look = { at: checkedAt, textHash, problem };
    const place = places.get(name) ?? null;
    note(own, name, look);
    if (place !== null) note(atPlace, place, look);
  }
  const found = new Map<string, Looks>();
  for (const { name, place, readAt } of named) {
    // Of a document that was never read nobody knows since when: its own checks alone tell of it.
    const others = place === null || readAt === null ? undefined : since(atPlace.get(place), readAt);
    const latest = later(own.get(name), others);
    if (latest === undefined) continue;
    const { any, text } = latest;
    found.set(name, { text, failed: any.textHash === null ? { at: any.at, problem: any.problem } : null });
  }
  return found;
}

function note(all: Map<string, Latest>, name: string, look: Look): void {
  const { at, textHash } = look;
  const one = { any: look, text: textHash === null ? null : { at, textHash } };
  all.set(name, later(all.get(name), one) ?? one);
}

function later(a: Latest | undefined, b: Latest | undefined): Latest | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return {
    any: b.any.at > a.any.at ? b.any : a.any,
    text: a.text === null || (b.text !== null && b.text.at > a.text.at) ? b.text : a.text,
  };
}

/** What of it came after a moment. */
function since(latest: Latest | undefined, moment: number): Latest | undefined {
  if (latest === undefined || latest.any.at <= moment) return undefined;
  return { any: latest.any, text: latest.text !== null && latest.text.at > moment ? latest.text : null };
}
