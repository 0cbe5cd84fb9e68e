import { labelIds } from './taxonomy.ts';

/**
 * What n-grams add to the label heads, ready to be summed. Four heads share 32 bits, a byte each. Two sums of two
 * heads are made at once, in halves of 16 bits: as long as they stay below 2¹⁶ they do not touch one another.
 */

const width = labelIds.length;
/** 32-bit words that hold the weights of all label heads for one bucket. */
const packedWidth = Math.ceil(width / 4);
/** Their bytes. */
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

/**
 * Packs the weights of the label heads, head after head, as {@link sumWords} reads them: bucket-major,
 * {@link wordsWidth} bytes a bucket, weight + {@link zero}.
 */
export function packWords(weights: Int8Array): Uint8Array {
  const buckets = weights.length / width;
  const words = new Uint8Array(buckets * wordsWidth).fill(zero);
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (let label = 0; label < width; label++) {
      words[bucket * wordsWidth + label] = zero + (weights[label * buckets + bucket] ?? 0);
    }
  }
  return words;
}
