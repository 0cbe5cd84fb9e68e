import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/core/record/hash.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { toAnnotatedDocument } from '../../../src/export/annotation.ts';
import { writeCorpus } from '../../../src/export/corpus/write-corpus.ts';
import { readAnnotations } from '../../../src/helper/measure/read-annotations.ts';
import trainedOn from '../../../src/helper/measure/trained-on.json' with { type: 'json' };
import { readGold } from '../../../src/helper/measure/read-gold.ts';
import { runMingyue } from '../run-mingyue.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingyue-measure-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = '𠮷祥不担责。您可注销。';
const sha256 = hashOf(text);
const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const line = (labels: readonly (readonly string[])[], more: object = {}): string =>
  JSON.stringify({
    source: 'a.txt',
    sha256,
    textSha256: sha256,
    offsets: 'codepoint',
    sentences: [
      [0, 6],
      [6, 11],
    ].map(([start, end], at) => ({ start, end, labels: (labels[at] ?? []).map((label) => ({ label })) })),
    ...more,
  });
const gold = (units: readonly object[], more: object = {}): string =>
  JSON.stringify({ file: 'a.txt', sha256, units, ...more });
const units = [
  { start: 0, end: 6, labels: ['liability.exclusion'] },
  { start: 6, end: 11, labels: ['favourable.control'], optional: ['favourable.notice'] },
];

