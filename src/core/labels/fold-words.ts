import { inputWeights, ownBuckets, privacyHeads, privacyInputs } from './features.ts';
import { labelIds } from './taxonomy.ts';

/**
 * What the words of a sentence add to the label heads, ready to be summed. The privacy heads' margins are inputs of
 * the label heads; both are linear, so they are folded into one table when a model is read.
 *
 * Three heads share one float64: whole numbers `a + b·2¹⁷ + c·2³⁴`. As long as every sum stays below 2¹⁶ they do
 * not touch one another, and one addition serves three heads.
 */
export interface WordTable {
  /** Bucket-major, {@link packedWidth} numbers a bucket. */
  readonly packed: Float64Array;
  /** The same weights one by one, bucket-major over the label heads. */
  readonly words: Int8Array;
  /** Real weight = stored weight × scale, per label head. */
  readonly wordScales: Float64Array;
  /** Bias of each label head, that of the privacy heads folded in. */
  readonly wordsBias: Float64Array;
}

const width = labelIds.length;
/** Numbers that hold the weights of all label heads for one bucket: a multiple of four. */
export const packedWidth = 4 * Math.ceil(width / 12);
/** Sums of so many int8 weights stay below 2¹⁶. */
export const mostAtOnce = 500;
const second = 2 ** 17;
const third = 2 ** 34;

/** Takes sums of packed numbers apart: one whole number per label head is added to `sums`. */
export function unpack(totals: Float64Array, sums: Float64Array): void {
  for (let at = 0; at < packedWidth; at++) {
    let rest = totals[at] ?? 0;
    const c = Math.round(rest / third);
    rest -= c * third;
    const b = Math.round(rest / second);
    const label = at * 3;
    if (label < width) sums[label] = (sums[label] ?? 0) + rest - b * second;
    if (label + 1 < width) sums[label + 1] = (sums[label + 1] ?? 0) + b;
    if (label + 2 < width) sums[label + 2] = (sums[label + 2] ?? 0) + c;
  }
}

interface Parts {
  readonly heads: readonly { readonly bias: number; readonly ownScale: number }[];
  readonly own: Int8Array;
  readonly dense: Float32Array;
}

/** Folds the privacy heads into the label heads. */
export function foldWords({ heads, own, dense }: Parts): WordTable {
  const labelHead = (label: number) => heads[privacyHeads.length + label];
  const wordsBias = Float64Array.from(labelIds, (_, label) => labelHead(label)?.bias ?? 0);
  const scales = Float64Array.from(labelIds, (_, label) => labelHead(label)?.ownScale ?? 0);
  const passed = new Float64Array(privacyHeads.length * width);
  for (let head = 0; head < privacyHeads.length; head++) {
    for (let label = 0; label < width; label++) {
      const weight = (dense[(privacyInputs + head) * width + label] ?? 0) * inputWeights.privacy;
      passed[head * width + label] = weight * (heads[head]?.ownScale ?? 0);
      wordsBias[label] = (wordsBias[label] ?? 0) + weight * (heads[head]?.bias ?? 0);
    }
  }
  const real = new Float32Array(ownBuckets * width);
  const sums = new Float64Array(width);
  const most = new Float64Array(width);
  for (let bucket = 0; bucket < ownBuckets; bucket++) {
    const row = bucket * heads.length;
    for (let label = 0; label < width; label++) {
      sums[label] = (own[row + privacyHeads.length + label] ?? 0) * (scales[label] ?? 0);
    }
    for (let head = 0; head < privacyHeads.length; head++) {
      const weight = own[row + head] ?? 0;
      if (weight === 0) continue;
      const from = head * width;
      for (let label = 0; label < width; label++) {
        sums[label] = (sums[label] ?? 0) + weight * (passed[from + label] ?? 0);
      }
    }
    for (let label = 0; label < width; label++) {
      most[label] = Math.max(most[label] ?? 0, Math.abs(sums[label] ?? 0));
    }
    real.set(sums, bucket * width);
  }
  const wordScales = most.map((size) => (size === 0 ? 1 : size / 127));
  const words = new Int8Array(real.length);
  const packed = new Float64Array(ownBuckets * packedWidth);
  for (let bucket = 0; bucket < ownBuckets; bucket++) {
    for (let label = 0; label < width; label++) {
      const at = bucket * width + label;
      const weight = Math.round((real[at] ?? 0) / (wordScales[label] ?? 1));
      words[at] = weight;
      const cell = bucket * packedWidth + Math.floor(label / 3);
      packed[cell] = (packed[cell] ?? 0) + weight * (label % 3 === 0 ? 1 : label % 3 === 1 ? second : third);
    }
  }
  return { packed, words, wordScales, wordsBias };
}
