import type { Outline } from '../clauses/outline.ts';
import { mergeSpans, type Span } from '../span.ts';
import { privacyHeads } from './features.ts';
import { createGrams, nameGrams, readGrams } from './grams.ts';
import { findEvidence } from './find-evidence.ts';
import { findPastLists } from './find-past-lists.ts';
import { inheritLabels } from './inherit.ts';
import type { Label, Provenance } from './label.ts';
import { patterns } from './match-rules.ts';
import type { Head, Model } from './model.ts';
import { createNormalRoom, type NormalText } from './normal-text.ts';
import { readSentences, type Reading } from './read-sentences.ts';
import { scoreLabels, toProbability, type ContextCache } from './score-sentences.ts';
import { labelIds } from './taxonomy.ts';
import { createClassWords, findClassWords } from './word-classes.ts';
import { trimEvidence } from './trim-evidence.ts';

/** Of the labels that rules alone raise, about this share is right on agreements they were not written for. */
const ruleScore = 0.6;
/** A label whose score is below its threshold but at least this share of it is unsure: shown apart. */
const unsureShare = 0.6;

const grams = createGrams();
const words = createClassWords();
/** Most agreements find room here. */
const room = createNormalRoom(1 << 16);
const none: readonly Label[] = [];

/** Joins overlapping or touching ranges of a normal text and gives them back in the source text. */
function toEvidence(normal: NormalText, ranges: readonly Span[]): readonly Span[] {
  return mergeSpans(ranges).map(({ start, end }) => normal.toSource(start, end));
}

/** The deciding rule hits of one label in a sentence. */
function decidingHits(reading: Reading, column: number): readonly (Span & { readonly pattern: number })[] {
  return reading.hits.filter(({ pattern }) => patterns[pattern]?.column === column && patterns[pattern].decides);
}

/** The pattern of the first of them, -1 when there is none. */
function firstDeciding({ hits }: Reading, column: number): number {
  for (const { pattern } of hits) {
    if (patterns[pattern]?.column === column && patterns[pattern].decides) return pattern;
  }
  return -1;
}

function ruleProvenance(pattern: number): Provenance {
  const { name, version } = patterns[pattern] ?? { name: '', version: 0 };
  return { kind: 'rule', rule: name, version };
}

/** Judges a sentence by rules alone. */
function labelByRules(reading: Reading): readonly Label[] {
  if (!reading.hits.some(({ pattern }) => patterns[pattern]?.decides)) return [];
  const { modifiers } = reading;
  return labelIds.flatMap((label, column): Label[] => {
    const hits = decidingHits(reading, column);
    const [first] = hits;
    if (first === undefined) return [];
    return [
      {
        label,
        score: ruleScore,
        certainty: 'sure',
        evidence: toEvidence(reading.normal, hits),
        by: ruleProvenance(first.pattern),
        modifiers,
        inherited: false,
        bases: [],
      },
    ];
  });
}

/** The margin at which a head's probability reaches a value. */
function marginFor(head: Head, probability: number): number {
  return (Math.log(probability / (1 - probability)) - head.intercept) / head.slope;
}

/** The margins that labels must reach to be worth a look: a hair below those where they become unsure. */
function leastMargins(model: Model): Float64Array {
  return Float64Array.from(labelIds, (_, column) => {
    const head = model.heads[privacyHeads.length + column];
    if (head === undefined) return Infinity;
    return head.slope > 0 ? marginFor(head, head.threshold * unsureShare) - 1e-6 : -Infinity;
  });
}

/** Judges a sentence by the model, which weighs the rules among its inputs. */
function labelByModel(
  model: Model,
  readings: readonly Reading[],
  reading: Reading,
  cache: ContextCache,
  least: Float64Array,
): readonly Label[] {
  if (!reading.body || reading.normal.length === 0) return none;
  readGrams(reading.normal, grams);
  findClassWords(reading.normal, words);
  const scoring = { grams, words, cache };
  const margins = scoreLabels(model, readings, reading, scoring);
  const found: Label[] = [];
  for (let column = 0; column < labelIds.length; column++) {
    const label = labelIds[column];
    const margin = margins[column] ?? 0;
    if (margin < (least[column] ?? 0)) continue;
    const head = model.heads[privacyHeads.length + column];
    if (head === undefined || label === undefined) continue;
    const score = toProbability(head, margin);
    const atLeast = head.threshold * unsureShare;
    if (score < atLeast) continue;
    const sure = score >= head.threshold;
    const needed = marginFor(head, sure ? head.threshold : atLeast);
    const first = firstDeciding(reading, column);
    if (found.length === 0) nameGrams(grams);
    found.push({
      label,
      score,
      certainty: sure ? 'sure' : 'unsure',
      evidence: toEvidence(reading.normal, findEvidence(model, reading, scoring, { label: column, margin, needed })),
      by: first < 0 ? { kind: 'model', head: head.id, model: model.version } : ruleProvenance(first),
      modifiers: reading.modifiers,
      inherited: false,
      bases: [],
    });
  }
  return found;
}

/**
 * The labels of every sentence of an outline: one list per sentence, in the order of the taxonomy. Headings and
 * contents entries have none. Without a model the rules judge alone. `bases` are left empty: they depend on the
 * kind of agreement, which the review knows.
 */
export function labelSentences(source: string, outline: Outline, model: Model | null): readonly (readonly Label[])[] {
  const readings = readSentences(source, outline, room);
  const cache: ContextCache = { headings: new Map(), leadIns: [] };
  const least = model === null ? null : leastMargins(model);
  const labels = readings.map((reading) =>
    model === null || least === null ? labelByRules(reading) : labelByModel(model, readings, reading, cache, least),
  );
  const clauses = new Map(outline.clauses.map((clause) => [clause.id, clause]));
  return inheritLabels(outline, labels, findPastLists(source, outline)).map((own, index) => {
    const sentence = outline.sentences[index];
    if (own.length === 0 || sentence === undefined) return own;
    return trimEvidence(source, { sentence, clause: clauses.get(sentence.clause ?? '') }, own);
  });
}