describe('mingyue evaluate', () => {
  it('measures what was found, optional labels apart, and says what it could not use', async () => {
    write('a.txt', text);
    const found = write('found.jsonl', `${line([['liability.exclusion', 'data.use'], ['favourable.notice']])}\n`);
    const good = write('good.gold.json', gold(units));
    const foreign = write('foreign.gold.json', gold([], { sha256: 'f'.repeat(64) }));
    const { code, out, err } = await runMingyue(['evaluate', '--json', found, good, foreign]);
    expect(code).toBe(1);
    expect(err).toContain('foreign.gold.json：未能读取。结果里没有这份文件');
    const report = JSON.parse(out) as { labels: { label: string }[] };
    expect(report).toMatchObject({
      documents: 1,
      units: 2,
      trainedOn: 0,
      figures: { micro: 0.5, macro: null, liability: 1, unilateral: null, data: 0 },
    });
    expect(report.labels.find(({ label }) => label === 'liability.exclusion')).toEqual({
      label: 'liability.exclusion',
      gold: 1,
      predicted: 1,
      hits: 1,
      precision: 1,
      recall: 1,
      f1: 1,
    });
    expect((await runMingyue(['evaluate', found, good])).out).toMatch(/微平均 F1 +0\.500/);
  });

  it('takes the text from beside the gold or from the predictions, offsets as code points', async () => {
    const path = write('elsewhere.gold.json', gold([{ start: 0, end: 6, labels: [] }], { file: 'gone.txt' }));
    const annotations = await readAnnotations(write('b.jsonl', line([['liability.exclusion']])));
    if (!annotations.ok) throw new Error(annotations.problem.key);
    const bySha = new Map(annotations.value.map((one) => [one.sha256, one]));
    expect(await readGold(path, bySha)).toMatchObject({ ok: false, problem: { key: 'no-text' } });
    const [one] = annotations.value;
    expect(await readGold(path, new Map([[sha256, { ...one!, text }]]))).toMatchObject({
      ok: true,
      value: { units: [{ start: 0, end: 7, labels: [] }], predictions: [{ start: 0, end: 7 }] },
    });
  });

  it.each([
    ['an end before its start', { start: 9, end: 2, labels: [] }],
    ['no character', { start: 3, end: 3, labels: [] }],
    ['an end beyond the text', { start: 0, end: 12, labels: [] }],
  ])('refuses a unit with %s, and says which', async (_, unit) => {
    const found = write('units.jsonl', `${line([], { text })}\n`);
    const path = write('units.gold.json', gold([...units, unit]));
    const { code, out, err } = await runMingyue(['evaluate', found, path]);
    expect(err).toBe(`${path}：未能读取。不是标准文件：units.2 缺少或不对。\n`);
    expect([code, out]).toEqual([1, '']);
  });

  it('counts a gold once that is named twice', async () => {
    const found = write('twice.jsonl', `${line([['liability.exclusion']], { text })}\n`);
    const path = write('twice.gold.json', gold(units));
    const { code, out } = await runMingyue(['evaluate', '--json', found, path, `${folder}/./twice.gold.json`]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ documents: 1, units: 2 });
  });

  it('leaves out a document with labels that it does not know, on either side, and asks what is meant', async () => {
    const found = write('known.jsonl', `${line([['liability.exclusion']], { text })}\n`);
    const known = write('known.gold.json', gold(units));
    const typed = write('typed.gold.json', gold([{ ...units[0], labels: ['liability.exlusion'], optional: ['odd'] }]));
    const { code, out, err } = await runMingyue(['evaluate', '--json', found, known, typed]);
    expect(err).toBe(`${typed}：未能读取。标准里有不认识的标签：liability.exlusion (liability.exclusion?), odd\n`);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ documents: 1 });
    const strange = write('strange.jsonl', `${line([['odd']], { text })}\n`);
    const other = await runMingyue(['evaluate', strange, known]);
    expect([other.code, other.out, other.err]).toEqual([1, '', `${known}：未能读取。结果里有不认识的标签：odd\n`]);
  });

  it('takes no other text from beside the gold than the one that it is about, in whatever encoding', async () => {
    const bytes = Buffer.from([0xb2, 0xbb, 0xb5, 0xa3, 0xd4, 0xf0, 0xa1, 0xa3]); // 不担责。 in GB 18030
    const [gb, other] = [hashOf(new Uint8Array(bytes)), hashOf('other')];
    writeFileSync(join(folder, 'gb.txt'), bytes);
    const sentences = [{ start: 0, end: 4, labels: [{ label: 'liability.exclusion' }] }];
    const found = [gb, other].map((sha) => line([], { sha256: sha, textSha256: undefined, sentences })).join('\n');
    const unit = { start: 0, end: 4, labels: ['liability.exclusion'] };
    const right = write('gb.gold.json', gold([unit], { file: 'gb.txt', sha256: gb }));
    const wrong = write('wrong.gold.json', gold([unit], { file: 'gb.txt', sha256: other }));
    const { code, out, err } = await runMingyue(['evaluate', '--json', write('gb.jsonl', found), right, wrong]);
    expect(err).toBe(`${wrong}：未能读取。旁边的 gb.txt 不是标准所说的那份（SHA-256 不同），或与结果的原文不同。\n`);
    expect([code, JSON.parse(out)]).toMatchObject([1, { documents: 1, figures: { micro: 1 } }]);
  });

  it('says how many of the documents the model was trained on', async () => {
    const taught = `${trainedOn[0]!}${'0'.repeat(48)}`;
    const found = write('taught.jsonl', `${line([], { text })}\n${line([], { text, sha256: taught })}\n`);
    const golds = [write('own.gold.json', gold(units)), write('taught.gold.json', gold(units, { sha256: taught }))];
    expect(JSON.parse((await runMingyue(['evaluate', '--json', found, ...golds])).out)).toMatchObject({ trainedOn: 1 });
    const { out } = await runMingyue(['evaluate', found, ...golds]);
    expect(out).toMatch(/^2 份文件，4 个单位\n其中 1 份是模型的训练材料，数字偏高。\n\n/);
  });

  it.each(['open', 'disputed'])('leaves out what is %s, and says how much', async (left) => {
    const sentences = [
      { start: 0, end: 6, labels: [{ label: 'liability.exclusion' }] },
      { start: 6, end: 11, labels: [], [left]: true },
    ];
    const found = write('part.jsonl', `${line([], { text, sentences })}\n`);
    const path = write('part.gold.json', gold(units));
    const { out } = await runMingyue(['evaluate', '--json', found, path]);
    expect(JSON.parse(out)).toMatchObject({ units: 1, open: 1, figures: { micro: 1 } });
    const told = await runMingyue(['evaluate', found, path]);
    expect(told.out).toMatch(
      /^1 份文件，1 个单位\n另有 1 个单位没有算：没有人判过，或有分歧未裁定（标题也在内）。\n\n/,
    );
  });

  it('reads files that begin with a byte-order mark', async () => {
    const found = write('marked.jsonl', `\ufeff${line([['liability.exclusion']], { text })}\n`);
    const { code, err } = await runMingyue(['evaluate', found, write('marked.gold.json', `\ufeff${gold(units)}`)]);
    expect([code, err]).toEqual([0, '']);
  });

  it('takes a folder for the gold files in it', async () => {
    const found = write('folder.jsonl', `${line([['liability.exclusion']], { text })}\n`);
    mkdirSync(join(folder, 'gold-folder'));
    const path = write(join('gold-folder', 'a.gold.json'), gold(units));
    write(join('gold-folder', 'a.txt'), text);
    const { code, out, err } = await runMingyue(['evaluate', '--json', found, join(folder, 'gold-folder'), path]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ documents: 1, units: 2 });
  });

  it('counts the first of documents with the same bytes, and says so', async () => {
    const lines = [line([['liability.exclusion']], { text }), line([['data.use']], { text })];
    const found = write('same-bytes.jsonl', `${lines.join('\n')}\n`);
    const path = write('same-bytes.gold.json', gold(units.slice(0, 1)));
    const { out, err } = await runMingyue(['evaluate', '--json', found, path]);
    expect(err).toBe('1 份文件重复，各只算第一份。\n');
    expect(JSON.parse(out)).toMatchObject({ figures: { micro: 1 } });
  });

  it('tells a text that was saved in another encoding from one beside it that is another', async () => {
    const found = write('encoded.jsonl', `${line([], { text: '\ufffd'.repeat(24) })}\n`);
    const path = write('encoded.gold.json', gold([]));
    expect((await runMingyue(['evaluate', found, path])).err).toBe(
      `${path}：未能读取。结果里的原文与它的校验码对不上：可能被改动过，或另存成了别的编码。\n`,
    );
  });

  it('gives no figure for labels that neither side has', async () => {
    const found = write('few.jsonl', `${line([['liability.exclusion']], { text })}\n`);
    const { out } = await runMingyue(['evaluate', found, write('few.gold.json', gold(units.slice(0, 1)))]);
    expect(out).toMatch(/微平均 F1 +1\.000/);
    expect(out).toMatch(/宏平均 F1（标准中至少五处的标签） +–/);
    expect(out).toMatch(/liability\.\* +1\.000/);
    expect(out).toMatch(/data\.\* +–/);
  });

  it.each(['csv', 'webannotation', 'doccano', 'labelstudio', 'conllu', 'brat'] as const)(
    'says of annotations in another format which that is: %s',
    async (format) => {
      const from = { source: 'a.txt', sha256, textSha256: sha256 };
      const annotation = toAnnotatedDocument(text, reviewAgreement(text), from);
      const path = join(folder, `format.${format}`);
      writeFileSync(path, await writeCorpus(format, [{ annotation, text }]));
      const problem = { key: 'other-format', values: { format } };
      expect(await readAnnotations(path)).toEqual({ ok: false, problem });
    },
  );

  it.each([
    ['bad-line', 'not JSON\n'],
    ['bad-line', `${JSON.stringify({ source: 'a', sha256, sentences: [] })}\n`],
  ])('refuses lines of another form: %s', async (key, content) => {
    const read = await readAnnotations(write('bad.jsonl', `${line([])}\n${content}`));
    expect(read).toEqual({ ok: false, problem: { key, values: { line: 2 } } });
  });
});

