import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createGrams,
  denseInputs,
  eachHitInput,
  hashGrams,
  headingGrams,
  nameGrams,
  ownGrams,
  readGrams,
} from '../../../src/core/labels/features.ts';
import { unitsOf } from '../../../src/core/labels/normal-text.ts';

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

it('reads the same buckets from units as from a string, and names every occurrence by its bucket', () => {
  const grams = createGrams();
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      readGrams(unitsOf(text), grams);
      const distinct = [...grams.buckets.subarray(0, grams.distinct)];
      expect(distinct).toEqual(hash(text));
      const occurrences = [...grams.occurrences.subarray(0, grams.count)];
      nameGrams(grams);
      const named = [...grams.occurrences.subarray(0, grams.count)].map((name) => distinct[name]);
      expect(named).toEqual(occurrences);
      expect(named).toHaveLength(Math.max(text.length, 3 * text.length - 3));
    }),
  );
});

it('gives one input per hit and one per label, all inside the dense inputs', () => {
  const inputs: number[] = [];
  eachHitInput([{ pattern: 0 }, { pattern: 1 }], (input) => inputs.push(input));
  expect(inputs).toHaveLength(3);
  expect(Math.max(...inputs)).toBeLessThan(denseInputs);
});
