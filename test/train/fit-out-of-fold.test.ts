import { expect, it } from 'vitest';
import { fitOutOfFold } from '../../src/train/fit-out-of-fold.ts';

const options = { cost: 1, positive: 1, epochs: 50, tolerance: 0.001 };

/** One input per row: rows of `columns` equal have the same input. */
function makeRows(columns: readonly number[]) {
  return {
    start: Int32Array.from({ length: columns.length + 1 }, (_, at) => at),
    column: Int32Array.from(columns),
    value: new Float32Array(columns.length).fill(1),
    columns: Math.max(...columns) + 1,
  };
}

const rows = makeRows([0, 1, 0, 1, 2, 3]);
const target = Int8Array.from([1, -1, 1, -1, 1, -1]);
const folds = { count: 2, foldOf: (row: number) => (row < 4 ? 0 : 1) };

it('judges a row by a training without its fold', () => {
  const { margins, weights } = fitOutOfFold(rows, target, folds, options);
  // inputs 2 and 3 occur in the second fold alone: nothing of them was seen, yet the whole training knows them
  expect(margins[4]).toBeCloseTo(margins[5]!, 6);
  expect(weights[2]).toBeGreaterThan(0);
  expect(weights[3]).toBeLessThan(0);
  // inputs 0 and 1 occur in the first fold alone
  expect(margins[0]).toBeCloseTo(margins[1]!, 6);
});

it('teaches a row of no fold in every training, and calibrates nothing on it', () => {
  const taught = makeRows([0, 1, 0, 1, 0, 1]);
  const never = { count: 2, foldOf: (row: number) => (row < 4 ? 0 : -1) };
  const { margins, slope, intercept } = fitOutOfFold(taught, target, never, options);
  expect(margins[0]).toBeGreaterThan(0);
  expect(margins[1]).toBeLessThan(0);
  expect([margins[4], margins[5]]).toEqual([0, 0]);
  const flipped = fitOutOfFold(taught, Int8Array.from([1, -1, 1, -1, 0, 0]), never, options);
  expect([slope, intercept]).not.toEqual([flipped.slope, flipped.intercept]);
});

it('gives the same twice', () => {
  expect(fitOutOfFold(rows, target, folds, options)).toEqual(fitOutOfFold(rows, target, folds, options));
});
