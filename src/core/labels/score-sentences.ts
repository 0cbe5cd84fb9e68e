import {
  eachRuleInput,
  hashGrams,
  headingGrams,
  inputWeights,
  leadInGrams,
  leadInLength,
  ownGrams,
  privacyHeads,
  privacyInputs,
} from './features.ts';
import type { Head, Model } from './model.ts';
import type { Reading } from './read-sentences.ts';
import { labelIds } from './taxonomy.ts';

const buckets = new Int32Array(16384);
const widthOwn = privacyHeads.length + labelIds.length;
const widthLabels = labelIds.length;
const sums = new Int32Array(widthOwn);

/** Adds the weights of all heads over some buckets of a table into `sums` and returns how many buckets. */
function sumBuckets(table: Int8Array, width: number, count: number): void {
  sums.fill(0);
  for (let i = 0; i < count; i++) {
    const row = (buckets[i] ?? 0) * width;
    for (let head = 0; head < width; head++) sums[head] = (sums[head] ?? 0) + (table[row + head] ?? 0);
  }
}

/** The margins of the heads on a sentence's own n-grams, bias included; the privacy heads need no more. */
export function scoreOwn(model: Model, text: string): Float64Array {
  const count = hashGrams(text, ownGrams, buckets);
  sumBuckets(model.own, widthOwn, count);
  const root = 1 / Math.sqrt(Math.max(1, count));
  return Float64Array.from(model.heads, (head, index) => (sums[index] ?? 0) * head.ownScale * root + head.bias);
}

/** A probability from a margin. */
export function toProbability(head: Head, margin: number): number {
  return 1 / (1 + Math.exp(-(head.slope * margin + head.intercept)));
}

/**
 * The margins of the label heads on one sentence, in the order of the taxonomy. `own` may hold the words to judge
 * when they are not the sentence's own (evidence is verified by leaving words out).
 */
export function scoreLabels(model: Model, readings: readonly Reading[], reading: Reading): Float64Array {
  const own = scoreOwn(model, reading.normal.text);
  const margins = own.slice(privacyHeads.length);
  const addContext = (text: string, grams: typeof headingGrams) => {
    if (text === '') return;
    const count = hashGrams(text, grams, buckets);
    sumBuckets(model.context, widthLabels, count);
    const weight =
      (grams === headingGrams ? inputWeights.heading : inputWeights.leadIn) / Math.sqrt(Math.max(1, count));
    for (let label = 0; label < widthLabels; label++) {
      const scale = model.heads[privacyHeads.length + label]?.contextScale ?? 0;
      margins[label] = (margins[label] ?? 0) + (sums[label] ?? 0) * scale * weight;
    }
  };
  addContext(reading.heading, headingGrams);
  addContext(readings[reading.leadIn]?.normal.text.slice(-leadInLength) ?? '', leadInGrams);
  const addDense = (input: number, value: number) => {
    const row = input * widthLabels;
    for (let label = 0; label < widthLabels; label++) {
      margins[label] = (margins[label] ?? 0) + (model.dense[row + label] ?? 0) * value;
    }
  };
  eachRuleInput(readings, reading, addDense);
  for (let head = 0; head < privacyHeads.length; head++) {
    addDense(privacyInputs + head, (own[head] ?? 0) * inputWeights.privacy);
  }
  return margins;
}
