import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/core/record/hash.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { createIntlSegmenter } from '../../../src/core/segment/intl-segmenter.ts';
import { toAnnotatedDocument } from '../../../src/export/annotation.ts';
import { corpusFormats, type CorpusFormatName } from '../../../src/export/corpus/corpus-formats.ts';
import { readFinished } from '../../../src/helper/annotate/read-finished.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingyue-finished-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = { withText: true, segmenter: createIntlSegmenter(), segmenterName: 'x' };
const texts = [
  '一、平台不承担任何责任。\n二、“您”可以注销，随时。',
  '平台有权随时修改本协议。',
  '三、𠮷祥。\n\n四、完。',
];

describe.each(Object.keys(corpusFormats) as CorpusFormatName[])('an output in %s', (name) => {
  const format = corpusFormats[name];
  const chunks = texts.map((text) => {
    const from = { source: 'a, b.txt', sha256: hashOf(text), textSha256: hashOf(text) };
    return format.toChunk({ text, annotation: toAnnotatedDocument(text, reviewAgreement(text), from) }, options);
  });
  const upTo = (count: number): string => format.open + chunks.slice(0, count).join(format.between);
  const whole = Buffer.from(upTo(chunks.length) + format.close);

  // Where a document ends is where it is easily taken for one that was cut off.
  const edges = [1, 2, 3].flatMap((count) => [-1, 0, 1, 2].map((by) => Buffer.byteLength(upTo(count)) + by));

  it('cut off at any byte can be gone on with: nothing doubled, nothing whole thrown away', async () => {
    const path = join(folder, `${name}.out`);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (cut) => {
        writeFileSync(path, whole.subarray(0, cut));
        const { done, end } = await readFinished(path, format);
        expect([...done]).toEqual(texts.slice(0, done.size).map(hashOf));
        expect(whole.subarray(0, end).toString()).toBe(done.size === 0 ? '' : upTo(done.size));
        // Where a line does not tell that its document is whole, the last one is done again.
        const there = [1, 2, 3].filter((count) => cut >= Buffer.byteLength(upTo(count))).length;
        expect(done.size).toBeGreaterThanOrEqual(format.oneLine ? there : there - 1);
      }),
      { numRuns: 150, examples: edges.filter((cut) => cut <= whole.length).map((cut): [number] => [cut]) },
    );
  });
});
