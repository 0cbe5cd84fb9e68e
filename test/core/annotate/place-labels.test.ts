import { expect, it } from 'vitest';
import { placeLabels } from '../../../src/core/annotate/place-labels.ts';
import { sentencesWith } from './acts.ts';

const three = sentencesWith(null, [], [], []);
const given = (start: number, end: number, ...labels: readonly string[]) => ({
  start,
  end,
  labels: labels.map((label) => ({ label, evidence: [] })),
});

it('puts labels on the sentences that are the same, or nearly', () => {
  expect(placeLabels(three, [given(0, 10), given(10, 19, 'data.use'), given(20, 30)])).toMatchObject({
    sentences: [
      { sentence: 1, labels: ['data.use'] },
      { sentence: 2, labels: [] },
    ],
    lost: 0,
  });
});

it('puts what stands on a longer sentence where its evidence is, or on all parts', () => {
  const evidence = [{ start: 22, end: 25 }];
  expect(placeLabels(three, [{ start: 10, end: 30, labels: [{ label: 'data.use', evidence }] }]).sentences).toEqual([
    { sentence: 1, labels: [] },
    { sentence: 2, labels: ['data.use'] },
  ]);
  expect(placeLabels(three, [given(10, 30, 'data.use')]).sentences).toEqual([
    { sentence: 1, labels: ['data.use'] },
    { sentence: 2, labels: ['data.use'] },
  ]);
});

it('counts what has no place here', () => {
  expect(placeLabels(three, [given(0, 10, 'data.use'), given(10, 20)])).toMatchObject({
    sentences: [{ sentence: 1, labels: [] }],
    lost: 1,
  });
});

it('leaves a sentence undecided that has a label unknown here, and names the label', () => {
  const evidence = [{ start: 32, end: 35 }];
  const placed = placeLabels(three, [
    given(10, 20, 'no.such', 'data.use'),
    { start: 20, end: 40, labels: [{ label: 'no.such', evidence }] },
  ]);
  expect(placed).toMatchObject({
    sentences: [{ sentence: 2, labels: [] }],
    lost: 0,
    unknown: ['no.such'],
    undecided: 2,
  });
});

it('carries doubts to all that belong together, comments to the first, and leaves what is open undecided', () => {
  const placed = placeLabels(three, [
    { ...given(0, 10), comment: '标题' },
    { ...given(10, 30, 'data.use'), doubtful: true, comment: '甲' },
    { ...given(12, 20), comment: '乙' },
    { ...given(30, 40), open: true, comment: '丙' },
  ]);
  expect(placed).toEqual({
    sentences: [
      { sentence: 1, labels: ['data.use'], doubtful: true },
      { sentence: 2, labels: ['data.use'], doubtful: true },
    ],
    comments: [
      { sentence: 1, words: '甲\n乙' },
      { sentence: 3, words: '丙' },
    ],
    lost: 0,
    lostComments: 1,
    unknown: [],
    undecided: 0,
  });
});
