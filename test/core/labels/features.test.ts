import { expect, it } from 'vitest';
import { denseInputs, denseInputWeight, eachHitInput, inputWeights } from '../../../src/core/labels/features.ts';
import { patterns } from '../../../src/core/labels/match-rules.ts';

it('gives one input per hit and one per label, all inside the dense inputs', () => {
  const inputs: number[] = [];
  eachHitInput([{ pattern: 0 }, { pattern: 1 }], (input) => inputs.push(input));
  expect(inputs).toHaveLength(3);
  expect(Math.max(...inputs)).toBeLessThan(denseInputs);
  expect(inputs.map(denseInputWeight)).toEqual([inputWeights.hit, inputWeights.decided, inputWeights.hit]);
});

it('counts a hit in the sentence itself for more than one in the lead-in or beside it', () => {
  const blocks = [0, 1, 2, 3].map((block) => denseInputWeight((block + 1) * patterns.length - 1));
  expect(blocks).toEqual([
    inputWeights.hit,
    inputWeights.leadInHit,
    inputWeights.neighbourHit,
    inputWeights.neighbourHit,
  ]);
  expect(denseInputWeight(denseInputs - 1)).toBe(inputWeights.hinted);
});
