import type { GramKind } from '../core/labels/features.ts';
import { hashGrams } from '../core/labels/grams.ts';

/** A linear head over the n-grams of a text, idf folded in, for values of 1 over the root of their number. */
export interface GramHead {
  readonly weights: Float32Array;
  readonly bias: number;
}

/** A head from what the trainer gives for rows that `applyIdf` has weighted: a weight per bucket, more inputs, the bias. */
export function toGramHead(idf: Float64Array, trained: Float32Array): GramHead {
  return {
    weights: Float32Array.from(idf, (factor, bucket) => (trained[bucket] ?? 0) * factor),
    bias: trained.at(-1) ?? 0,
  };
}

const buckets = new Int32Array(16384);

/** The margins of heads over one kind of n-grams on a normal text. */
export function gramMargins(heads: readonly GramHead[], text: string, grams: GramKind): Float64Array {
  const count = hashGrams(text, grams, buckets);
  const root = 1 / Math.sqrt(Math.max(1, count));
  return Float64Array.from(heads, ({ weights, bias }) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += weights[buckets[i]!]!;
    return sum * root + bias;
  });
}

/**
 * Takes margins of other heads from among a head's inputs: they are linear in the same n-grams, so that what it passes on
 * of each is added to its own weights, times `scale`. Returns what that adds to its bias.
 */
export function foldMargins(
  weights: Float32Array,
  inputs: readonly GramHead[],
  passed: ArrayLike<number>,
  scale: number,
): number {
  let bias = 0;
  inputs.forEach((input, at) => {
    const share = passed[at] ?? 0;
    bias += share * input.bias;
    input.weights.forEach((weight, bucket) => {
      weights[bucket]! += share * weight * scale;
    });
  });
  return bias;
}
