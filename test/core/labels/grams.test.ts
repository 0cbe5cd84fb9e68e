import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headingGrams, ownGrams } from '../../../src/core/labels/features.ts';
import { createGrams, hashGrams, nameGrams, readGrams } from '../../../src/core/labels/grams.ts';
import { unitsOf } from '../../../src/core/labels/normal-text.ts';

const out = new Int32Array(1 << 15);
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

it('reads every n-gram of a text that is longer than what is kept of it', () => {
  const grams = createGrams();
  const units = Uint16Array.from({ length: 12_000 }, (_, at) => 0x4e00 + ((at * at) % 499));
  readGrams({ units, from: 0, length: units.length }, grams);
  expect([...grams.buckets.subarray(0, grams.distinct)]).toEqual(hash(String.fromCharCode(...units)));
  expect(grams.count).toBe(grams.occurrences.length);
});
