import { Dexie, type DexieOptions } from 'dexie';

/**
 * A few values of the background's own, across restarts. A database apart: deleting all that the ledger holds takes no
 * promise with it; and not `storage.local`, which every page's process may write to, since our scripts in pages leave
 * events there.
 */
export interface Memory {
  /** undefined when nothing was remembered. */
  recall(key: string): Promise<unknown>;
  /** Once it resolves the value is on the disk. */
  remember(key: string, value: unknown): Promise<void>;
  forget(key: string): Promise<void>;
}

/** @see Memory */
export function createMemory(options: DexieOptions = {}): Memory {
  const database = new Dexie('mingyue-memory', { chromeTransactionDurability: 'strict', ...options });
  database.version(1).stores({ values: '' });
  const values = database.table<unknown, string>('values');
  return {
    recall: (key) => values.get(key),
    remember: async (key, value) => void (await values.put(value, key)),
    forget: (key) => values.delete(key),
  };
}
