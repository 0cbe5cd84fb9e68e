import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { hashOf } from '../../src/core/record/hash.ts';
import { pruneTexts } from '../../src/ledger/orphans.ts';
import { recordAcceptance } from '../../src/ledger/records.ts';
import { findText, saveText } from '../../src/ledger/texts.ts';
import { exampleRecord } from '../core/record/examples.ts';
import { exampleDocument, openTestLedger } from './open-test-ledger.ts';

test('any text comes back exactly, under the hash of its UTF-8', async () => {
  const ledger = openTestLedger();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      const hash = await saveText(ledger, exampleDocument(text), 1);
      expect(hash).toBe(hashOf(text));
      expect(await findText(ledger, hash)).toEqual(exampleDocument(text));
    }),
    { numRuns: 60 },
  );
});

test('keeps the links of a text without what looks secret in them', async () => {
  const ledger = openTestLedger();
  const link = { start: 0, end: 4, href: 'https://heqi.example/privacy?id=7&token=abcdef' };
  const hash = await saveText(ledger, { ...exampleDocument('隐私政策'), links: [link] }, 1);
  const kept = (await findText(ledger, hash))?.links;
  expect(kept).toEqual([{ ...link, href: 'https://heqi.example/privacy?id=7&token=' }]);
});

test('keeps a byte-order mark that is part of the text', async () => {
  const ledger = openTestLedger();
  const hash = await saveText(ledger, exampleDocument('\ufeff甲'), 1);
  expect((await findText(ledger, hash))?.text).toBe('\ufeff甲');
});

test('a text whose bytes were damaged is as good as none', async () => {
  const ledger = openTestLedger();
  const hash = await saveText(ledger, exampleDocument('第一条'), 1);
  await ledger.texts.update(hash, { deflated: new Uint8Array([1, 2, 3]) });
  expect(await findText(ledger, hash)).toBeUndefined();
});

test.each([
  ['no longer unpack', new Uint8Array([1, 2, 3])],
  ['unpack to other words', deflateSync(new TextEncoder().encode('第二条'))],
])('storing a text again mends the one whose bytes %s', async (_, deflated) => {
  const ledger = openTestLedger();
  const hash = await saveText(ledger, exampleDocument('第一条'), 1);
  await ledger.texts.update(hash, { deflated, characters: 9 });
  expect(await saveText(ledger, exampleDocument('第一条'), 2)).toBe(hash);
  expect(await findText(ledger, hash)).toEqual(exampleDocument('第一条'));
  expect(await ledger.texts.get(hash)).toMatchObject({ characters: 3, addedAt: 2 });
});

test('what the first reading knew of a text stays when it is stored again', async () => {
  const ledger = openTestLedger();
  const hash = await saveText(ledger, exampleDocument('第一条'), 1);
  await saveText(ledger, { ...exampleDocument('第一条'), format: 'pdf' }, 2);
  expect(await findText(ledger, hash)).toEqual(exampleDocument('第一条'));
  expect(await ledger.texts.get(hash)).toMatchObject({ addedAt: 2 });
});

test('the same text is stored once, however it was read', async () => {
  const ledger = openTestLedger();
  const first = await saveText(ledger, exampleDocument('第一条'), 1);
  const second = await saveText(ledger, { ...exampleDocument('第一条'), format: 'pdf' }, 2);
  expect(second).toBe(first);
  expect(await ledger.texts.count()).toBe(1);
});

test('texts that no record holds are pruned when they were read long ago; others never', async () => {
  const ledger = openTestLedger();
  const held = await saveText(ledger, exampleDocument('签过的'), 1);
  await saveText(ledger, exampleDocument('没签的'), 1);
  const young = await saveText(ledger, exampleDocument('刚读的'), 10);
  const example = exampleRecord(1);
  const [document] = example.documents;
  const reading = { ...document!.reading, textHash: held } as (typeof example.documents)[number]['reading'];
  await recordAcceptance(ledger, { ...example, documents: [{ ...document!, reading }] });
  const again = await saveText(ledger, exampleDocument('又读的'), 1);
  await saveText(ledger, exampleDocument('又读的'), 10);
  await pruneTexts(ledger, 5);
  expect((await ledger.texts.toCollection().primaryKeys()).sort()).toEqual([held, young, again].sort());
});
