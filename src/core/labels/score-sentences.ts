import { sumClasses } from './class-score.ts';
import {
  denseInputs,
  eachRuleInput,
  headingGrams,
  inputWeights,
  leadInGrams,
  leadInLength,
  privacyBuckets,
  privacyGrams,
  privacyHeads,
  type GramKind,
} from './features.ts';
import { hashGrams, type Grams } from './grams.ts';
import { sumWords } from './word-table.ts';
import type { Head, Model } from './model.ts';
import type { Reading } from './read-sentences.ts';
import { labelIds } from './taxonomy.ts';
import type { ClassWords } from './word-classes.ts';

const buckets = new Int32Array(16384);
const width = labelIds.length;
const sentenceMargins = new Float64Array(width);

/** What headings and lead-ins of one agreement add to the margins: many sentences share them. */
export interface ContextCache {
  readonly headings: Map<string, Float64Array>;
  /** By the index of the sentence. */
  readonly leadIns: (Float64Array | null | undefined)[];
}

/** The margins of the privacy heads on a normal text, in the order of `privacyHeads`. */
export function scorePrivacyHeads(model: Model, text: string): Float64Array {
  const count = hashGrams(text, privacyGrams, buckets);
  const root = 1 / Math.sqrt(Math.max(1, count));
  return Float64Array.from(privacyHeads, (_, index) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += model.privacy[index * privacyBuckets + (buckets[i] ?? 0)] ?? 0;
    const head = model.heads[index];
    return sum * (head?.ownScale ?? 0) * root + (head?.bias ?? 0);
  });
}

/** What turns the margin of a head into a decision. */
export type Calibrated = Pick<Head, 'slope' | 'intercept' | 'threshold'>;

/** A probability from a margin. */
export function toProbability(head: Calibrated, margin: number): number {
  return 1 / (1 + Math.exp(-(head.slope * margin + head.intercept)));
}

/** What the n-grams of a heading or a lead-in add to each label head. */
function scoreContext({ packedContext, contextScales }: Model, text: string, kind: GramKind): Float64Array {
  const sums = new Float64Array(width);
  const count = hashGrams(text, kind, buckets);
  sumWords(packedContext, buckets, count, sums);
  const weight = (kind === headingGrams ? inputWeights.heading : inputWeights.leadIn) / Math.sqrt(Math.max(1, count));
  for (let label = 0; label < width; label++) {
    sums[label] = (sums[label] ?? 0) * (contextScales[label] ?? 0) * weight;
  }
  return sums;
}

/** What the headings above a sentence add. */
function scoreHeading(model: Model, heading: string, { headings }: ContextCache): Float64Array {
  let sums = headings.get(heading);
  if (sums === undefined) {
    sums = scoreContext(model, heading, headingGrams);
    headings.set(heading, sums);
  }
  return sums;
}

/** What the sentence that introduces a list adds; of its words the last count. */
function scoreLeadIn(model: Model, readings: readonly Reading[], index: number, { leadIns }: ContextCache) {
  let sums = leadIns[index];
  if (sums === undefined) {
    const words = readings[index]?.normal.text.slice(-leadInLength) ?? '';
    sums = words === '' ? null : scoreContext(model, words, leadInGrams);
    leadIns[index] = sums;
  }
  return sums;
}

function addTo(sums: Float64Array, more: Float64Array): void {
  for (let label = 0; label < width; label++) sums[label] = (sums[label] ?? 0) + (more[label] ?? 0);
}

/** Where the weights of the sentence's dense inputs begin; each input comes at most once, so that all find room. */
const rows = new Int32Array(denseInputs);
let rowCount = 0;

function collect(input: number): void {
  rows[rowCount++] = input * width;
}

/** Adds what the rules found, seven heads at a time, so that their sums stay in registers. */
function addRules(weights: Float64Array, readings: readonly Reading[], reading: Reading, margins: Float64Array): void {
  rowCount = 0;
  eachRuleInput(readings, reading, collect);
  for (let label = 0; label < width; label += 7) {
    let a = margins[label] ?? 0;
    let b = margins[label + 1] ?? 0;
    let c = margins[label + 2] ?? 0;
    let d = margins[label + 3] ?? 0;
    let e = margins[label + 4] ?? 0;
    let f = margins[label + 5] ?? 0;
    let g = margins[label + 6] ?? 0;
    for (let i = 0; i < rowCount; i++) {
      const cell = (rows[i] ?? 0) + label;
      a += weights[cell] ?? 0;
      b += weights[cell + 1] ?? 0;
      c += weights[cell + 2] ?? 0;
      d += weights[cell + 3] ?? 0;
      e += weights[cell + 4] ?? 0;
      f += weights[cell + 5] ?? 0;
      g += weights[cell + 6] ?? 0;
    }
    // Beyond the last head these write nothing.
    margins[label] = a;
    margins[label + 1] = b;
    margins[label + 2] = c;
    margins[label + 3] = d;
    margins[label + 4] = e;
    margins[label + 5] = f;
    margins[label + 6] = g;
  }
}

/** What is at hand for a sentence to be scored: its n-grams, its words, and what was scored before in its agreement. */
export interface Scoring {
  readonly grams: Grams;
  readonly words: ClassWords;
  readonly cache: ContextCache;
}

/** The margins of the label heads on one sentence, in the order of the taxonomy. Overwritten by the next call. */
export function scoreLabels(
  model: Model,
  readings: readonly Reading[],
  reading: Reading,
  { grams, words, cache }: Scoring,
): Float64Array {
  const { packed, wordScales, wordsBias, ruleWeights } = model;
  const margins = sentenceMargins;
  sumWords(packed, grams.buckets, grams.distinct, margins);
  const root = 1 / Math.sqrt(Math.max(1, grams.distinct));
  for (let label = 0; label < width; label++) {
    margins[label] = (margins[label] ?? 0) * (wordScales[label] ?? 0) * root + (wordsBias[label] ?? 0);
  }
  if (reading.heading !== '') addTo(margins, scoreHeading(model, reading.heading, cache));
  const leadIn = reading.leadIn < 0 ? null : scoreLeadIn(model, readings, reading.leadIn, cache);
  if (leadIn !== null) addTo(margins, leadIn);
  addTo(margins, sumClasses(model, words));
  addRules(ruleWeights, readings, reading, margins);
  return margins;
}
