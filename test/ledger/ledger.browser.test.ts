import { afterEach, expect, test } from 'vitest';
import { Ledger } from '../../src/ledger/database.ts';
import { openLedger } from '../../src/ledger/open.ts';
import { deleteRecord, listRecords, markSubmitted, recordAcceptance } from '../../src/ledger/records.ts';
import { findText, saveText } from '../../src/ledger/texts.ts';
import { verifyLedger } from '../../src/ledger/verify.ts';
import type { ConsentRecord } from '../../src/core/record/record.ts';
import { exampleRecord, recordId } from '../core/record/examples.ts';

const at = '2026-11-20T05:00:00.000Z';
const opened: Ledger[] = [];
const plain = { format: 'html', title: null, removals: [], emphasis: null, charset: 'utf-8', pages: null } as const;

afterEach(async () => {
  for (const ledger of opened.splice(0)) {
    ledger.close();
    await ledger.delete();
  }
});

let names = 0;
/** A ledger in the browser's own database. */
async function open(): Promise<Ledger> {
  const result = await openLedger({ name: `ledger-test-${String((names += 1))}` });
  if (!result.ok) throw new Error(result.problem.id);
  opened.push(result.value);
  return result.value;
}

async function accept(ledger: Ledger, number: number, text: string): Promise<ConsentRecord> {
  const textHash = await saveText(ledger, { ...plain, text }, 0);
  const example = exampleRecord(number);
  const [document] = example.documents;
  const record: ConsentRecord = {
    ...example,
    documents: [{ ...document!, reading: { ...document!.reading, textHash } as (typeof document & {})['reading'] }],
  };
  await recordAcceptance(ledger, record);
  return record;
}

test('in Chromium’s own database a record goes its way, and one altered character is found', async () => {
  const ledger = await open();
  const record = await accept(ledger, 1, '第一条 𠀀甲方不对数据丢失承担责任。');
  await markSubmitted(ledger, record.id, at);
  expect(await verifyLedger(ledger)).toMatchObject({ sound: true, chain: { entries: 2 } });
  const reading = record.documents[0]?.reading;
  expect((await findText(ledger, reading?.state === 'read' ? reading.textHash : ''))?.text).toContain('𠀀甲方');
  await ledger.records.toCollection().modify((row) => {
    Object.assign(row.body.page, { title: row.body.page.title.replace('册', '冊') });
  });
  expect((await verifyLedger(ledger)).chain).toMatchObject({ sound: false, faults: [{ kind: 'altered-body' }] });
});

test('two windows that write at once make one chain', async () => {
  const first = await open();
  const second = new Ledger(first.name);
  await Promise.all(
    Array.from({ length: 60 }, (_, count) => recordAcceptance(count % 2 ? first : second, exampleRecord(count + 1))),
  );
  second.close();
  expect((await verifyLedger(first)).chain).toMatchObject({ sound: true, entries: 60 });
});

test('two thousand records are listed page by page, and a deleted one takes its text along', async () => {
  const ledger = await open();
  const shared = await accept(ledger, 1, '大家的条款');
  await accept(ledger, 2, '一个人的条款');
  await ledger.transaction('rw', ledger.records, ledger.entries, async () => {
    for (let number = 3; number <= 2000; number += 1)
      await recordAcceptance(ledger, { ...shared, id: recordId(number) });
  });
  const page = await listRecords(ledger, { before: 1000, limit: 50 });
  expect(page.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 50 }, (_, count) => 999 - count));
  expect(await ledger.texts.count()).toBe(2);
  await deleteRecord(ledger, recordId(2), at);
  expect(await ledger.texts.count()).toBe(1);
  expect((await verifyLedger(ledger)).sound).toBe(true);
});

test('an old window that does not let go is the problem “blocked”; once it does, opening works', async () => {
  const name = `ledger-test-${String((names += 1))}`;
  const old = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1); // before Dexie’s version 1, which is 10 here
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  expect(await openLedger({ name, patience: 0 })).toMatchObject({ ok: false, problem: { id: 'blocked' } });
  old.close();
  const again = await openLedger({ name });
  expect(again.ok).toBe(true);
  if (again.ok) opened.push(again.value);
});

test('a newer window is let in: our own connection closes by itself and opens again when used', async () => {
  const ledger = await open();
  await accept(ledger, 1, '第一条');
  const version = ledger.backendDB().version;
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(ledger.name, version + 1);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  expect(await ledger.records.count()).toBe(1);
});
