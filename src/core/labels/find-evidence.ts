import type { Span } from '../span.ts';
import { eachHitInput, hashGrams, inputWeights, ownGrams, privacyHeads, privacyInputs } from './features.ts';
import { patterns, type RuleHit } from './match-rules.ts';
import type { Model } from './model.ts';
import type { Reading } from './read-sentences.ts';
import { labelIds } from './taxonomy.ts';

const width = privacyHeads.length + labelIds.length;
const buckets = new Int32Array(16384);
/** At most this many stretches; what still is not carried by them is carried by the whole sentence. */
const mostSpans = 6;
/** With more than this share of the characters the whole sentence is the evidence. */
const mostShare = 0.8;

/** What one bucket adds to the margin of a label, by its own weight and through the privacy heads. */
function bucketWeight(model: Model, label: number, bucket: number): number {
  const row = bucket * width;
  const head = privacyHeads.length + label;
  let sum = (model.own[row + head] ?? 0) * (model.heads[head]?.ownScale ?? 0);
  for (let k = 0; k < privacyHeads.length; k++) {
    const weight = model.dense[(privacyInputs + k) * labelIds.length + label] ?? 0;
    sum += weight * inputWeights.privacy * (model.own[row + k] ?? 0) * (model.heads[k]?.ownScale ?? 0);
  }
  return sum;
}

/** What the words of a text add to the margin of a label. */
function scoreWords(model: Model, label: number, text: string): number {
  const count = hashGrams(text, ownGrams, buckets);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += bucketWeight(model, label, buckets[i] ?? 0);
  return sum / Math.sqrt(Math.max(1, count));
}

/** What rule hits add to the margin of a label. */
function scoreHits(model: Model, label: number, hits: readonly RuleHit[]): number {
  let sum = 0;
  eachHitInput(hits, (input, value) => {
    sum += (model.dense[input * labelIds.length + label] ?? 0) * value;
  });
  return sum;
}

/** What each character adds, n-grams and rule hits spread evenly over their characters. */
function characterWeights(model: Model, label: number, reading: Reading): Float64Array {
  const { text } = reading.normal;
  const weights = new Float64Array(text.length);
  const root = 1 / Math.sqrt(Math.max(1, hashGrams(text, ownGrams, buckets)));
  for (let size = ownGrams.shortest; size <= ownGrams.longest; size++) {
    for (let at = 0; at + size <= text.length; at++) {
      const gram = text.slice(at, at + size);
      const count = hashGrams(gram, { ...ownGrams, shortest: size }, buckets);
      if (count === 0) continue;
      const share = (bucketWeight(model, label, buckets[0] ?? 0) * root) / size;
      for (let i = at; i < at + size; i++) weights[i] = (weights[i] ?? 0) + share;
    }
  }
  for (const hit of reading.hits) {
    const { start, end } = hit;
    const share = scoreHits(model, label, [hit]) / (end - start);
    for (let i = start; i < end; i++) weights[i] = (weights[i] ?? 0) + share;
  }
  return weights;
}

/** The stretch of characters outside `taken` that adds most; null when none adds anything. */
function bestStretch(weights: Float64Array, taken: Uint8Array): Span | null {
  let best = 0;
  let found: Span | null = null;
  let sum = 0;
  let start = 0;
  for (let at = 0; at < weights.length; at++) {
    if (taken[at] === 1 || sum <= 0) {
      sum = 0;
      start = at;
    }
    if (taken[at] === 1) {
      start = at + 1;
      continue;
    }
    sum += weights[at] ?? 0;
    if (sum > best) {
      best = sum;
      found = { start, end: at + 1 };
    }
  }
  return found;
}

/** Reads which stretches of `taken` are set. */
function toSpans(taken: Uint8Array): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < taken.length; at++) {
    if (taken[at] !== 1) continue;
    const start = at;
    while (taken[at] === 1) at++;
    spans.push({ start, end: at });
  }
  return spans;
}

/**
 * The characters of a sentence that carry a label: ranges of its normal text. Starts from what the label's rules
 * matched, then adds the stretches that weigh most until the label falls when they are left out and stands on them
 * alone. `needed` is the margin from which the label is given, `margin` the one the sentence has.
 */
export function findEvidence(
  model: Model,
  reading: Reading,
  label: number,
  judged: { readonly margin: number; readonly needed: number },
): readonly Span[] {
  const { text } = reading.normal;
  const taken = new Uint8Array(text.length);
  const { hits } = reading;
  const around = judged.margin - scoreWords(model, label, text) - scoreHits(model, label, hits);
  for (const hit of hits) {
    const pattern = patterns[hit.pattern];
    if (pattern?.column === label && pattern.decides && scoreHits(model, label, [hit]) > 0) {
      taken.fill(1, hit.start, hit.end);
    }
  }
  let weights: Float64Array | null = null;
  for (let step = 0; step < mostSpans; step++) {
    let kept = '';
    let left = '';
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      if (taken[at] === 1) {
        kept += text.charAt(at);
        count++;
      } else left += text.charAt(at);
    }
    if (count > text.length * mostShare) break;
    if (count > 0) {
      const inside = hits.filter(({ start, end }) => taken.subarray(start, end).every((cell) => cell === 1));
      const outside = hits.filter(({ start, end }) => taken.subarray(start, end).every((cell) => cell === 0));
      const stands = around + scoreWords(model, label, kept) + scoreHits(model, label, inside) >= judged.needed;
      const falls = around + scoreWords(model, label, left) + scoreHits(model, label, outside) < judged.needed;
      if (stands && falls) return toSpans(taken);
    }
    weights ??= characterWeights(model, label, reading);
    const next = bestStretch(weights, taken);
    if (next === null) break;
    taken.fill(1, next.start, next.end);
  }
  const spans = toSpans(taken);
  const count = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return count === 0 || count > text.length * mostShare ? [{ start: 0, end: text.length }] : spans;
}
