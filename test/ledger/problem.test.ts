import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/open.ts';
import { attempt } from '../../src/ledger/problem.ts';
import { recordAcceptance } from '../../src/ledger/records.ts';
import { exampleRecord } from '../core/record/examples.ts';
import { openTestLedger } from './open-test-ledger.ts';

test('a full disk is a named problem, and nothing half-written stays', async () => {
  const ledger = openTestLedger();
  ledger.records.hook('creating', () => {
    throw new DOMException('the disk is full', 'QuotaExceededError');
  });
  const outcome = await attempt(() => recordAcceptance(ledger, exampleRecord(1)));
  expect(outcome).toMatchObject({ ok: false, problem: { id: 'storage-full' } });
  expect(await ledger.entries.count()).toBe(0);
});

test('a bug is not taken for a problem', async () => {
  await expect(attempt(() => Promise.reject(new TypeError('mistake')))).rejects.toThrow('mistake');
});

test('a database of a newer program is a named problem', async () => {
  const indexedDB = new IDBFactory();
  const newer = new Dexie('mingyue', { indexedDB, IDBKeyRange });
  newer.version(99).stores({ records: 'id' });
  await newer.open();
  newer.close();
  const opened = await openLedger({ dexie: { indexedDB, IDBKeyRange } });
  expect(opened).toMatchObject({ ok: false, problem: { id: 'newer-version' } });
});

test('an old version that does not let go is a named problem, not a wait without end', async () => {
  const indexedDB = new IDBFactory();
  await new Promise((resolve, reject) => {
    const request = indexedDB.open('mingyue', 1); // Dexie's version 1 is 10 here
    request.onsuccess = resolve;
    request.onerror = reject;
  });
  const opened = await openLedger({ patience: 0, dexie: { indexedDB, IDBKeyRange } });
  expect(opened).toMatchObject({ ok: false, problem: { id: 'blocked' } });
});

test('a browser without databases is a named problem', async () => {
  const opened = await openLedger({ dexie: { indexedDB: undefined as unknown as IDBFactory } });
  expect(opened).toMatchObject({ ok: false, problem: { id: 'unavailable' } });
});
