import type { Span } from '../span.ts';
import { ownGrams } from './features.ts';
import type { Grams } from './grams.ts';
import { scoreClasses } from './class-score.ts';
import { scoreHit, scoreHits } from './score-hits.ts';
import type { Scoring } from './score-sentences.ts';
import { wordsWidth, zero } from './word-table.ts';
import { patterns } from './match-rules.ts';
import type { Model } from './model.ts';
import type { Reading } from './read-sentences.ts';

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
 * alone. The n-grams are those of the sentence, named, and so are the words.
 */
export function findEvidence(
  model: Model,
  reading: Reading,
  { grams, words }: Scoring,
  { label, margin, needed }: Judged,
): readonly Span[] {
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
  const own = sum / Math.sqrt(Math.max(1, grams.distinct)) + scoreClasses(model, label, words);
  const around = margin - own - scoreHits(model, label, hits, null, 1);
  const scoreCharacters = (value: 0 | 1): number => {
    const isKept = (word: number) =>
      taken[words.starts[word] ?? 0] === value && taken[(words.ends[word] ?? 0) - 1] === value;
    const said = scorePart(grams, length, value) + scoreClasses(model, label, words, isKept);
    return around + said + scoreHits(model, label, hits, before, value);
  };
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
    if (count > 0 && scoreCharacters(1) >= needed && scoreCharacters(0) < needed) return takenSpans(length);
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
