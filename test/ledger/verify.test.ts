import { expect, test } from 'vitest';
import { hashOf } from '../../src/core/record/hash.ts';
import type { Ledger } from '../../src/ledger/database.ts';
import { markSubmitted, recordAcceptance } from '../../src/ledger/records.ts';
import { saveText } from '../../src/ledger/texts.ts';
import { verifyLedger } from '../../src/ledger/verify.ts';
import { deflateSync } from 'fflate';
import { exampleRecord, recordId } from '../core/record/examples.ts';
import { exampleDocument, openTestLedger } from './open-test-ledger.ts';

const text = '第一条 甲方不对数据丢失承担责任。';

async function filled(): Promise<Ledger> {
  const ledger = openTestLedger();
  const textHash = await saveText(ledger, exampleDocument(text), 0);
  for (const number of [1, 2, 3]) {
    const example = exampleRecord(number);
    const [document] = example.documents;
    const reading = { ...document!.reading, textHash } as (typeof example.documents)[number]['reading'];
    await recordAcceptance(ledger, { ...example, documents: [{ ...document!, reading }] });
    await markSubmitted(ledger, recordId(number), '2026-11-20T05:00:00.000Z');
  }
  return ledger;
}

test('an untouched ledger is sound', async () => {
  expect(await verifyLedger(await filled())).toMatchObject({ sound: true, chain: { sound: true, entries: 6 } });
});

test('one character of a record altered is found, with the record', async () => {
  const ledger = await filled();
  await ledger.records
    .where('id')
    .equals(recordId(2))
    .modify((row) => {
      Object.assign(row, {
        body: { ...row.body, page: { ...row.body.page, title: row.body.page.title.replace('册', '冊') } },
      });
    });
  const verdict = await verifyLedger(ledger);
  expect(verdict.chain).toMatchObject({
    sound: false,
    faults: [{ kind: 'altered-body', sequence: 3, record: recordId(2) }],
  });
  expect(verdict.sound).toBe(false);
});

test('one character of a text altered is found, with the records that hold it', async () => {
  const ledger = await filled();
  const deflated = deflateSync(new TextEncoder().encode(text.replace('不对', '只对')));
  await ledger.texts.where('hash').equals(hashOf(text)).modify({ deflated });
  expect(await verifyLedger(ledger)).toMatchObject({
    sound: false,
    chain: { sound: true },
    texts: [{ kind: 'altered-text', hash: hashOf(text), records: [1, 2, 3].map(recordId) }],
  });
});

test('a text whose bytes no longer unpack, and one that is gone, are found', async () => {
  const ledger = await filled();
  await ledger.texts
    .where('hash')
    .equals(hashOf(text))
    .modify({ deflated: new Uint8Array([1, 2, 3]) });
  expect((await verifyLedger(ledger)).texts).toMatchObject([{ kind: 'altered-text' }]);
  await ledger.texts.clear();
  expect((await verifyLedger(ledger)).texts).toMatchObject([{ kind: 'missing-text' }]);
});

test('a record without entries, one without its body, and a state that no entry gave are found', async () => {
  const ledger = await filled();
  const row = await ledger.records.get(recordId(1));
  await ledger.records.add({ ...row!, id: recordId(9), sequence: 99 });
  expect((await verifyLedger(ledger)).records).toEqual([{ kind: 'no-entry', sequence: null, record: recordId(9) }]);
  await ledger.records.delete(recordId(9));
  await ledger.records.update(recordId(3), { state: 'withdrawn' });
  expect((await verifyLedger(ledger)).records).toMatchObject([{ kind: 'impossible', record: recordId(3) }]);
  await ledger.records.delete(recordId(1));
  expect((await verifyLedger(ledger)).chain).toMatchObject({ faults: [{ kind: 'missing-body', sequence: 1 }] });
});
