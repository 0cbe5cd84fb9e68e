import type { ConsentRecord, Entry, RecordAddition } from '../../core/record/record.ts';
import type { RestoredFrom } from '../../core/record/restored-from.ts';

/** A record with everything that goes into a pack. */
export interface PackedRecord {
  readonly body: ConsentRecord;
  readonly additions: readonly RecordAddition[];
  readonly state: 'accepted' | 'submitted' | 'withdrawn';
  /** It, or some of it, came with a backup. Absent where not. */
  readonly restored?: RestoredFrom;
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
