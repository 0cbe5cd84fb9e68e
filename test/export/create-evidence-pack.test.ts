import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ConsentRecord, RecordDocument } from '../../src/core/record/record.ts';
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

  it('tells words that one could not see apart from those one was asked with', () => {
    const [row] = ledger.records;
    const body = { ...row!.body, surface: { ...row!.body.surface, unseen: '自愿每月付费三十元' } };
    const pack = createEvidencePack({ ...content, records: [{ ...row!, body }] }, translator('zh_CN'));
    expect(strFromU8(unpack(pack.bytes).get('report.html')!)).toMatch(/句中看不见的字.{0,60}自愿每月付费三十元/s);
    expect(strFromU8(files.get('report.html')!)).not.toContain('句中看不见的字');
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

  describe('tells in its report', () => {
    const reportOf = (change: (body: ConsentRecord) => Partial<ConsentRecord>, state?: 'accepted' | 'submitted') => {
      const row = ledger.records[4]!;
      const body = { ...row.body, ...change(row.body) };
      const records = [{ ...row, body, state: state ?? row.state }];
      return strFromU8(
        unpack(createEvidencePack({ ...content, records }, translator('zh_CN')).bytes).get('report.html')!,
      );
    };

    it('that a text was read only after the consent', () => {
      const [document] = ledger.records[4]!.body.documents;
      const reading = { ...document!.reading, readAt: '2026-03-19T13:07:49.000Z' } as RecordDocument['reading'];
      const report = reportOf(() => ({ documents: [{ ...document!, reading }] }));
      expect(report).toContain('<br>同意之后才读到（同意于 2026 年 3 月 19 日 GMT+8 21:07:42），未必是同意时的文字');
      expect(report).toContain('<h3>《用户服务协议》全文（之后才读到）</h3>');
      expect(reportOf(() => ({}))).not.toContain('之后才读到）');
    });

    it('of a box that was found ticked after a reload that nobody can tell who ticked it', () => {
      const report = reportOf(({ surface }) => ({
        surface: { ...surface, kind: 'checkbox', preTicked: false, foundTicked: true },
        obtained: { by: 'unknown', event: 'press' },
      }));
      expect(report).toContain('由谁操作，看不出来');
      expect(report).toContain('明约看到时已勾选（可能由浏览器恢复、由网页脚本或由本人勾选）');
      expect(report).not.toContain('预先勾选');
    });

    it('what came with a backup as that', () => {
      const restored = { at: '2026-04-02T01:20:00.000Z', what: 'all' } as const;
      const records = [{ ...ledger.records[4]!, restored }];
      const pack = createEvidencePack({ ...content, records }, translator('zh_CN'));
      expect(strFromU8(unpack(pack.bytes).get('report.html')!)).toContain(
        '<dt>恢复</dt><dd>整条记录由备份或助手的副本恢复，2026 年 4 月 2 日 GMT+8 09:20:00<br>备份的内容是否如实，校验看不出来</dd>',
      );
      expect(reportOf(() => ({}))).not.toContain('<dt>恢复</dt>');
    });

    it('what was recorded by hand as that, also where an older version wrote “submitted”', () => {
      const report = reportOf(({ page, surface, obtained }) => ({
        surface: { ...surface, kind: 'by-hand', wording: page.title, refusable: null },
        obtained: { ...obtained, event: 'submit' },
      }));
      expect(report).toContain('<dt>如何得到</dt><dd>由本人手动记录</dd>');
      expect(report).toContain('<dt>状态</dt><dd>本人手动记录，明约没有看到提交</dd>');
      expect(report).toContain('<dt>页面标题</dt>');
      expect(report).toMatch(/第 \d+ 环，手动记录　.*第 \d+ 环，提交（随手动记录写入，明约没有看到提交）/s);
      expect(report).not.toContain('预先勾选');
    });

    it('nothing of a box where there is none', () => {
      const report = reportOf(({ surface }) => ({ surface: { ...surface, kind: 'sentence' } }), 'accepted');
      expect(report).toContain('<dt>如何得到</dt><dd>由本人按下<br>不同意则不能继续</dd>');
      expect(report).toContain('<dt>状态</dt><dd>已按下，未见提交</dd>');
      expect(report).toContain('<dt>按钮旁写着</dt>');
    });

    it('every moment of a record in the zone where the person was', () => {
      const [, ...record] = reportOf(() => ({ zone: 'Pacific/Kiritimati' })).split('<section>');
      const zones = [...record.join('').matchAll(/(?:GMT|UTC)[+-]?\d*/g)].map(([zone]) => zone);
      expect(zones).toEqual(['GMT+14', 'GMT+14', 'GMT+14', 'GMT+14', 'GMT+14']);
    });
  });

  it.each(locales)('is written whole in every language (%s)', (locale) => {
    const words = unpack(createEvidencePack(content, translator(locale)).bytes);
    expect(strFromU8(words.get('report.html')!)).not.toMatch(/\{[a-z]+\}/);
    expect(strFromU8(words.get('verifier.html')!)).not.toContain('"WORDS"');
  });
});
