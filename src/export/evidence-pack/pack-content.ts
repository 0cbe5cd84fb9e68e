import type { ConsentRecord, Entry, RecordAddition } from '../../core/record/record.ts';

/** A record with everything that goes into a pack. */
export interface PackedRecord {
  readonly body: ConsentRecord;
  readonly additions: readonly RecordAddition[];
  readonly state: 'accepted' | 'submitted' | 'withdrawn';
  /** When it, or what was added later, came with a backup (ISO 8601): it was not written when it says. */
  readonly restored?: { readonly at: string; readonly what: 'all' | 'later' };
}

/** What a pack is made of. */
export interface PackContent {
  readonly records: readonly PackedRecord[];
  /** The whole chain: without the entries between, the order of the packed ones could not be shown. */
  readonly chain: readonly Entry[];
  /** Source texts by their SHA-256; one that is gone is named as such in the report. */
  readonly texts: ReadonlyMap<string, string>;
  readonly createdAt: Date;
}
