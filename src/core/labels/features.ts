import { patterns } from './match-rules.ts';
import type { Reading } from './read-sentences.ts';
import { labelIds } from './taxonomy.ts';

/**
 * Inputs of the model. A stretch of text becomes the set of its character n-grams, hashed into buckets. The
 * sentence's own grams have a table of their own; heading and lead-in share a second one. Beside them stand the
 * dense inputs: which patterns of the rules were found in the sentence and around it.
 */

/** Buckets for the sentence's own n-grams. */
export const ownBuckets = 1 << 15;
/** Buckets shared by the n-grams of heading and lead-in. */
export const contextBuckets = 1 << 13;
/** Topics, `important` and `risk` of CAPP-130: heads whose margins are inputs of the label heads. */
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
  /** Any deciding pattern of a label; any hint of it. */
  decided: 0.3,
  hinted: 0.15,
  leadInHit: 0.1,
  neighbourHit: 0.1,
  privacy: 0.75,
} as const;

/** Where the inputs “some pattern of this label decides” and “… hints” begin, one per label. */
const decidedInputs = 4 * patterns.length;
const hintedInputs = decidedInputs + labelIds.length;
/** Where the privacy margins begin among the dense inputs. */
export const privacyInputs = hintedInputs + labelIds.length;
/** Number of dense inputs: patterns here, in the lead-in, before, after; labels decided, hinted; privacy margins. */
export const denseInputs = privacyInputs + privacyHeads.length;

/** The n-grams of which text, how long, in which table. */
export interface GramKind {
  readonly seed: number;
  readonly shortest: number;
  readonly longest: number;
  readonly buckets: number;
}

export const ownGrams: GramKind = { seed: 1, shortest: 1, longest: 3, buckets: ownBuckets };
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

const marks = new Uint8Array(Math.max(ownBuckets, contextBuckets));

/** Every occurrence of the own n-grams of a text: `count` of them, of `distinct` buckets. Reused by the next call. */
export interface Grams {
  count: number;
  distinct: number;
  /** Where an occurrence starts, how long it is, and which of the distinct buckets it is. */
  starts: Int32Array;
  sizes: Uint8Array;
  ids: Int32Array;
  buckets: Int32Array;
}

/** Makes room for occurrences. */
export function createGrams(): Grams {
  const room = 16384;
  return {
    count: 0,
    distinct: 0,
    starts: new Int32Array(room),
    sizes: new Uint8Array(room),
    ids: new Int32Array(room),
    buckets: new Int32Array(room),
  };
}

const idOf = new Int32Array(ownBuckets).fill(-1);

/** Reads the own n-grams of a text with their places into `grams`; those that find no room are left out. */
export function readGrams(text: string, grams: Grams): void {
  const { seed, longest, buckets } = ownGrams;
  const mask = buckets - 1;
  let count = 0;
  let distinct = 0;
  for (let at = 0; at < text.length && count + longest < grams.starts.length; at++) {
    let hash = seed;
    for (let size = 1; size <= longest && at + size <= text.length; size++) {
      hash = Math.imul(hash ^ sign(text.charCodeAt(at + size - 1)), 0x01000193) + size;
      const bucket = mix(hash) & mask;
      let id = idOf[bucket] ?? -1;
      if (id === -1) {
        id = distinct++;
        idOf[bucket] = id;
        grams.buckets[id] = bucket;
      }
      grams.starts[count] = at;
      grams.sizes[count] = size;
      grams.ids[count++] = id;
    }
  }
  for (let id = 0; id < distinct; id++) idOf[grams.buckets[id] ?? 0] = -1;
  grams.count = count;
  grams.distinct = distinct;
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

/** Calls `add` with every dense input of a sentence that its rules give, except the privacy margins. */
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
