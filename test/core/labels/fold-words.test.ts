import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostAtOnce, packedWidth, unpack } from '../../../src/core/labels/fold-words.ts';
import { labelIds } from '../../../src/core/labels/taxonomy.ts';

const pack = (weights: readonly number[]) =>
  Float64Array.from({ length: packedWidth }, (_, at) =>
    [0, 1, 2].reduce((sum, lane) => sum + (weights[at * 3 + lane] ?? 0) * 2 ** (17 * lane), 0),
  );

it('adds three weights with one addition and takes the sums apart again', () => {
  const row = fc.array(fc.integer({ min: -127, max: 127 }), {
    minLength: labelIds.length,
    maxLength: labelIds.length,
  });
  fc.assert(
    fc.property(row, fc.integer({ min: 1, max: mostAtOnce }), (weights, times) => {
      const totals = pack(weights).map((value) => value * times);
      const sums = new Float64Array(labelIds.length);
      unpack(totals, sums);
      expect([...sums]).toEqual(weights.map((weight) => weight * times + 0));
    }),
  );
});
