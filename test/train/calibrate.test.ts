import { expect, it } from 'vitest';
import { calibrate } from '../../src/train/calibrate.ts';
import { createRandom } from '../../src/train/svm.ts';

it('turns margins into the share that is right', () => {
  const random = createRandom(11);
  const margins = Float64Array.from({ length: 4000 }, () => random() * 4 - 2);
  const chance = (margin: number) => 1 / (1 + Math.exp(-(2 * margin - 0.5)));
  const targets = Int8Array.from(margins, (margin) => (random() < chance(margin) ? 1 : -1));
  const { slope, intercept } = calibrate(margins, targets);
  expect(slope).toBeGreaterThan(1.7);
  expect(slope).toBeLessThan(2.3);
  expect(intercept).toBeGreaterThan(-0.7);
  expect(intercept).toBeLessThan(-0.3);
});

it('stays near the usual values when there is next to nothing to learn from', () => {
  const { threshold, slope } = calibrate(Float64Array.of(1, -1, -1, -1), Int8Array.of(1, -1, -1, 0));
  expect(threshold).toBeGreaterThan(0.15);
  expect(threshold).toBeLessThan(0.6);
  expect(slope).toBeGreaterThan(0);
});
