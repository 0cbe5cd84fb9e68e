import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createGrams,
  denseInputs,
  eachHitInput,
  hashGrams,
  headingGrams,
  ownGrams,
  privacyHeads,
  readGrams,
} from '../../../src/core/labels/features.ts';

const out = new Int32Array(4096);
const hash = (text: string, kind = ownGrams) => [...out.subarray(0, hashGrams(text, kind, out))];

it('gives distinct buckets inside the table', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const buckets = hash(text);
      expect(new Set(buckets).size).toBe(buckets.length);
      expect(buckets.every((bucket) => bucket >= 0 && bucket < ownGrams.buckets)).toBe(true);
    }),
  );
});

it('reads any digit alike, and tells kinds of text apart', () => {
  expect(hash('第3条')).toEqual(hash('第7条'));
  expect(hash('责任', { ...headingGrams, buckets: ownGrams.buckets })).not.toEqual(hash('责任'));
});

it('reads the same buckets with and without places', () => {
  const grams = createGrams();
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      readGrams(text, grams);
      expect([...grams.buckets.subarray(0, grams.distinct)]).toEqual(hash(text));
      for (let i = 0; i < grams.count; i++) expect(grams.starts[i]! + grams.sizes[i]!).toBeLessThanOrEqual(text.length);
    }),
  );
});

it('gives one input per hit and one per label, all before the privacy margins', () => {
  const inputs: number[] = [];
  eachHitInput([{ pattern: 0 }, { pattern: 1 }], (input) => inputs.push(input));
  expect(inputs).toHaveLength(3);
  expect(Math.max(...inputs)).toBeLessThan(denseInputs - privacyHeads.length);
});
