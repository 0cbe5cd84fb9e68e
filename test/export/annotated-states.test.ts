import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../src/core/annotate/act.ts';
import { adjudicatedStates } from '../../src/core/annotate/adjudicate.ts';
import { toPair } from '../../src/core/annotate/agreement.ts';
import { foldActs, touchedSentences } from '../../src/core/annotate/fold-acts.ts';
import { placeLabels } from '../../src/core/annotate/place-labels.ts';
import { isUnit } from '../../src/core/annotate/work-document.ts';
import type { LabelId } from '../../src/core/labels/taxonomy.ts';
import { compareAnnotations } from '../../src/core/measure/compare-annotations.ts';
import {
  annotatorOf,
  countDisputed,
  parseAnnotationLines,
  toForeignSentences,
} from '../../src/export/annotation-lines.ts';
import { toPersonsAnnotation } from '../../src/export/annotated-states.ts';
import { documentId } from '../../src/export/corpus/corpus-format.ts';
import { corpusFormats } from '../../src/export/corpus/corpus-formats.ts';
import { writeCorpus, writtenFormats, type WrittenFormat } from '../../src/export/corpus/write-corpus.ts';
import { astralText, workDocument } from '../core/annotate/work-documents.ts';

const document = workDocument(astralText);
const units = document.sentences.flatMap((sentence, index) => (isUnit(sentence) ? [index] : []));
const accepted: readonly Act[] = units.map((sentence) => ({ kind: 'accept', sentence }));
const [first = 0, second = 0, third = 0] = units;
const changes: readonly Act[] = [
  { kind: 'add', sentence: first, label: 'data.security' },
  { kind: 'comment', sentence: first, words: '看上下文' },
  { kind: 'doubt', sentence: second, doubtful: true },
];
const states = foldActs(document.sentences, [...accepted, ...changes]);
const written = { annotation: toPersonsAnnotation(document, states, '甲'), text: document.text };
const cut = (start: number, end: number) => Array.from(astralText).slice(start, end).join('');

interface Predicted {
  readonly result: readonly { readonly id: string }[];
}

describe('a person’s annotation', () => {
  it('has the person’s labels, the machine’s evidence for those it proposed, and says what is in doubt', () => {
    const sentence = written.annotation.sentences[first];
    const added = sentence?.labels.find(({ label }) => label === 'data.security');
    expect(added).toMatchObject({ score: 1, evidence: [], by: 'person:甲' });
    expect(added?.bases.length).toBeGreaterThan(0);
    expect(sentence?.comment).toBe('看上下文');
    expect(written.annotation.sentences[second]?.doubtful).toBe(true);
    const evidence = written.annotation.sentences.flatMap(({ labels }) => labels.flatMap((one) => one.evidence));
    expect(evidence.map(([start, end]) => cut(start, end))).toContain('不承担任何责任');
  });

  it('has no label where nobody has judged', () => {
    const open = toPersonsAnnotation(document, foldActs(document.sentences, []), '甲');
    expect(open.sentences.flatMap(({ labels }) => labels)).toEqual([]);
    expect(open.sentences.every((one) => one.open)).toBe(true);
    const headings = written.annotation.sentences.filter((_, at) => !units.includes(at));
    expect(headings.map((one) => one.open)).toEqual(headings.map(() => true));
    expect(headings.length).toBeGreaterThan(0);
  });

  it('comes back from JSON lines as it was given: labels, doubts, comments, and what is open', async () => {
    const acts: readonly Act[] = [
      ...accepted.slice(0, -1),
      ...changes,
      { kind: 'settle', sentence: third, labels: [] },
      { kind: 'doubt', sentence: third, doubtful: true },
      { kind: 'comment', sentence: units.at(-1) ?? 0, words: '还没看' },
    ];
    const whole = toPersonsAnnotation(document, foldActs(document.sentences, acts), '甲');
    const [line] = parseAnnotationLines(
      new TextDecoder().decode(await writeCorpus('jsonl', [{ ...written, annotation: whole }])),
    );
    const annotation = line?.annotation;
    if (!annotation) throw new Error('not read');
    expect(annotatorOf([annotation])).toBe('甲');
    const { lost, lostComments, sentences, comments } = placeLabels(
      document.sentences,
      toForeignSentences(annotation, document.text),
    );
    expect([lost, lostComments]).toEqual([0, 0]);
    const again = foldActs(document.sentences, [{ kind: 'import', from: 'x', sentences, comments }]);
    expect(toPersonsAnnotation(document, again, '甲')).toEqual(whole);
  });

  it('names its annotator though no label does', () => {
    const none = units.map((sentence): Act => ({ kind: 'settle', sentence, labels: [] }));
    const bare = toPersonsAnnotation(document, foldActs(document.sentences, none), '甲');
    const [line] = parseAnnotationLines(JSON.stringify(bare));
    expect(annotatorOf(line?.annotation ? [line.annotation] : [])).toBe('甲');
  });

  it('agrees with another in the file as on the workbench', () => {
    const other = foldActs(document.sentences, [
      ...accepted.slice(0, -1),
      { kind: 'add', sentence: third, label: 'data.use' },
    ]);
    const toSpans = (side: typeof states) =>
      toPersonsAnnotation(document, side, 'x').sentences.map(({ start, end, labels, open = false }) => ({
        start,
        end,
        labels: labels.map(({ label }) => label),
        open,
      }));
    const inFiles = compareAnnotations([{ first: toSpans(states), second: toSpans(other) }]);
    const here = compareAnnotations([toPair(touchedSentences(states), touchedSentences(other))]);
    expect(inFiles).toEqual({ ...here, open: document.sentences.length - here.units });
    expect(here.units).toBe(units.length - 1);
  });
});

