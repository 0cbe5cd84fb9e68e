import { patterns } from './match-rules.ts';
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

/** Where the inputs “some pattern of this label decides” and “… hints” begin. */
export const firstLabelInput = decidedInputs;
/** Which of those inputs a pattern gives, counted from {@link firstLabelInput}. */
export const labelInputs = Int32Array.from(patterns, ({ column, decides }) =>
  decides ? column : labelIds.length + column,
);

/** How much such an input counts. */
function labelInputWeight(input: number): number {
  return input < labelIds.length ? inputWeights.decided : inputWeights.hinted;
}

/** How much each dense input counts where it is given. */
export function denseInputWeight(input: number): number {
  if (input >= firstLabelInput) return labelInputWeight(input - firstLabelInput);
  const block = Math.floor(input / patterns.length);
  return block === 0 ? inputWeights.hit : block === 1 ? inputWeights.leadInHit : inputWeights.neighbourHit;
}

/** Which inputs of labels were given, by the round. */
const given = new Uint32Array(2 * labelIds.length);
let round = 0;

/** Calls `add` with every dense input that a sentence's own rule hits give. */
export function eachHitInput(hits: readonly { readonly pattern: number }[], add: (input: number) => void): void {
  round = (round + 1) >>> 0;
  for (const { pattern } of hits) {
    add(pattern);
    const input = labelInputs[pattern] ?? 0;
    if (given[input] === round) continue;
    given[input] = round;
    add(firstLabelInput + input);
  }
}

/** Calls `add` with every dense input of a sentence; each comes at most once. */
export function eachRuleInput(readings: readonly Reading[], reading: Reading, add: (input: number) => void): void {
  const block = patterns.length;
  eachHitInput(reading.hits, add);
  for (const hit of readings[reading.leadIn]?.hits ?? []) add(block + hit.pattern);
  for (const hit of readings[reading.before]?.hits ?? []) add(2 * block + hit.pattern);
  for (const hit of readings[reading.after]?.hits ?? []) add(3 * block + hit.pattern);
}