describe.each(['evaluate', 'agree'])('mingyue %s', (command) => {
  const good = () => write('fit.jsonl', `${line([['liability.exclusion']], { text })}\n`);
  /** As `evaluate` has it: predictions first, gold second. */
  const told = async (first: string, second: string) => {
    const { code, out, err } = await runMingyue([command, first, second]);
    expect([code, out]).toEqual([1, '']);
    return err;
  };

  it('says of what is empty that nothing is in it', async () => {
    const empty = write('empty.jsonl', '');
    mkdirSync(join(folder, `none-${command}`));
    const none = join(folder, `none-${command}`);
    expect(await told(empty, write('fit.gold.json', gold(units)))).toBe(`${empty}：未能读取。里面没有标注。\n`);
    expect(await told(good(), none)).toBe(`${none}：未能读取。目录里没有标准文件（*.gold.json）。\n`);
  });

  it('says what of a gold file is missing, also of one in a folder', async () => {
    const within = join(folder, `broken-${command}`);
    mkdirSync(within);
    const path = write(join(`broken-${command}`, 'a.gold.json'), gold(units).replace('sha256', 'hash'));
    const why = `${path}：未能读取。不是标准文件：sha256 缺少或不对。\n`;
    expect(await told(good(), path)).toBe(why);
    expect(await told(good(), within)).toBe(why);
    write(join(`broken-${command}`, 'a.gold.json'), 'units');
    expect(await told(good(), within)).toBe(
      `${path}：未能读取。不是标准文件：要的是有 file、sha256、units 的 JSON。\n`,
    );
  });

  it.skipIf(process.platform === 'win32')('waits for nothing in a folder that does not end', async () => {
    const within = join(folder, `endless-${command}`);
    mkdirSync(within);
    symlinkSync('/dev/zero', join(within, 'a.gold.json'));
    expect(await told(good(), within)).toBe(`${join(within, 'a.gold.json')}：未能读取。没有这个文件，或不能读。\n`);
  });
});

