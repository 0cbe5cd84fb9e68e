/**
 * Inputs of the model. A stretch of text becomes the set of its character 1–3-grams, hashed into buckets; each
 * kind of text (the sentence itself, its heading, its lead-in, its neighbours) has buckets of its own.
 */

/** Buckets for the sentence's own n-grams. */
export const ownBuckets = 1 << 15;
/** Buckets shared by heading, lead-in and neighbours. */
export const contextBuckets = 1 << 14;

const digit0 = 48;

/** Digits are one sign: which number it is tells nothing. */
function sign(code: number): number {
  return code >= 48 && code <= 57 ? digit0 : code;
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const seen = new Uint32Array(1 << 16);
let round = 0;

/**
 * Writes the distinct buckets of the text's n-grams of 1…`longest` characters into `out` and returns how many
 * there are. `seed` keeps the kinds of text apart; `buckets` is a power of two.
 */
export function hashGrams(
  text: string,
  options: { readonly seed: number; readonly shortest: number; readonly longest: number; readonly buckets: number },
  out: Int32Array,
): number {
  const { seed, shortest, longest, buckets } = options;
  round++;
  if (round === 0xffffffff) {
    seen.fill(0);
    round = 1;
  }
  const mask = buckets - 1;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    let hash = seed;
    for (let size = 1; size <= longest && at + size <= text.length; size++) {
      hash = Math.imul(hash ^ sign(text.charCodeAt(at + size - 1)), 0x01000193) + size;
      if (size < shortest) continue;
      const bucket = mix(hash) & mask;
      if (seen[bucket] === round) continue;
      seen[bucket] = round;
      if (count < out.length) out[count++] = bucket;
    }
  }
  return count;
}