describe('an undecided dispute', () => {
  const settle = (...labels: readonly LabelId[]): Act => ({ kind: 'settle', sentence: first, labels });
  const side = (act: Act) => touchedSentences(foldActs(document.sentences, [act]));
  const sides = [side(settle('data.use')), side(settle('data.use', 'data.sharing'))];
  const result = toPersonsAnnotation(document, adjudicatedStates(document.sentences, sides, []), 'adjudicator');

  it('keeps the labels that all gave, and has the others as unsure, in every format', async () => {
    expect(result.sentences[first]).toMatchObject({
      labels: [{ label: 'data.use', score: 1 }],
      unsure: [{ label: 'data.sharing', score: 0.5 }],
      disputed: true,
    });
    const rows = new TextDecoder().decode(await writeCorpus('csv', [{ ...written, annotation: result }])).split('\n');
    expect(rows.filter((row) => row.includes('person:')).map((row) => row.split(',').slice(5, 8))).toEqual([
      ['data.use', '1', 'sure'],
      ['data.sharing', '0.5', 'unsure'],
    ]);
  });

  it('does not come back as anybody’s judgement', () => {
    const [line] = parseAnnotationLines(JSON.stringify(result));
    if (!line?.annotation) throw new Error('not read');
    expect(countDisputed(line.annotation)).toBe(1);
    expect(placeLabels(document.sentences, toForeignSentences(line.annotation, document.text)).sentences).toEqual([]);
  });
});

it('leaves a line that is none of `mingyue annotate` apart, with its number', () => {
  const good = JSON.stringify(written.annotation);
  const lines = parseAnnotationLines(`${good}\n\n{"source":1}\n${good.slice(0, 40)}\n`);
  expect(lines.map(({ line, annotation }) => [line, annotation !== null])).toEqual([
    [1, true],
    [3, false],
    [4, false],
  ]);
});

