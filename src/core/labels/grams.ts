import { contextBuckets, ownBuckets, ownGrams, privacyBuckets, type GramKind } from './features.ts';
import type { Units } from './normal-text.ts';

/** Digits are one sign: which number it is tells nothing. */
function sign(code: number): number {
  return code >= 48 && code <= 57 ? 48 : code;
}

/** The hash of an n-gram of so many units, from that of all but the last. */
function addUnit(hash: number, unit: number, size: number): number {
  return (Math.imul(hash ^ unit, 0x01000193) + size) | 0;
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Writes the distinct buckets of the text's n-grams into `out` and returns how many there are; those that find no
 * room are left out. `marks` remembers what was seen: one cell per bucket, all zero before and after.
 */
export function hashGrams(text: string, kind: GramKind, out: Int32Array): number {
  const { seed, shortest, longest, buckets } = kind;
  const mask = buckets - 1;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    let hash = seed;
    for (let size = 1; size <= longest && at + size <= text.length; size++) {
      hash = addUnit(hash, sign(text.charCodeAt(at + size - 1)), size);
      if (size < shortest) continue;
      const bucket = mix(hash) & mask;
      if (marks[bucket] === 1 || count === out.length) continue;
      marks[bucket] = 1;
      out[count++] = bucket;
    }
  }
  for (let i = 0; i < count; i++) marks[out[i] ?? 0] = 0;
  return count;
}

const marks = new Uint8Array(Math.max(ownBuckets, contextBuckets, privacyBuckets));

/**
 * The own n-grams of a text, reused by the next: their distinct buckets, and those of every occurrence, in the order in
 * which they start, the shorter first; occurrences that find no room are left out.
 */
export interface Grams {
  distinct: number;
  readonly buckets: Int32Array;
  count: number;
  /** Of each occurrence its bucket; after {@link nameGrams} where that stands among the distinct ones. */
  readonly occurrences: Int32Array;
}

/** Of longer sentences only the occurrences up to here are kept. */
const mostStarts = 5461;

/** Makes room for n-grams. */
export function createGrams(): Grams {
  return {
    distinct: 0,
    buckets: new Int32Array(ownBuckets),
    count: 0,
    occurrences: new Int32Array(mostStarts * ownGrams.longest),
  };
}

/** Writes the buckets of the own n-grams that begin before `end` in a text that ends at `to`; returns how many. */
function hashUnits(units: Uint16Array, from: number, end: number, to: number, out: Int32Array): number {
  const mask = ownBuckets - 1;
  let count = 0;
  let unit = sign(units[from] ?? 0);
  let next = sign(units[from + 1] ?? 0);
  for (let at = from; at < end; at++) {
    const last = sign(units[at + 2] ?? 0);
    const one = addUnit(ownGrams.seed, unit, 1);
    const two = addUnit(one, next, 2);
    out[count] = mix(one) & mask;
    out[count + 1] = mix(two) & mask;
    out[count + 2] = mix(addUnit(two, last, 3)) & mask;
    count += Math.min(ownGrams.longest, to - at);
    unit = next;
    next = last;
  }
  return count;
}

/** Where the n-grams are hashed whose occurrences find no room. */
const rest = new Int32Array(mostStarts * ownGrams.longest);

/** Reads the own n-grams of a text: what `hashGrams` gives, without strings and with every occurrence. */
export function readGrams({ units, from, length }: Units, grams: Grams): void {
  const { buckets, occurrences } = grams;
  const to = from + length;
  grams.count = 0;
  let distinct = 0;
  for (let start = from; start < to; start += mostStarts) {
    const out = start === from ? occurrences : rest;
    const count = hashUnits(units, start, Math.min(to, start + mostStarts), to, out);
    if (start === from) grams.count = count;
    // Without a branch: whether an n-gram is new is hard to foretell.
    for (let i = 0; i < count; i++) {
      const bucket = out[i] ?? 0;
      buckets[distinct] = bucket;
      distinct += 1 - (marks[bucket] ?? 0);
      marks[bucket] = 1;
    }
  }
  for (let i = 0; i < distinct; i++) marks[buckets[i] ?? 0] = 0;
  grams.distinct = distinct;
}

const names = new Int32Array(ownBuckets);

/** Writes each occurrence as the place of its bucket among the distinct ones. */
export function nameGrams({ buckets, distinct, occurrences, count }: Grams): void {
  for (let i = 0; i < distinct; i++) names[buckets[i] ?? 0] = i;
  for (let i = 0; i < count; i++) occurrences[i] = names[occurrences[i] ?? 0] ?? 0;
}
