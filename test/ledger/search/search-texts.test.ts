import { beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/ledger/database.ts';
import { deleteRecord } from '../../../src/ledger/records.ts';
import { createIntlSegmenter } from '../../../src/core/segment/intl-segmenter.ts';
import { readQuery } from '../../../src/ledger/search/query.ts';
import { searchTexts } from '../../../src/ledger/search/search-texts.ts';
import { updateTextIndex } from '../../../src/ledger/search/text-index.ts';
import { saveReview, saveText } from '../../../src/ledger/texts.ts';
import { exampleDocument, openTestLedger } from '../open-test-ledger.ts';
import { fillLedger } from '../../fixtures/ledger/fill-ledger.ts';
import { nanzhiPrivacy, nanzhiTerms } from '../../fixtures/ledger/agreements.ts';
import { sampleLedger } from '../../fixtures/ledger/sample-ledger.ts';

const sample = sampleLedger();
let ledger: Ledger;
beforeEach(async () => {
  ledger = openTestLedger();
  await fillLedger(ledger, sample);
});

async function search(typed: string, isEnough?: Parameters<typeof searchTexts>[3]): Promise<string[]> {
  await updateTextIndex(ledger);
  const query = readQuery(typed, createIntlSegmenter())!;
  const found: string[] = [];
  for await (const one of searchTexts(ledger, await ledger.textIndex.toArray(), query, isEnough)) found.push(one.hash);
  return found;
}

describe('searching everything agreed to', () => {
  it('finds the texts that hold a phrase', async () => {
    expect(await search('其他任何原因')).toEqual([nanzhiTerms.hash]);
    expect(await search('自行开展营销')).toEqual([nanzhiPrivacy.hash]);
    expect(await search('区块链')).toEqual([]);
  });

  it('wants every part in a text, or as many as are said to be enough', async () => {
    expect(await search('其他任何原因 自行开展营销')).toEqual([]);
    const isEnough = (hash: string, terms: ReadonlySet<number>) => hash === nanzhiTerms.hash && terms.has(0);
    expect(await search('其他任何原因 自行开展营销', isEnough)).toEqual([nanzhiTerms.hash]);
    expect(await search('区块链 自行开展营销', isEnough)).toEqual([]);
  });

  it('passes over a text whose bytes were damaged, and finds the others', async () => {
    await updateTextIndex(ledger);
    const holding = async () => [...new Set([...(await search('个人信息')), ...(await search('南枝'))])];
    expect(await holding()).toContain(nanzhiTerms.hash);
    await ledger.texts.update(nanzhiPrivacy.hash, { deflated: new Uint8Array([1, 2, 3]) });
    expect(await holding()).toContain(nanzhiTerms.hash);
    expect(await holding()).not.toContain(nanzhiPrivacy.hash);
    await ledger.textIndex.clear();
    expect(await search('其他任何原因')).toEqual([nanzhiTerms.hash]);
  });

  it('does not search what was read but never agreed to', async () => {
    await saveText(ledger, exampleDocument('区块链协议'), 1);
    expect(await search('区块链')).toEqual([]);
  });

  it('forgets a text with the last record that holds it', async () => {
    await updateTextIndex(ledger);
    const holding = sample.records.filter(({ textHashes }) => textHashes.includes(nanzhiPrivacy.hash));
    for (const { id } of holding) await deleteRecord(ledger, id, '2026-04-01T00:00:00.000Z');
    expect(await ledger.textIndex.get(nanzhiPrivacy.hash)).toBeUndefined();
    expect(await search('自行开展营销')).toEqual([]);
  });

  it('notes the labels of each text, anew when it was reviewed anew', async () => {
    await updateTextIndex(ledger);
    expect((await ledger.textIndex.get(nanzhiPrivacy.hash))?.labels).toContain('data.marketing');
    await saveReview(ledger, nanzhiPrivacy.hash, { ...nanzhiPrivacy.review, engine: '9', findings: [] });
    expect(await updateTextIndex(ledger)).toBe(1);
    expect((await ledger.textIndex.get(nanzhiPrivacy.hash))?.labels).toEqual([]);
  });

  it('has nothing to do the second time', async () => {
    await updateTextIndex(ledger);
    expect(await updateTextIndex(ledger)).toBe(0);
  });

  it('finds a text in traditional characters by simplified ones, and the reverse', async () => {
    const [record] = sample.records;
    const hash = await saveText(ledger, exampleDocument('本公司不承擔任何責任，區塊鏈除外。'), 1);
    await ledger.records.update(record!.id, { textHashes: [...record!.textHashes, hash] });
    expect(await search('区块链')).toEqual([hash]);
    expect(await search('區塊鏈')).toEqual([hash]);
    expect(await search('自行開展營銷')).toEqual([nanzhiPrivacy.hash]);
  });

  it('makes an index anew that is of an earlier form, and searches all its texts until then', async () => {
    await updateTextIndex(ledger);
    const rows = await ledger.textIndex.toArray();
    const signature = new Uint8Array(128);
    await ledger.textIndex.bulkPut(rows.map(({ form: _, ...row }) => ({ ...row, signature })));
    const found: string[] = [];
    const query = readQuery('其他任何原因', createIntlSegmenter())!;
    for await (const one of searchTexts(ledger, await ledger.textIndex.toArray(), query)) found.push(one.hash);
    expect(found).toEqual([nanzhiTerms.hash]);
    expect(await updateTextIndex(ledger)).toBe(rows.length);
    expect(await ledger.textIndex.toArray()).toEqual(rows);
    expect(await updateTextIndex(ledger)).toBe(0);
  });

  it('goes on where it was interrupted', async () => {
    const stop = new AbortController();
    stop.abort();
    await updateTextIndex(ledger, { signal: stop.signal });
    expect(await ledger.textIndex.count()).toBe(0);
    expect(await search('其他任何原因')).toEqual([nanzhiTerms.hash]);
  });
});
