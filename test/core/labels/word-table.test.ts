import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packWords, sumWords } from '../../../src/core/labels/word-table.ts';
import { labelIds } from '../../../src/core/labels/taxonomy.ts';

it('adds up the weights of every head, however many buckets there are', () => {
  const row = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: labelIds.length, maxLength: labelIds.length });
  fc.assert(
    fc.property(fc.tuple(row, row), fc.array(fc.nat(1), { maxLength: 700 }), (rows, buckets) => {
      const headMajor = labelIds.flatMap((_, label) => rows.map((weights) => weights[label]!));
      const packed = new Int32Array(packWords(Int8Array.from(headMajor)).buffer);
      const sums = new Float64Array(labelIds.length);
      sumWords(packed, Int32Array.from(buckets), buckets.length, sums);
      expect([...sums]).toEqual(
        labelIds.map((_, label) => buckets.reduce((sum, bucket) => sum + rows[bucket]![label]!, 0)),
      );
    }),
  );
});
