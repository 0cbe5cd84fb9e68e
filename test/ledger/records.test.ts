import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/database.ts';
import {
  completeRecord,
  deleteEverything,
  deleteRecord,
  findRecord,
  listRecords,
  markSubmitted,
  recordAcceptance,
  withdraw,
} from '../../src/ledger/records.ts';
import { findText, saveText } from '../../src/ledger/texts.ts';
import { verifyLedger } from '../../src/ledger/verify.ts';
import type { ConsentRecord } from '../../src/core/record/record.ts';
import { exampleAddition, exampleRecord, recordId } from '../core/record/examples.ts';
import { exampleDocument, openTestLedger } from './open-test-ledger.ts';

const at = '2026-11-20T05:00:00.000Z';

/** A record whose one document is the given text, stored. */
async function acceptText(ledger: Ledger, number: number, text: string): Promise<ConsentRecord> {
  const textHash = await saveText(ledger, exampleDocument(text), 0);
  const example = exampleRecord(number);
  const document = example.documents[0]!;
  const reading = { ...document.reading, textHash } as typeof document.reading;
  const record = { ...example, documents: [{ ...document, reading }] };
  await recordAcceptance(ledger, record);
  return record;
}

describe('a record', () => {
  test('is accepted, then submitted; the body stays as it was written', async () => {
    const ledger = openTestLedger();
    const record = await acceptText(ledger, 1, '一、总则');
    expect(await findRecord(ledger, record.id)).toMatchObject({
      state: 'accepted',
      body: record,
      site: 'heqi.example',
    });
    expect(await markSubmitted(ledger, record.id, at)).toBe(true);
    expect(await findRecord(ledger, record.id)).toMatchObject({ state: 'submitted', body: record });
    expect((await ledger.entries.toArray()).map(({ kind }) => kind)).toEqual(['accepted', 'submitted']);
    expect((await verifyLedger(ledger)).sound).toBe(true);
  });

  test('is written once however often it is accepted and submitted', async () => {
    const ledger = openTestLedger();
    const record = await acceptText(ledger, 1, '一、总则');
    await Promise.all([recordAcceptance(ledger, record), recordAcceptance(ledger, record)]);
    expect(await Promise.all([1, 2, 3].map(() => markSubmitted(ledger, record.id, at)))).toEqual([true, false, false]);
    expect(await ledger.entries.count()).toBe(2);
  });

  test('is withdrawn while not submitted, never after', async () => {
    const ledger = openTestLedger();
    const first = await acceptText(ledger, 1, '一、总则');
    expect(await withdraw(ledger, first.id, at)).toBe(true);
    expect(await markSubmitted(ledger, first.id, at)).toBe(false);
    const second = await acceptText(ledger, 2, '一、总则');
    await markSubmitted(ledger, second.id, at);
    expect(await withdraw(ledger, second.id, at)).toBe(false);
    expect((await listRecords(ledger)).map(({ state }) => state)).toEqual(['submitted', 'withdrawn']);
  });

  test('takes what was read after the click as an entry of its own', async () => {
    const ledger = openTestLedger();
    await recordAcceptance(ledger, exampleRecord(1));
    expect(await completeRecord(ledger, exampleAddition(1))).toBe(true);
    const row = await findRecord(ledger, recordId(1));
    expect(row?.body).toEqual(exampleRecord(1));
    expect(row?.textHashes).toEqual(['a'.repeat(64), 'c'.repeat(64)]);
    expect((await verifyLedger(ledger)).chain.sound).toBe(true);
    expect(await completeRecord(ledger, exampleAddition(7))).toBe(false);
  });

  test('leaves a tombstone when deleted, and takes along the texts that nothing else needs', async () => {
    const ledger = openTestLedger();
    const first = await acceptText(ledger, 1, '只有甲要的条款');
    const second = await acceptText(ledger, 2, '甲乙都要的条款');
    const third = await acceptText(ledger, 3, '甲乙都要的条款');
    expect(await deleteRecord(ledger, first.id, at)).toBe(true);
    expect(await deleteRecord(ledger, second.id, at)).toBe(true);
    expect(await deleteRecord(ledger, second.id, at)).toBe(false);
    expect(await ledger.texts.count()).toBe(1);
    const reading = third.documents[0]?.reading;
    expect(await findText(ledger, reading?.state === 'read' ? reading.textHash : '')).toEqual(
      exampleDocument('甲乙都要的条款'),
    );
    expect((await listRecords(ledger)).map(({ id }) => id)).toEqual([third.id]);
    expect((await verifyLedger(ledger)).sound).toBe(true);
    await deleteEverything(ledger, at);
    expect([await ledger.texts.count(), await ledger.records.count(), await ledger.entries.count()]).toEqual([0, 0, 6]);
    expect((await verifyLedger(ledger)).sound).toBe(true);
  });
});

test('a thousand acceptances at once make one chain of a thousand links', async () => {
  const ledger = openTestLedger();
  await Promise.all(Array.from({ length: 1000 }, (_, at) => recordAcceptance(ledger, exampleRecord(at + 1))));
  const { chain } = await verifyLedger(ledger);
  expect(chain).toMatchObject({ sound: true, entries: 1000 });
});

test('two windows at once do not fork the chain', async () => {
  const indexedDB = new IDBFactory();
  const [first, second] = [openTestLedger(indexedDB), openTestLedger(indexedDB)];
  await Promise.all(
    Array.from({ length: 50 }, (_, at) => recordAcceptance(at % 2 === 0 ? first : second, exampleRecord(at + 1))),
  );
  expect((await verifyLedger(second)).chain).toMatchObject({ sound: true, entries: 50 });
});

test('records are listed newest first, page by page, by the order of the chain even when the clock went back', async () => {
  const ledger = openTestLedger();
  for (let number = 1; number <= 7; number += 1)
    await recordAcceptance(ledger, exampleRecord(number, { at: `200${String(9 - number)}-01-01T00:00:00.000Z` }));
  const first = await listRecords(ledger, { limit: 3 });
  const second = await listRecords(ledger, { limit: 3, before: first.at(-1)!.sequence });
  expect([...first, ...second].map(({ sequence }) => sequence)).toEqual([7, 6, 5, 4, 3, 2]);
});
