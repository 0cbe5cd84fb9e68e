import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { hashOf } from '../../../src/core/record/hash.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { toAnnotatedDocument } from '../../../src/export/annotation.ts';
import { corpusFormatOf } from '../../../src/export/corpus/corpus-format-of.ts';
import { corpusFormats, type CorpusFormatName } from '../../../src/export/corpus/corpus-formats.ts';
import { writeCorpus } from '../../../src/export/corpus/write-corpus.ts';

const text = '第一条 平台不承担任何责任。\n第二条 平台有权随时修改本协议。\n';
const from = { source: 'a.txt', sha256: hashOf(text), textSha256: hashOf(text) };
const machines = toAnnotatedDocument(text, reviewAgreement(text), from);
const persons = { ...machines, annotator: '甲' };

it.each(Object.keys(corpusFormats) as CorpusFormatName[])('knows a file of annotations again: %s', async (format) => {
  for (const annotation of [machines, persons]) {
    const file = await writeCorpus(format, [{ annotation, text }]);
    expect(corpusFormatOf(file)).toBe(format);
    const resaved = `\ufeff${new TextDecoder().decode(file).replaceAll('\n', '\r\n')}`;
    expect(corpusFormatOf(strToU8(resaved))).toBe(format);
  }
});

it('knows brat’s folder in a ZIP, by whomever it was packed, also cut off', async () => {
  const file = await writeCorpus('brat', [{ annotation: machines, text }]);
  const repacked = zipSync({ 'x/a.txt': strToU8(text), 'x/a.ann': strToU8('T1\tliability 0 3\t第一条\n') });
  for (const bytes of [file, repacked]) {
    expect(corpusFormatOf(bytes)).toBe('brat');
    expect(corpusFormatOf(bytes.slice(0, -40))).toBe('brat');
  }
  for (const name of ['a.txt', 'word/document.xml', 'plan.ann.txt'])
    expect(corpusFormatOf(zipSync({ [name]: strToU8(text) }))).toBeUndefined();
  expect(corpusFormatOf(file.slice(0, 29))).toBeUndefined();
});

it.each([
  ['an agreement', text],
  ['an agreement in a line', '平台不承担任何责任。'],
  ['a table of another’s', 'sha256,source\n1,2\n'],
  ['Markdown', '# newdoc\n\n第一条\n'],
  ['a list of another’s', '[\n{"data":{"text":"第一条"}}\n]\n'],
  ['nothing', ''],
])('takes nothing else for one: %s', (_, content) => {
  expect(corpusFormatOf(strToU8(content))).toBeUndefined();
});

it('reads a ZIP whose entries have overlong names in linear time', () => {
  const bytes = new Uint8Array(30 * 30_000);
  for (let at = 0; at < bytes.length; at += 30) bytes.set([0x50, 0x4b, 3, 4], at);
  for (let at = 26; at < bytes.length; at += 30) bytes.set([0xff, 0xff], at);
  const before = performance.now();
  expect(corpusFormatOf(bytes)).toBeUndefined();
  expect(performance.now() - before).toBeLessThan(1000);
});
