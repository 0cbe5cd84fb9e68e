import { expect, it } from 'vitest';
import { ownBuckets, ownGrams } from '../../src/core/labels/features.ts';
import { foldMargins, gramMargins, toGramHead } from '../../src/train/gram-head.ts';
import { createRandom } from '../../src/train/svm.ts';

const random = createRandom(3);
const makeHead = () => ({ weights: Float32Array.from({ length: ownBuckets }, () => random() - 0.5), bias: random() });
const texts = ['P有权随时变更服务', 'U应自行承担由此产生的损失', 'P会收集U的手机号码，用于身份核验'];

it('folds what a head hears of others into its own weights', () => {
  const [head, first, second] = [makeHead(), makeHead(), makeHead()];
  const passed = [0.7, -1.3];
  const weights = head.weights.slice();
  const folded = { weights, bias: head.bias + foldMargins(weights, [first, second], passed, 1) };
  for (const text of texts) {
    const [own, one, two] = gramMargins([head, first, second], text, ownGrams);
    const [margin] = gramMargins([folded], text, ownGrams);
    expect(margin).toBeCloseTo(own! + one! * passed[0]! + two! * passed[1]!, 4);
  }
});

it('takes weights for buckets and the last one for the bias, and leaves further inputs out', () => {
  const head = toGramHead(Float64Array.of(2, 3), Float32Array.of(0.5, 1, 9, 0.25));
  expect(Array.from(head.weights)).toEqual([1, 3]);
  expect(head.bias).toBe(0.25);
});
