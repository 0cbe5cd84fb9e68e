import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { createReserve } from '../../src/ledger/reserve.ts';

async function held(indexedDB: IDBFactory): Promise<number> {
  const database = await new Dexie('mingyue-reserve', { indexedDB, IDBKeyRange }).open();
  const rows = (await database.table('bytes').toArray()) as Uint8Array[];
  database.close();
  return rows.reduce((sum, { length }) => sum + length, 0);
}

describe('the room that is held for a full disk', () => {
  test('is held once, in bytes that do not compress, and held again after it was spent', async () => {
    const indexedDB = new IDBFactory();
    const reserve = createReserve({ indexedDB, IDBKeyRange });
    await reserve.keep();
    await reserve.keep();
    expect(await held(indexedDB)).toBe(1 << 20);
    await reserve.spend();
    expect(await indexedDB.databases()).toEqual([]);
    await reserve.keep();
    expect(await held(indexedDB)).toBe(1 << 20);
  });

  test('is no fault when it can not be had', async () => {
    const reserve = createReserve({ indexedDB: undefined as never, IDBKeyRange });
    await expect(reserve.keep()).resolves.toBeUndefined();
  });
});
