import { inputWeights, ownBuckets, privacyHeads, privacyInputs } from './features.ts';
import { labelIds } from './taxonomy.ts';

/**
 * What the words of a sentence add to the label heads, ready to be summed. The privacy heads' margins are inputs of
 * the label heads; both are linear, so they are folded into one table when a model is read.
 *
 * Four heads share 32 bits, a byte each. Two sums of two heads are made at once, in halves of 16 bits: as long as
 * they stay below 2¹⁶ they do not touch one another.
 */
export interface WordTable {
  /** Bucket-major, {@link wordsWidth} bytes a bucket, one per label head: weight + {@link zero}. */
  readonly words: Uint8Array;
  /** The same memory, four bytes at a time. */
  readonly packed: Int32Array;
  /** The weights for heading and lead-in, laid out like `packed`. */
  readonly packedContext: Int32Array;
  /** Real weight = stored weight × scale, per label head. */
  readonly wordScales: Float64Array;
  /** Bias of each label head, that of the privacy heads folded in. */
  readonly wordsBias: Float64Array;
}

const width = labelIds.length;
/** 32-bit words that hold the weights of all label heads for one bucket; and their bytes. */
export const packedWidth = Math.ceil(width / 4);
export const wordsWidth = packedWidth * 4;
/** What a weight of 0 is stored as. */
export const zero = 128;
/** Sums of so many bytes stay below 2¹⁶. */
const mostAtOnce = 256;
/** Where in its 32 bits each of four bytes stands on this machine. */
const shifts = [...new Uint8Array(Int32Array.of(0x03020100).buffer)].map((lane) => lane * 8);

/** Adds up the stored weights of `count` buckets: one whole number per label head is written to `sums`. */
export function sumWords(packed: Int32Array, buckets: Int32Array, count: number, sums: Float64Array): void {
  sums.fill(0 - zero * count);
  for (let from = 0; from < count; from += mostAtOnce) {
    const to = Math.min(count, from + mostAtOnce);
    // Three columns at a time, so that the sums stay in registers; the rows are near after the first three.
    for (let column = 0; column < packedWidth; column += 3) {
      let even = 0;
      let odd = 0;
      let nextEven = 0;
      let nextOdd = 0;
      let lastEven = 0;
      let lastOdd = 0;
      for (let i = from; i < to; i++) {
        const cell = (buckets[i] ?? 0) * packedWidth + column;
        const word = packed[cell] ?? 0;
        const next = packed[cell + 1] ?? 0;
        const last = packed[cell + 2] ?? 0;
        even = (even + (word & 0x00ff00ff)) | 0;
        odd = (odd + ((word >>> 8) & 0x00ff00ff)) | 0;
        nextEven = (nextEven + (next & 0x00ff00ff)) | 0;
        nextOdd = (nextOdd + ((next >>> 8) & 0x00ff00ff)) | 0;
        lastEven = (lastEven + (last & 0x00ff00ff)) | 0;
        lastOdd = (lastOdd + ((last >>> 8) & 0x00ff00ff)) | 0;
      }
      addLanes(sums, 4 * column, even, odd);
      addLanes(sums, 4 * column + 4, nextEven, nextOdd);
      addLanes(sums, 4 * column + 8, lastEven, lastOdd);
    }
  }
}

/** Adds the four sums that two words hold to those of the heads from `label` on. */
function addLanes(sums: Float64Array, label: number, even: number, odd: number): void {
  for (let lane = 0; lane < 4 && label + lane < width; lane++) {
    const shift = shifts[lane] ?? 0;
    const pair = shift % 16 === 0 ? even : odd;
    sums[label + lane] = (sums[label + lane] ?? 0) + ((shift < 16 ? pair : pair >>> 16) & 0xffff);
  }
}

interface Parts {
  readonly heads: readonly { readonly bias: number; readonly ownScale: number }[];
  readonly own: Int8Array;
  readonly context: Int8Array;
  readonly dense: Float32Array;
}

/** Weights of the label heads, bucket-major, four heads to 32 bits. */
function packRows(weights: Int8Array): Int32Array {
  const rows = new Uint8Array((weights.length / width) * wordsWidth).fill(zero);
  for (let from = 0, to = 0; from < weights.length; from += width, to += wordsWidth) {
    for (let label = 0; label < width; label++) rows[to + label] = zero + (weights[from + label] ?? 0);
  }
  return new Int32Array(rows.buffer);
}

/** Folds the privacy heads into the label heads. */
export function foldWords({ heads, own, context, dense }: Parts): WordTable {
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
  const words = new Uint8Array(ownBuckets * wordsWidth).fill(zero);
  for (let bucket = 0; bucket < ownBuckets; bucket++) {
    for (let label = 0; label < width; label++) {
      const weight = Math.round((real[bucket * width + label] ?? 0) / (wordScales[label] ?? 1));
      words[bucket * wordsWidth + label] = zero + weight;
    }
  }
  return { words, packed: new Int32Array(words.buffer), packedContext: packRows(context), wordScales, wordsBias };
}
