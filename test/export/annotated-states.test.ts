import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../src/core/annotate/act.ts';
import { toPair } from '../../src/core/annotate/agreement.ts';
import { foldActs, touchedSentences } from '../../src/core/annotate/fold-acts.ts';
import { placeLabels } from '../../src/core/annotate/place-labels.ts';
import { isUnit } from '../../src/core/annotate/work-document.ts';
import { compareAnnotations } from '../../src/core/measure/compare-annotations.ts';
import { annotatorOf, parseAnnotationLines, toForeignSentences } from '../../src/export/annotation-lines.ts';
import { toPersonsAnnotation } from '../../src/export/annotated-states.ts';
import { writeCorpus, writtenFormats } from '../../src/export/corpus/write-corpus.ts';
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

  it('comes back from JSON lines as it was given: labels, doubts, comments, and what is open', () => {
    const acts: readonly Act[] = [
      ...accepted.slice(0, -1),
      ...changes,
      { kind: 'settle', sentence: third, labels: [] },
      { kind: 'doubt', sentence: third, doubtful: true },
      { kind: 'comment', sentence: units.at(-1) ?? 0, words: '还没看' },
    ];
    const whole = toPersonsAnnotation(document, foldActs(document.sentences, acts), '甲');
    const [line] = parseAnnotationLines(
      new TextDecoder().decode(writeCorpus('jsonl', [{ ...written, annotation: whole }])),
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

  it('agrees with another in the file as on the workbench', () => {
    const other = foldActs(document.sentences, [...accepted, { kind: 'add', sentence: third, label: 'data.use' }]);
    const toSpans = (side: typeof states) =>
      toPersonsAnnotation(document, side, 'x').sentences.map(({ start, end, labels }) => ({
        start,
        end,
        labels: labels.map(({ label }) => label),
      }));
    const inFiles = compareAnnotations([
      {
        first: toSpans(states).filter((_, at) => units.includes(at)),
        second: toSpans(other).filter((_, at) => units.includes(at)),
      },
    ]);
    const here = compareAnnotations([toPair(touchedSentences(states), touchedSentences(other))]);
    expect(here).toEqual(inFiles);
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
  it.each(writtenFormats.filter((format) => format !== 'brat'))('%s marks the words that were judged', (format) => {
    const text = new TextDecoder().decode(writeCorpus(format, [written, written]));
    expect(text.split('data').length).toBeGreaterThan(2);
    expect(text).toContain('𠮷祥');
    if (['jsonl', 'doccano'].includes(format)) for (const line of text.trim().split('\n')) JSON.parse(line);
    if (['webannotation', 'labelstudio'].includes(format)) expect(JSON.parse(text)).toHaveLength(2);
  });

  it('brat is a ZIP of pairs with the names of all types, the same each time', () => {
    const bytes = writeCorpus('brat', [written, written]);
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
    expect(writeCorpus('brat', [written, written])).toEqual(bytes);
  });
});