describe('a corpus file', () => {
  const inFile = async (format: WrittenFormat) => {
    const bytes = await writeCorpus(format, [written]);
    return format === 'brat' ? strFromU8(unzipSync(bytes)['0001-协议_txt.ann'] ?? bytes) : strFromU8(bytes);
  };
  const { start, end, labels } = written.annotation.sentences[second]!;
  const [{ label: doubted = '' } = {}] = labels;

  it('tells a person’s doubt in every format', async () => {
    expect(doubted).not.toBe('');
    const row = (await inFile('csv'))
      .split('\n')
      .find((one) => one.includes(`,${String(start)},${String(end)},${doubted},`));
    expect(row).toContain(`,${doubted},0.5,unsure,`);
    const triple = [start, end, doubted];
    const { label, unsure } = JSON.parse(await inFile('doccano')) as { label: unknown[]; unsure: unknown[] };
    expect(unsure).toContainEqual(triple);
    expect(label).not.toContainEqual(triple);
    expect(await inFile('conllu')).toContain(`\n# unsure = ${doubted}`);
    const [{ items }] = JSON.parse(await inFile('webannotation')) as [{ items: { id: string; motivation: string }[] }];
    const mine = items.filter(({ id }) => id.includes(`:${String(start)}:${doubted}`));
    expect(mine.map(({ motivation }) => motivation)).toEqual(['questioning']);
    expect(await inFile('brat')).toMatch(/^A1\tUnsure T\d+$/m);
    const [task] = JSON.parse(await inFile('labelstudio')) as [Record<'annotations' | 'predictions', Predicted[]>];
    const given = (results: Predicted[]) => results.flatMap(({ result }) => result.map(({ id }) => id));
    expect(given(task.annotations)).not.toContain(`${String(start)}-${doubted}`);
    expect(given(task.predictions)).toContain(`${String(start)}-${doubted}`);
  });

  it('tells in csv and CoNLL-U what nobody has judged from what bears no label', async () => {
    const bare: readonly Act[] = [
      { kind: 'settle', sentence: first, labels: [] },
      { kind: 'settle', sentence: second, labels: [] },
      { kind: 'doubt', sentence: second, doubtful: true },
    ];
    const annotation = toPersonsAnnotation(document, foldActs(document.sentences, bare), '甲');
    const certainties = strFromU8(await writeCorpus('csv', [{ ...written, annotation }]))
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.split(',')[7]);
    const expected = annotation.sentences.map((_, at) => (at === first ? '' : at === second ? 'unsure' : 'open'));
    expect(certainties).toEqual(expected);
    const blocks = strFromU8(await writeCorpus('conllu', [{ ...written, annotation }]))
      .trimEnd()
      .split('\n\n');
    expect(blocks.map((block) => block.includes('\n# open = yes\n'))).toEqual(expected.map((one) => one === 'open'));
  });

  it('names the person as its maker in every format', async () => {
    expect(JSON.parse(await inFile('jsonl'))).toMatchObject({ annotator: '甲' });
    expect(JSON.parse(await inFile('doccano'))).toMatchObject({ annotator: '甲' });
    expect(await inFile('conllu')).toContain('\n# annotator = 甲\n');
    expect(await inFile('csv')).toContain(',person:甲,');
    expect(await inFile('brat')).toContain('; person:甲\n');
    const [task] = JSON.parse(await inFile('labelstudio')) as [object];
    expect(task).toMatchObject({
      data: { annotator: '甲' },
      annotations: [{ result: expect.any(Array) as unknown }],
      predictions: [{ model_version: 'person:甲 unsure' }],
    });
    const [{ items }] = JSON.parse(await inFile('webannotation')) as [{ items: { creator: unknown }[] }];
    expect(items.length).toBeGreaterThan(0);
    for (const { creator } of items) expect(creator).toEqual({ type: 'Person', name: '甲' });
  });

  it('gives no name of another person’s to a web annotation', async () => {
    const idsOf = async (annotator: string) => {
      const annotation = toPersonsAnnotation(document, states, annotator);
      const pages = strFromU8(await writeCorpus('webannotation', [{ ...written, annotation }]));
      const [{ id, items }] = JSON.parse(pages) as [{ id: string; items: { id: string }[] }];
      return [id, ...items.map((one) => one.id)];
    };
    const ids = (await Promise.all(['甲', '乙', '甲:1'].map(idsOf))).flat();
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(URL.canParse(id)).toBe(true);
  });

  it.each(['jsonl', 'doccano', 'labelstudio', 'webannotation'] as const)(
    '%s is not gone on with as if the machine had written it',
    async (format) => {
      const found = (await inFile(format)).split('\n').flatMap((one) => corpusFormats[format].documentOf(one) ?? []);
      expect(found).toMatchObject([{ id: documentId(written.annotation) }]);
      expect(found[0]?.maker).toContain('甲');
    },
  );

  it.each(writtenFormats.filter((format) => format !== 'brat'))(
    '%s marks the words that were judged',
    async (format) => {
      const text = new TextDecoder().decode(await writeCorpus(format, [written, written]));
      expect(text.split('data').length).toBeGreaterThan(2);
      expect(text).toContain('𠮷祥');
      if (['jsonl', 'doccano'].includes(format)) for (const line of text.trim().split('\n')) JSON.parse(line);
      if (['webannotation', 'labelstudio'].includes(format)) expect(JSON.parse(text)).toHaveLength(2);
    },
  );

  it('brat is a ZIP of pairs with the names of all types, the same each time', async () => {
    const bytes = await writeCorpus('brat', [written, written]);
    const files = unzipSync(bytes);
    expect(Object.keys(files).toSorted()).toEqual([
      '0001-协议_txt.ann',
      '0001-协议_txt.txt',
      '0002-协议_txt.ann',
      '0002-协议_txt.txt',
      'annotation.conf',
    ]);
    const [, range = ''] = /liability_exclusion ([\d ;]+)/.exec(strFromU8(files['0001-协议_txt.ann'] ?? bytes)) ?? [];
    const [start = 0, end = 0] = range.split(/[ ;]/).map(Number);
    expect(cut(start, end)).toContain('平台不承担任何责任');
    expect(await writeCorpus('brat', [written, written])).toEqual(bytes);
  });
});
