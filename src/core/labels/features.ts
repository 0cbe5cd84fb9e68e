import { patterns } from './match-rules.ts';
import type { Units } from './normal-text.ts';
import type { Reading } from './read-sentences.ts';
import { labelIds } from './taxonomy.ts';

/**
 * Inputs of the model. A stretch of text becomes the set of its character n-grams, hashed into buckets. The
 * sentence's own grams have a table of their own; heading and lead-in share a second one; the n-grams of its word
 * classes (`class-grams.ts`) have a third. Beside them stand the dense inputs: which patterns of the rules were found in the sentence and around it. The privacy heads read the same
 * grams of the sentence, in a wider table.
 */

/** Buckets for the sentence's own n-grams. */
export const ownBuckets = 1 << 15;
/** Buckets shared by the n-grams of heading and lead-in. */
export const contextBuckets = 1 << 13;
/** Buckets for the n-grams of the privacy heads: CAPP-130 has so many that fewer buckets cost them half a point. */
export const privacyBuckets = 1 << 17;
/** Topics, `important` and `risk` of CAPP-130. */
export const privacyHeads = [
  'topic.collection',
  'topic.permission',
  'topic.sharing',
  'topic.use',
  'topic.storage',
  'topic.security',
  'topic.special-groups',
  'topic.management',
  'topic.contact',
  'topic.authorisation',
  'topic.cessation',
  'important',
  'risk',
] as const;

/** How much each kind of input counts against the sentence's own n-grams; found by cross-validation. */
export const inputWeights = {
  own: 2,
  heading: 0.5,
  leadIn: 0.4,
  hit: 0.25,
  /** The n-grams of word classes. */
  classes: 1,
  /** Any deciding pattern of a label; any hint of it. */
  decided: 0.3,
  hinted: 0.15,
  leadInHit: 0.1,
  neighbourHit: 0.1,
} as const;

/** Where the inputs “some pattern of this label decides” and “… hints” begin, one per label. */
const decidedInputs = 4 * patterns.length;
const hintedInputs = decidedInputs + labelIds.length;
/** Number of dense inputs: patterns here, in the lead-in, before, after; labels decided, hinted. */
export const denseInputs = hintedInputs + labelIds.length;

/** The n-grams of which text, how long, in which table. */
export interface GramKind {
  readonly seed: number;
  readonly shortest: number;
  readonly longest: number;
  readonly buckets: number;
}

export const ownGrams: GramKind = { seed: 1, shortest: 1, longest: 3, buckets: ownBuckets };
export const privacyGrams: GramKind = { ...ownGrams, buckets: privacyBuckets };
export const headingGrams: GramKind = { seed: 2, shortest: 2, longest: 3, buckets: contextBuckets };
export const leadInGrams: GramKind = { seed: 3, shortest: 2, longest: 3, buckets: contextBuckets };
/** Of a lead-in its last words count. */
export const leadInLength = 80;

/** Digits are one sign: which number it is tells nothing. */
function sign(code: number): number {
  return code >= 48 && code <= 57 ? 48 : code;
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
      hash = Math.imul(hash ^ sign(text.charCodeAt(at + size - 1)), 0x01000193) + size;
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

/** Makes room for n-grams. */
export function createGrams(): Grams {
  return { distinct: 0, buckets: new Int32Array(ownBuckets), count: 0, occurrences: new Int32Array(16384) };
}

/** Reads the own n-grams of a text: what `hashGrams` gives, without strings and with every occurrence. */
export function readGrams({ units, from, length }: Units, grams: Grams): void {
  const { buckets, occurrences } = grams;
  const mask = ownBuckets - 1;
  const to = from + length;
  const room = occurrences.length - ownGrams.longest;
  let count = 0;
  let distinct = 0;
  for (let at = from; at < to; at++) {
    const end = Math.min(to, at + ownGrams.longest);
    const isNoted = count < room;
    let hash = ownGrams.seed;
    for (let next = at; next < end; next++) {
      hash = (Math.imul(hash ^ sign(units[next] ?? 0), 0x01000193) + next - at + 1) | 0;
      const bucket = mix(hash) & mask;
      if (isNoted) occurrences[count++] = bucket;
      if (marks[bucket] === 1) continue;
      marks[bucket] = 1;
      buckets[distinct++] = bucket;
    }
  }
  for (let i = 0; i < distinct; i++) marks[buckets[i] ?? 0] = 0;
  grams.count = count;
  grams.distinct = distinct;
}

const names = new Int32Array(ownBuckets);

/** Writes each occurrence as the place of its bucket among the distinct ones. */
export function nameGrams({ buckets, distinct, occurrences, count }: Grams): void {
  for (let i = 0; i < distinct; i++) names[buckets[i] ?? 0] = i;
  for (let i = 0; i < count; i++) occurrences[i] = names[occurrences[i] ?? 0] ?? 0;
}

/** Where the inputs “some pattern of this label decides” and “… hints” begin. */
export const firstLabelInput = decidedInputs;
/** Which of those inputs a pattern gives, counted from {@link firstLabelInput}. */
export const labelInputs = Int32Array.from(patterns, ({ column, decides }) =>
  decides ? column : labelIds.length + column,
);

/** How much such an input counts. */
export function labelInputWeight(input: number): number {
  return input < labelIds.length ? inputWeights.decided : inputWeights.hinted;
}

const given = new Uint8Array(2 * labelIds.length);

/** Calls `add` with every dense input that a sentence's own rule hits give. */
export function eachHitInput(
  hits: readonly { readonly pattern: number }[],
  add: (input: number, value: number) => void,
): void {
  given.fill(0);
  for (const { pattern } of hits) {
    add(pattern, inputWeights.hit);
    const input = labelInputs[pattern] ?? 0;
    if (given[input] === 1) continue;
    given[input] = 1;
    add(firstLabelInput + input, labelInputWeight(input));
  }
}

/** Calls `add` with every dense input of a sentence. */
export function eachRuleInput(
  readings: readonly Reading[],
  reading: Reading,
  add: (input: number, value: number) => void,
): void {
  const block = patterns.length;
  eachHitInput(reading.hits, add);
  for (const hit of readings[reading.leadIn]?.hits ?? []) add(block + hit.pattern, inputWeights.leadInHit);
  for (const hit of readings[reading.before]?.hits ?? []) add(2 * block + hit.pattern, inputWeights.neighbourHit);
  for (const hit of readings[reading.after]?.hits ?? []) add(3 * block + hit.pattern, inputWeights.neighbourHit);
}
