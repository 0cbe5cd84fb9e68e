import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packedWidth, sumWords, wordsWidth, zero } from '../../../src/core/labels/fold-words.ts';
import { labelIds } from '../../../src/core/labels/taxonomy.ts';

it('adds up the weights of every head, however many buckets there are', () => {
  const row = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: labelIds.length, maxLength: labelIds.length });
  fc.assert(
    fc.property(fc.tuple(row, row), fc.array(fc.nat(1), { maxLength: 700 }), (rows, buckets) => {
      const words = new Uint8Array(2 * wordsWidth).fill(zero);
      rows.forEach((weights, bucket) => weights.forEach((w, label) => (words[bucket * wordsWidth + label] = zero + w)));
      const packed = new Int32Array(words.buffer);
      expect(packed).toHaveLength(2 * packedWidth);
      const sums = new Float64Array(labelIds.length);
      sumWords(packed, Int32Array.from(buckets), buckets.length, sums);
      expect([...sums]).toEqual(
        labelIds.map((_, label) => buckets.reduce((sum, bucket) => sum + rows[bucket]![label]!, 0)),
      );
    }),
  );
});