describe('mingyue agree', () => {
  it('compares the documents that both have, and says how many only one has', async () => {
    const other = hashOf('b');
    const a = write('a.jsonl', `${line([['x'], ['y']])}\n${line([], { sha256: other, textSha256: other })}\n`);
    const b = write('b2.jsonl', `${line([['x'], []])}\n`);
    const { code, out, err } = await runMingyue(['agree', '--json', a, b]);
    expect(code).toBe(1);
    expect(err).toContain('1 份文件只在一边有');
    expect(JSON.parse(out)).toMatchObject({
      documents: 1,
      units: 2,
      labels: { x: { first: 1, second: 1, both: 1, kappa: 1 }, y: { first: 1, second: 0, both: 0, kappa: 0 } },
    });
    const table = await runMingyue(['agree', b, b]);
    expect(table.code).toBe(0);
    expect(table.out).toMatch(/总体 +1 +1 +1 +1\.000/);
  });

  it.each([
    ['an end before its start', { start: 9, end: 2 }, {}],
    ['no character', { start: 3, end: 3 }, {}],
    ['an end beyond the text', { start: 0, end: 12 }, { text }],
  ])('refuses a sentence with %s, and says in which line', async (_, { start, end }, more) => {
    const good = write('good.jsonl', `${line([['x'], []])}\n`);
    const sentences = [
      { start: 0, end: 6, labels: [] },
      { start, end, labels: [] },
    ];
    const bad = write('odd.jsonl', `\n${line([['x'], []])}\n${line([], { ...more, sentences })}\n`);
    const { code, out, err } = await runMingyue(['agree', good, bad]);
    expect(err).toBe(`${bad}：未能读取。第 3 行第 2 句的起止不对（${start}–${end}）。\n`);
    expect([code, out]).toEqual([1, '']);
  });

  it('takes gold files and folders of them on either side, and finds their documents by their bytes', async () => {
    const found = write('side.jsonl', `${line([['liability.exclusion'], []], { textSha256: hashOf('decoded') })}\n`);
    const folderOfGold = join(folder, 'golds');
    mkdirSync(folderOfGold);
    const path = write(join('golds', 'a.gold.json'), JSON.stringify(JSON.parse(gold(units)), null, 2));
    for (const sides of [
      [found, path],
      [folderOfGold, found],
      [path, folderOfGold],
    ]) {
      const { code, out, err } = await runMingyue(['agree', '--json', ...sides]);
      expect([code, err]).toEqual([0, '']);
      expect(JSON.parse(out)).toMatchObject({
        documents: 1,
        units: 2,
        labels: { 'liability.exclusion': { kappa: 1 } },
      });
    }
  });

  it.each(['open', 'disputed'])('leaves out what is %s on one side, and says how much', async (left) => {
    const whole = write('whole.jsonl', `${line([['x'], ['y']])}\n`);
    const sentences = [
      { start: 0, end: 6, labels: [{ label: 'x' }] },
      { start: 6, end: 11, labels: [], [left]: true },
    ];
    const part = write('part.jsonl', `${line([], { sentences })}\n`);
    for (const sides of [
      [whole, part],
      [part, whole],
    ]) {
      const { out } = await runMingyue(['agree', '--json', ...sides]);
      const report = JSON.parse(out) as { labels: object };
      expect(report).toMatchObject({ units: 1, open: 1, labels: { x: { first: 1, second: 1, both: 1 } } });
      expect(Object.keys(report.labels)).toEqual(['x']);
    }
    const { out } = await runMingyue(['agree', whole, part]);
    expect(out).toMatch(
      /^1 份文件，1 个单位（按重叠对齐）\n另有 1 个单位没有算：没有人判过，或有分歧未裁定（标题也在内）。\n\n/,
    );
  });

  it('counts what a gold has as optional neither way', async () => {
    const found = write(
      'optional.jsonl',
      `${line([['liability.exclusion'], ['favourable.control', 'favourable.notice']])}\n`,
    );
    const path = write('optional.gold.json', gold(units));
    for (const sides of [
      [found, path],
      [path, found],
    ]) {
      const report = JSON.parse((await runMingyue(['agree', '--json', ...sides])).out) as { labels: object };
      expect(report).toMatchObject({ units: 2, overall: { both: 2, kappa: 1 } });
      expect(Object.keys(report.labels)).toEqual(['favourable.control', 'liability.exclusion']);
    }
  });

  it('says how many of the documents the model was trained on, where it is compared with somebody', async () => {
    const taught = `${trainedOn[0]!}${'0'.repeat(48)}`;
    const by = (maker: string) => ({
      sha256: taught,
      sentences: [{ start: 0, end: 6, labels: [{ label: 'liability.exclusion', by: maker }] }],
    });
    const machine = write('machine.jsonl', `${line([], by('model:x@1'))}\n${line([['x']])}\n`);
    const person = write('person.jsonl', `${line([], by('person:甲'))}\n${line([['x']])}\n`);
    const path = write('taught2.gold.json', gold(units, { sha256: taught }));
    const { out } = await runMingyue(['agree', machine, person]);
    expect(out).toContain('个单位（按重叠对齐）\n其中 1 份是模型的训练材料，数字偏高。\n\n');
    const count = async (...sides: string[]) =>
      (JSON.parse((await runMingyue(['agree', '--json', ...sides])).out) as { trainedOn: number }).trainedOn;
    expect(await count(path, machine)).toBe(1);
    expect([await count(person, path), await count(machine, machine)]).toEqual([0, 0]);
  });

  it('says where a range swallows the sentences of the other side', async () => {
    const sentences = [0, 2, 4, 6, 8].map((start) => ({ start, end: start + 2, labels: [{ label: 'x' }] }));
    const fine = write('fine.jsonl', `${line([], { sentences })}\n`);
    const wide = write('wide.jsonl', `${line([], { sentences: [{ start: 0, end: 11, labels: [{ label: 'x' }] }] })}\n`);
    expect((await runMingyue(['agree', fine, wide])).err).toContain('1 份文件的单位不到一边句数的一半');
    expect((await runMingyue(['agree', fine, fine])).err).toBe('');
  });

  it('finds a gold’s document by its bytes, whichever of those with its text came first', async () => {
    const [page, scan, decoded] = ['page', 'scan', 'decoded'].map(hashOf);
    const both = [page, scan].map((sha) => line([['liability.exclusion'], []], { sha256: sha, textSha256: decoded }));
    const found = write('two-forms.jsonl', `${both.join('\n')}\n`);
    const path = write('two-forms.gold.json', gold(units, { sha256: scan }));
    for (const sides of [
      [found, path],
      [path, found],
    ]) {
      const { code, out, err } = await runMingyue(['agree', '--json', ...sides]);
      expect([code, err]).toEqual([0, '1 份文件重复，各只算第一份。\n']);
      expect(JSON.parse(out)).toMatchObject({ documents: 1, labels: { 'liability.exclusion': { both: 1 } } });
    }
  });

  it('compares no offsets into different texts of the same bytes', async () => {
    const [a, b] = ['one', 'other'].map((read) => write(`${read}.jsonl`, line([['x']], { textSha256: hashOf(read) })));
    expect(await runMingyue(['agree', a!, b!])).toEqual({ code: 1, out: '', err: '2 份文件只在一边有，没有比较。\n' });
  });

  it('counts a document once however often a file holds it, and still says which only one has', async () => {
    const other = hashOf('b');
    const single = `${line([['x'], []])}\n`;
    const lonely = `${line([], { sha256: other, textSha256: other })}\n`;
    const a = write('doubled.jsonl', `${single}${line([['y'], []])}\n${lonely}`);
    const b = write('single.jsonl', single);
    const { code, out, err } = await runMingyue(['agree', '--json', a, b]);
    expect(JSON.parse(out)).toMatchObject({ documents: 1, units: 2, labels: { x: { both: 1 } } });
    expect(err).toContain('1 份文件重复，各只算第一份。');
    expect(err).toContain('1 份文件只在一边有，没有比较。');
    expect(code).toBe(1);
    expect((await runMingyue(['agree', b, a])).err).toBe(err);
  });
});
