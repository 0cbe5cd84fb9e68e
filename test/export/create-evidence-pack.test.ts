import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/core/record/hash.ts';
import { createEvidencePack } from '../../src/export/evidence-pack/create-evidence-pack.ts';
import { locales, translator } from '../../src/locales/index.ts';
import { sampleLedger } from '../fixtures/ledger/sample-ledger.ts';

const ledger = sampleLedger();
const texts = new Map(ledger.agreements.map((one) => [one.hash, one.text]));
const content = { records: ledger.records, chain: ledger.entries, texts, createdAt: new Date('2026-04-02T01:20:00Z') };
const unpack = (bytes: Uint8Array) => new Map(Object.entries(unzipSync(bytes)));

describe('an evidence pack', () => {
  const pack = createEvidencePack(content, translator('zh_CN'));
  const files = unpack(pack.bytes);

  it('holds records, receipts, texts, chain, report, verifier and a list of them all', () => {
    const manifest = JSON.parse(strFromU8(files.get('manifest.json')!)) as { files: Record<string, string> };
    expect(new Set([...files.keys()])).toEqual(new Set([...Object.keys(manifest.files), 'manifest.json']));
    for (const [path, sum] of Object.entries(manifest.files)) expect(hashOf(files.get(path)!), path).toBe(sum);
    expect([...files.keys()].filter((path) => path.startsWith('records/'))).toHaveLength(5);
    expect([...files.keys()].filter((path) => path.startsWith('receipts/'))).toHaveLength(5);
    expect([...files.keys()].filter((path) => path.startsWith('texts/'))).toHaveLength(4);
  });

  it('stores each record in the very bytes whose hash stands in the chain', () => {
    for (const entry of ledger.entries.filter(({ kind }) => kind === 'accepted'))
      expect(hashOf(files.get(`records/${entry.record}.json`)!)).toBe(entry.bodyHash);
  });

  it('names each text by the hash of its bytes', () => {
    for (const [path, bytes] of files) if (path.startsWith('texts/')) expect(path).toBe(`texts/${hashOf(bytes)}.txt`);
  });

  it('gives the same bytes for the same content', () => {
    expect(hashOf(createEvidencePack(content, translator('zh_CN')).bytes)).toBe(hashOf(pack.bytes));
  });

  it('does not load anything from outside, nor lets a page’s words become markup', () => {
    const [row] = ledger.records;
    const body = { ...row!.body, page: { ...row!.body.page, title: '<img src=x onerror=alert(1)>"\'&' } };
    const nasty = createEvidencePack({ ...content, records: [{ ...row!, body }] }, translator('zh_CN'));
    const report = strFromU8(unpack(nasty.bytes).get('report.html')!);
    expect(report).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
    expect(report).not.toContain('<img');
    for (const page of [report, strFromU8(files.get('verifier.html')!)]) {
      expect(page).toContain("default-src 'none'");
      expect(page).not.toMatch(/(?:src|href)="?https?:/);
    }
  });

  it('says so in the report when a text is gone, and leaves it out of the files', () => {
    const poor = createEvidencePack({ ...content, texts: new Map() }, translator('zh_CN'));
    const unpacked = unpack(poor.bytes);
    expect([...unpacked.keys()].some((path) => path.startsWith('texts/'))).toBe(false);
    expect(strFromU8(unpacked.get('report.html')!)).toContain('这份文字已不在设备上。');
  });

  it('holds what was read beforehand as well where the person was shown other words', () => {
    const [row] = ledger.records;
    const [one, other] = ledger.agreements;
    const read = row!.body.documents.find(({ reading }) => reading.state === 'read')!;
    const reading = read.reading as Extract<typeof read.reading, { state: 'read' }>;
    const seen = { ...reading, textHash: one!.hash };
    const ahead = { ...reading, textHash: other!.hash };
    const body = { ...row!.body, documents: [{ ...read, reading: seen, ahead }] };
    const both = unpack(createEvidencePack({ ...content, records: [{ ...row!, body }] }, translator('zh_CN')).bytes);
    for (const { hash } of [one!, other!]) expect(both.has(`texts/${hash}.txt`)).toBe(true);
    expect(strFromU8(both.get('report.html')!)).toContain(`《${read.name}》预先读到的全文`);
  });

  it.each(locales)('is written whole in every language (%s)', (locale) => {
    const words = unpack(createEvidencePack(content, translator(locale)).bytes);
    expect(strFromU8(words.get('report.html')!)).not.toMatch(/\{[a-z]+\}/);
    expect(strFromU8(words.get('verifier.html')!)).not.toContain('"WORDS"');
  });
});
