import type { Span } from '../span.ts';
import { firstLabelInput, inputWeights, labelInputs, labelInputWeight, ownGrams, type Grams } from './features.ts';
import { wordsWidth, zero } from './word-table.ts';
import { patterns, type RuleHit } from './match-rules.ts';
import type { Model } from './model.ts';
import type { Reading } from './read-sentences.ts';
import { labelIds } from './taxonomy.ts';

const width = labelIds.length;
/** At most this many stretches; what still is not carried by them is carried by the whole sentence. */
const mostSpans = 6;
/** With more than this share of the characters the whole sentence is the evidence. */
const mostShare = 0.8;

/** Room for one search, kept for the next: weights of n-grams and characters, which of these the evidence has. */
let gramWeights = new Float64Array(1024);
let characters = new Float64Array(1024);
let taken = new Uint8Array(1024);
/** How many characters are taken before each. */
let takenBefore = new Int32Array(1024);

function makeRoom(size: number): void {
  if (taken.length >= size) return;
  gramWeights = new Float64Array(size * 2);
  characters = new Float64Array(size * 2);
  taken = new Uint8Array(size * 2);
  takenBefore = new Int32Array(size * 2);
}

/** Per hit input of a label, the round in which it was last counted. */
const counted = new Uint32Array(2 * width);
let hitRound = 0;

/**
 * What rule hits add to the margin of a label: those that lie in characters whose `taken` is `value`, or all when
 * `before` is null. The same inputs as `eachHitInput` gives, added in the same order.
 */
function scoreHits(model: Model, label: number, hits: readonly RuleHit[], before: Int32Array | null, value: 0 | 1) {
  const { dense } = model;
  hitRound = (hitRound + 1) >>> 0;
  let sum = 0;
  for (const { pattern, start, end } of hits) {
    if (before !== null && (before[end] ?? 0) - (before[start] ?? 0) !== value * (end - start)) continue;
    sum += (dense[pattern * width + label] ?? 0) * inputWeights.hit;
    const input = labelInputs[pattern] ?? 0;
    if (counted[input] === hitRound) continue;
    counted[input] = hitRound;
    sum += (dense[(firstLabelInput + input) * width + label] ?? 0) * labelInputWeight(input);
  }
  return sum;
}

/** What one of them adds by itself. */
function scoreHit({ dense }: Model, label: number, { pattern }: RuleHit): number {
  const input = labelInputs[pattern] ?? 0;
  const decided = (dense[(firstLabelInput + input) * width + label] ?? 0) * labelInputWeight(input);
  return (dense[pattern * width + label] ?? 0) * inputWeights.hit + decided;
}

/** Marks of the distinct n-grams counted in one pass, by round. */
let marks = new Uint32Array(4096);
let round = 0;

/** Where the occurrences that start at a place begin: three at each, but at the last two places. */
function firstAt(start: number, length: number): number {
  return start > 0 && start === length - 1 ? 3 * start - 1 : 3 * start;
}

/**
 * What the words of part of a sentence add to the margin of a label: those n-grams that lie in characters whose
 * `taken` is `value`.
 */
function scorePart(grams: Grams, length: number, value: 0 | 1): number {
  const { occurrences } = grams;
  const weights = gramWeights;
  if (marks.length < grams.distinct) marks = new Uint32Array(grams.distinct * 2);
  round = (round + 1) >>> 0;
  let sum = 0;
  let count = 0;
  for (let start = 0; start < length; start++) {
    const first = firstAt(start, length);
    const to = Math.min(first + Math.min(ownGrams.longest, length - start), grams.count);
    for (let at = first; at < to && taken[start + at - first] === value; at++) {
      const gram = occurrences[at] ?? 0;
      if (marks[gram] === round) continue;
      marks[gram] = round;
      sum += weights[gram] ?? 0;
      count++;
    }
  }
  return sum / Math.sqrt(Math.max(1, count));
}

