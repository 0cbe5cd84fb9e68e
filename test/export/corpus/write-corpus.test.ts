import { expect, it } from 'vitest';
import { hashOf } from '../../../src/core/record/hash.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { toAnnotatedDocument } from '../../../src/export/annotation.ts';
import { writeCorpus, writtenFormats, type WrittenFormat } from '../../../src/export/corpus/write-corpus.ts';

const text = '第一条 平台不承担任何责任。\n';
const written = async (format: WrittenFormat, source: string): Promise<string> => {
  const from = { source, sha256: hashOf(text), textSha256: hashOf(text) };
  const annotation = toAnnotatedDocument(text, reviewAgreement(text), from);
  return new TextDecoder().decode(await writeCorpus(format, [{ annotation, text }]));
};

it.each(writtenFormats)('writes a document whose source holds half a character: %s', async (format) => {
  expect(await written(format, '条款/\ud842.txt')).not.toBe('');
});

it('marks a table as UTF-8, since spreadsheets take one without a mark for the system’s own encoding', async () => {
  const from = { source: 'a.txt', sha256: hashOf(text), textSha256: hashOf(text) };
  const annotation = toAnnotatedDocument(text, reviewAgreement(text), from);
  for (const format of writtenFormats) {
    const [first, second, third] = await writeCorpus(format, [{ annotation, text }]);
    expect(first === 0xef && second === 0xbb && third === 0xbf).toBe(format === 'csv');
  }
});

it.each([
  ['条款/a b.txt', '%E6%9D%A1%E6%AC%BE/a%20b.txt'],
  ['条款\\a.txt', '%E6%9D%A1%E6%AC%BE/a.txt'],
  ['\ud842.txt', '%EF%BF%BD.txt'],
  ['https://e.cn/a?b#c', 'https://e.cn/a?b#c'],
  ['https://e.cn/\udfb7', 'https://e.cn/\ufffd'],
])('names the source %j as the IRI %j', async (source, iri) => {
  expect(await written('webannotation', source)).toContain(`"target":{"source":"${iri}",`);
});
