import { expect, it } from 'vitest';
import { createRandom, decide, trainHead, type Rows } from '../../src/train/svm.ts';

/** Row `i` has the columns `sets[i]`, all with value 1. */
function toRows(sets: readonly (readonly number[])[], columns: number): Rows {
  const start = [0];
  for (const set of sets) start.push(start.at(-1)! + set.length);
  return {
    start: Int32Array.from(start),
    column: Int32Array.from(sets.flat()),
    value: new Float32Array(sets.flat().length).fill(1),
    columns,
  };
}

const rows = toRows(
  [
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [1, 2],
  ],
  4,
);
const options = { cost: 10, positive: 1, epochs: 200, tolerance: 1e-4 };

it('separates what can be separated', () => {
  const target = Int8Array.of(1, 1, -1, -1, -1);
  const { weights } = trainHead(rows, target, options);
  target.forEach((goal, row) => expect(Math.sign(decide(rows, row, weights))).toBe(goal));
});

it('learns nothing from rows with target 0', () => {
  const without = trainHead(rows, Int8Array.of(1, 0, -1, -1, 0), options).weights;
  const few = toRows(
    [
      [0, 2],
      [1, 2],
      [1, 3],
    ],
    4,
  );
  const same = trainHead(few, Int8Array.of(1, -1, -1), options).weights;
  without.forEach((weight, column) => expect(weight).toBeCloseTo(same[column]!, 2));
});

it('gives the same without some rows, whether it starts from nothing or from what all rows gave', () => {
  const target = Int8Array.of(1, 1, -1, -1, -1);
  const rest = Int8Array.of(1, 0, -1, -1, 0);
  const fresh = trainHead(rows, rest, options);
  const { weights, duals } = trainHead(rows, rest, { ...options, from: trainHead(rows, target, options) });
  weights.forEach((weight, column) => expect(weight).toBeCloseTo(fresh.weights[column]!, 3));
  expect([duals[1], duals[4]]).toEqual([0, 0]);
});

it('leans towards positives when they weigh more', () => {
  const mixed = toRows([[0], [0], [0]], 1);
  const target = Int8Array.of(1, -1, -1);
  const even = decide(mixed, 0, trainHead(mixed, target, options).weights);
  const leaning = decide(mixed, 0, trainHead(mixed, target, { ...options, positive: 8 }).weights);
  expect(leaning).toBeGreaterThan(even);
});

it('draws the same random numbers from the same seed', () => {
  const [a, b] = [createRandom(3), createRandom(3)];
  const drawn = Array.from({ length: 20 }, () => a());
  expect(drawn).toEqual(Array.from({ length: 20 }, () => b()));
  expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(new Set(drawn).size).toBe(20);
});
