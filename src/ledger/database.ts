import { Dexie, type DexieOptions, type EntityTable, type Table, type Transaction } from 'dexie';
import type { BranchRow } from './backup/branch.ts';
import type {
  AnswerRow,
  CheckRow,
  EntryRow,
  OfferRow,
  PresentationRow,
  ReadPageRow,
  RecordRow,
  ReviewRow,
  SettingsRow,
  TextIndexRow,
  TextRow,
  UnreadPageRow,
} from './tables.ts';

/** One version of the schema: what changed in its tables, and how rows of the version before become rows of it. */
export interface LedgerVersion {
  readonly version: number;
  /** Dexie schema of the tables that are new or changed; null removes a table. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>;
}

/**
 * Every version there was, oldest first. A released version is never altered: add one, and its stored example
 * `test/fixtures/ledger/v<N>.json`, without which the migration test fails.
 */
export const ledgerVersions: readonly LedgerVersion[] = [
  {
    version: 1,
    stores: {
      offers: 'id, tab, record',
      texts: 'hash',
      reviews: 'id, textHash',
      fetches: 'url, textHash',
      records: 'id, sequence, site, state, *textHashes',
      entries: 'sequence, record',
      checks: 'id, record',
      settings: 'key',
    },
  },
  {
    // Full-text search; chains of other devices that a backup brought along.
    version: 2,
    stores: { textIndex: 'hash', branches: 'head' },
  },
  {
    // Agreement pages that stand open and can't be read.
    version: 3,
    stores: { unreadPages: 'id, tab' },
  },
  {
    // Answers are known to the site that asked: what was known to all would let a server follow people across sites.
    version: 4,
    stores: { fetches: null, answers: 'id, textHash' },
  },
  {
    // What is said of a document rests on how its own source presents the words, not on who read them first.
    version: 5,
    stores: { presentations: 'id, textHash' },
  },
  {
    // Agreement pages that stand open and were read.
    version: 6,
    stores: { readPages: 'id, tab' },
  },
];

/** The ledger: everything that Mingyue keeps, on this device only. */
export class Ledger extends Dexie {
  declare readonly offers: EntityTable<OfferRow, 'id'>;
  declare readonly texts: EntityTable<TextRow, 'hash'>;
  declare readonly reviews: EntityTable<ReviewRow, 'id'>;
  declare readonly presentations: EntityTable<PresentationRow, 'id'>;
  declare readonly answers: EntityTable<AnswerRow, 'id'>;
  declare readonly records: EntityTable<RecordRow, 'id'>;
  declare readonly entries: Table<EntryRow, number>;
  declare readonly checks: EntityTable<CheckRow, 'id'>;
  declare readonly settings: EntityTable<SettingsRow, 'key'>;
  declare readonly textIndex: EntityTable<TextIndexRow, 'hash'>;
  declare readonly branches: EntityTable<BranchRow, 'head'>;
  declare readonly readPages: EntityTable<ReadPageRow, 'id'>;
  declare readonly unreadPages: EntityTable<UnreadPageRow, 'id'>;

  constructor(name = 'mingyue', options: DexieOptions = {}) {
    // 'strict': written to the disk, not only handed to the system, before a transaction counts as complete.
    super(name, { chromeTransactionDurability: 'strict', ...options });
    for (const { version, stores, upgrade } of ledgerVersions) {
      const declared = this.version(version).stores(stores);
      if (upgrade !== undefined) declared.upgrade(upgrade);
    }
  }
}
