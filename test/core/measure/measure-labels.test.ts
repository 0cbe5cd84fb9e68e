import { expect, it } from 'vitest';
import {
  countDocument,
  createTally,
  microF1,
  toFigures,
  toPredictions,
} from '../../../src/core/measure/measure-labels.ts';

const source = '甲乙丙丁 戊己庚辛';
const unit = (start: number, end: number, labels: string[], optional: string[] = []) =>
  ({ start, end, labels, optional }) as never;

it('takes a unit for predicted when at least half of its non-space characters are covered', () => {
  const cases: [number, number, number][] = [
    [0, 2, 1],
    [0, 1, 0],
    [2, 9, 1],
  ];
  for (const [start, end, hits] of cases) {
    const tally = createTally();
    countDocument(tally, { source, units: [unit(0, 5, ['dispute.law'])] }, [{ label: 'dispute.law', start, end }]);
    expect(tally['dispute.law'].hits).toBe(hits);
  }
});

it('joins spans of one label and counts a character once', () => {
  const tally = createTally();
  const units = [unit(0, 5, ['dispute.law'])];
  countDocument(tally, { source, units }, [
    { label: 'dispute.law', start: 0, end: 1 },
    { label: 'dispute.law', start: 0, end: 1 },
  ]);
  expect(tally['dispute.law']).toEqual({ hits: 0, wrong: 0, missed: 1 });
});

it('counts optional labels neither way', () => {
  const tally = createTally();
  const units = [unit(0, 5, [], ['dispute.law']), unit(5, 9, [], ['dispute.law'])];
  countDocument(tally, { source, units }, [{ label: 'dispute.law', start: 0, end: 5 }]);
  expect(tally['dispute.law']).toEqual({ hits: 0, wrong: 0, missed: 0 });
});

it('leaves unsure labels out of the predictions', () => {
  const labels = [[{ label: 'dispute.law' as const, certainty: 'unsure' as const }]];
  expect(toPredictions([{ start: 0, end: 5 }], labels)).toEqual([]);
});

it('computes micro, macro over frequent labels, and families', () => {
  const tally = createTally();
  tally['liability.cap'] = { hits: 6, wrong: 2, missed: 2 };
  tally['data.use'] = { hits: 4, wrong: 0, missed: 0 };
  expect(microF1(tally)).toBeCloseTo(20 / 24);
  const figures = toFigures(tally);
  expect(figures.macro).toBeCloseTo(12 / 16);
  expect([figures.liability, figures.data, figures.unilateral]).toEqual([12 / 16, 1, 0]);
});
