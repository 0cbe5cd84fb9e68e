import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '../../../src/core/version.ts';
import { hashOf } from '../../../src/core/record/hash.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { createIntlSegmenter } from '../../../src/core/segment/intl-segmenter.ts';
import { toAnnotatedDocument } from '../../../src/export/annotation.ts';
import { documentId, type CorpusFormat } from '../../../src/export/corpus/corpus-format.ts';
import { corpusFormats, type CorpusFormatName } from '../../../src/export/corpus/corpus-formats.ts';
import { readFinished } from '../../../src/helper/annotate/read-finished.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingyue-finished-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asNow = { maker: ENGINE_VERSION, withText: true };
const options = { segmenter: createIntlSegmenter(), segmenterName: 'x', iri: 'a' };
const texts = [
  '一、平台不承担任何责任。\n二、“您”可以注销，随时。',
  '平台有权随时修改本协议。',
  '三、𠮷祥。\n\n四、完。',
];

/** Names that are not easily told apart from what stands around them. */
const sourceOf = (text: string): string => `=a, "b"\n${String(texts.indexOf(text))}.txt`;

const hash = 'a'.repeat(64);
const foreign = [
  'a note',
  'a note\n',
  `sha256,file\n${hash},a.txt\n`,
  `${hash}  a.txt\n`,
  '# newdoc id = weibo-1\n# sent_id = 1\n1\ta\n',
  '{"source":"a corpus","sentences":[]}',
  `{"source":"a corpus","sha256":"${hash}"}\n`,
  `{"text":"a","sha256":"${hash}"}\n`,
  '[\n{"data":{"text":"a"}}',
  '[\n  {"id": 1}\n]\n',
  '[{"id": 1}]\n',
];

/** Whether a file says what made it, and whether `--with-text` did. */
const tells: Readonly<Record<CorpusFormatName, { readonly maker: boolean; readonly text: boolean }>> = {
  jsonl: { maker: true, text: true },
  csv: { maker: false, text: true },
  webannotation: { maker: true, text: false },
  doccano: { maker: true, text: false },
  labelstudio: { maker: true, text: false },
  conllu: { maker: false, text: false },
};

function toChunk(format: CorpusFormat, text: string, withText = true): string {
  const from = { source: sourceOf(text), sha256: hashOf(text), textSha256: hashOf(text) };
  return format.toChunk(
    { text, annotation: toAnnotatedDocument(text, reviewAgreement(text), from) },
    { ...options, withText },
  );
}

describe.each(Object.keys(corpusFormats) as CorpusFormatName[])('an output in %s', (name) => {
  const format = corpusFormats[name];
  const chunks = texts.map((text) => toChunk(format, text));
  const upTo = (count: number): string => format.open + chunks.slice(0, count).join(format.between);
  const whole = Buffer.from(upTo(chunks.length) + format.close);

  // Where a document ends is where it is easily taken for one that was cut off.
  const edges = [1, 2, 3].flatMap((count) => [-1, 0, 1, 2].map((by) => Buffer.byteLength(upTo(count)) + by));

  it('cut off at any byte can be gone on with: nothing doubled, nothing whole thrown away', async () => {
    const path = join(folder, `${name}.out`);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (cut) => {
        writeFileSync(path, whole.subarray(0, cut));
        const read = await readFinished(path, format, asNow);
        if (!read.ok) throw new Error(`line ${read.problem.line} is taken for foreign`);
        const { done, end } = read.value;
        expect([...done]).toEqual(
          texts.slice(0, done.size).map((text) => documentId({ source: sourceOf(text), sha256: hashOf(text) })),
        );
        expect(whole.subarray(0, end).toString()).toBe(done.size === 0 ? '' : upTo(done.size));
        // Where a line does not tell that its document is whole, the last one is done again.
        const there = [1, 2, 3].filter((count) => cut >= Buffer.byteLength(upTo(count))).length;
        expect(done.size).toBeGreaterThanOrEqual(format.oneLine ? there : there - 1);
      }),
      { numRuns: 150, examples: edges.filter((cut) => cut <= whole.length).map((cut): [number] => [cut]) },
    );
  });

  it('is not what a file holds that another program, or another format, has written', async () => {
    const path = join(folder, `${name}.foreign`);
    const refused = async (content: string): Promise<number | undefined> => {
      writeFileSync(path, content);
      const read = await readFinished(path, format, asNow);
      return read.ok || read.problem.key !== 'foreign' ? undefined : read.problem.line;
    };
    const others = Object.values<CorpusFormat>(corpusFormats).filter((one) => one !== format);
    const theirs = others.map((one) => one.open + toChunk(one, texts[0] ?? '') + one.close);
    for (const content of [...foreign, ...theirs])
      expect([content, await refused(content)]).toEqual([content, expect.any(Number)]);
    const begun = upTo(1) + format.between;
    expect(await refused(`${begun}a note\n${upTo(1)}`)).toBe(begun.split('\n').length);
  });

  it('may be empty, or end in empty lines', async () => {
    const path = join(folder, `${name}.empty`);
    writeFileSync(path, format.open + format.close.trimStart());
    expect(await readFinished(path, format, asNow)).toMatchObject({ ok: true, value: { end: 0 } });
    writeFileSync(path, `${whole.toString()}\n\n`);
    expect(await readFinished(path, format, asNow)).toMatchObject({ ok: true });
  });

  it('is gone on with only as it was begun, as far as the format tells', async () => {
    const path = join(folder, `${name}.otherwise`);
    writeFileSync(path, whole);
    const keyOf = async (now: typeof asNow): Promise<string | undefined> => {
      const read = await readFinished(path, format, now);
      return read.ok ? undefined : read.problem.key;
    };
    const { maker, text } = tells[name];
    expect(await keyOf({ maker: `${ENGINE_VERSION} m2`, withText: true })).toBe(maker ? 'version' : undefined);
    expect(await keyOf({ maker: ENGINE_VERSION, withText: false })).toBe(text ? 'text' : undefined);
    writeFileSync(path, format.open + toChunk(format, texts[0] ?? '', false) + format.close);
    expect(await keyOf(asNow)).toBe(text ? 'no-text' : undefined);
  });
});