/** Writes what each character adds, n-grams and rule hits spread evenly over their characters. */
function weighCharacters(model: Model, label: number, reading: Reading, grams: Grams): void {
  const { length } = reading.normal;
  const { occurrences } = grams;
  const weights = gramWeights;
  characters.fill(0, 0, length);
  const root = 1 / Math.sqrt(Math.max(1, grams.distinct));
  for (let start = 0; start < length; start++) {
    const first = firstAt(start, length);
    const to = Math.min(first + Math.min(ownGrams.longest, length - start), grams.count);
    for (let at = first; at < to; at++) {
      const end = start + at - first + 1;
      const share = ((weights[occurrences[at] ?? 0] ?? 0) * root) / (end - start);
      for (let i = start; i < end; i++) characters[i] = (characters[i] ?? 0) + share;
    }
  }
  for (const hit of reading.hits) {
    const share = scoreHit(model, label, hit) / (hit.end - hit.start);
    for (let i = hit.start; i < hit.end; i++) characters[i] = (characters[i] ?? 0) + share;
  }
}

/** The stretch of characters outside `taken` that adds most; null when none adds anything. */
function bestStretch(length: number): Span | null {
  let best = 0;
  let found: Span | null = null;
  let sum = 0;
  let start = 0;
  for (let at = 0; at < length; at++) {
    if (taken[at] === 1) {
      sum = 0;
      start = at + 1;
      continue;
    }
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += characters[at] ?? 0;
    if (sum > best) {
      best = sum;
      found = { start, end: at + 1 };
    }
  }
  return found;
}

/** Reads which stretches of `taken` are set. */
function takenSpans(length: number): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < length; at++) {
    if (taken[at] !== 1) continue;
    const start = at;
    while (at < length && taken[at] === 1) at++;
    spans.push({ start, end: at });
  }
  return spans;
}

/** A label that was judged on a sentence. */
export interface Judged {
  /** Column of the label in the taxonomy. */
  readonly label: number;
  /** The margin that the sentence has. */
  readonly margin: number;
  /** The margin from which the label is given. */
  readonly needed: number;
}

/**
 * The characters of a sentence that carry a label: ranges of its normal text. Starts from what the label's rules
 * matched, then adds the stretches that weigh most until the label falls when they are left out and stands on them
 * alone. `grams` are those of the sentence, named.
 */
export function findEvidence(model: Model, reading: Reading, grams: Grams, judged: Judged): readonly Span[] {
  const { label, margin, needed } = judged;
  const { length } = reading.normal;
  const { hits } = reading;
  makeRoom(Math.max(length + 1, grams.distinct));
  const weights = gramWeights;
  const scale = model.wordScales[label] ?? 0;
  let sum = 0;
  for (let gram = 0; gram < grams.distinct; gram++) {
    const weight = ((model.words[(grams.buckets[gram] ?? 0) * wordsWidth + label] ?? zero) - zero) * scale;
    weights[gram] = weight;
    sum += weight;
  }
  const around = margin - sum / Math.sqrt(Math.max(1, grams.distinct)) - scoreHits(model, label, hits, null, 1);
  taken.fill(0, 0, length);
  for (const hit of hits) {
    const pattern = patterns[hit.pattern];
    if (pattern?.column === label && pattern.decides && scoreHit(model, label, hit) > 0) {
      taken.fill(1, hit.start, hit.end);
    }
  }
  const before = takenBefore;
  let isWeighed = false;
  for (let step = 0; step < mostSpans; step++) {
    for (let at = 0; at < length; at++) before[at + 1] = (before[at] ?? 0) + (taken[at] ?? 0);
    const count = before[length] ?? 0;
    if (count > length * mostShare) break;
    if (count > 0) {
      const stands = around + scorePart(grams, length, 1) + scoreHits(model, label, hits, before, 1) >= needed;
      if (stands && around + scorePart(grams, length, 0) + scoreHits(model, label, hits, before, 0) < needed) {
        return takenSpans(length);
      }
    }
    if (!isWeighed) weighCharacters(model, label, reading, grams);
    isWeighed = true;
    const next = bestStretch(length);
    if (next === null) break;
    taken.fill(1, next.start, next.end);
  }
  const spans = takenSpans(length);
  const count = spans.reduce((total, { start, end }) => total + end - start, 0);
  return count === 0 || count > length * mostShare ? [{ start: 0, end: length }] : spans;
}
