import { hashOfValue } from './canonical.ts';
import type { ConsentRecord, Entry, RecordAddition } from './record.ts';

/** `previous` of the first entry. */
export const chainStart = '0'.repeat(64);

/** What an entry can carry: the record of `accepted`, the addition of `completed`. */
export type EntryBody = ConsentRecord | RecordAddition;

/** What {@link appendEntry} is told. */
export interface NewEntry {
  readonly kind: Entry['kind'];
  readonly record: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly body: EntryBody | null;
}

/** The entry that comes after `previous` (null: the first of the chain). The hash covers everything but itself. */
export function appendEntry(previous: Entry | null, { kind, record, at, body }: NewEntry): Entry {
  const link = {
    sequence: (previous?.sequence ?? 0) + 1,
    kind,
    record,
    at,
    bodyHash: body === null ? null : hashOfValue(body),
    previous: previous?.hash ?? chainStart,
  };
  return { ...link, hash: hashOfValue(link) };
}

/** Whether an entry's own hash is that of its content. */
export function isEntryWhole(entry: Entry): boolean {
  const { hash, ...link } = entry;
  return hashesTo(link, hash);
}

/** Whether a value is the one that `hash` was made of. Values that JSON can't hold are not. */
export function hashesTo(value: unknown, hash: unknown): boolean {
  try {
    return hashOfValue(value) === hash;
  } catch {
    // Something that never had a hash (an unpaired surrogate, a number that is none) was put in later.
    return false;
  }
}
