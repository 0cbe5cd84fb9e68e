import type { Outline } from '../clauses/outline.ts';
import type { Span } from '../span.ts';
import { findModifiers } from './find-modifiers.ts';
import type { Label } from './label.ts';
import { patterns } from './match-rules.ts';
import type { Model } from './model.ts';
import { toSourceSpan, type NormalText } from './normal-text.ts';
import { readSentences, type Reading } from './read-sentences.ts';
import { labelIds, type LabelId } from './taxonomy.ts';

/** Of the labels that rules alone raise, about this share is right on agreements they were not written for. */
const ruleScore = 0.7;

/** Joins overlapping or touching ranges of a normal text and gives them back in the source text. */
function toEvidence(normal: NormalText, ranges: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined.map(({ start, end }) => toSourceSpan(normal, start, end));
}

function labelByRules(reading: Reading): readonly Label[] {
  const byLabel = new Map<LabelId, Span[]>();
  const by = new Map<LabelId, { rule: string; version: number }>();
  for (const hit of reading.hits) {
    const pattern = patterns[hit.pattern];
    if (pattern?.decides !== true) continue;
    byLabel.set(pattern.label, [...(byLabel.get(pattern.label) ?? []), hit]);
    if (!by.has(pattern.label)) by.set(pattern.label, { rule: pattern.name, version: pattern.version });
  }
  if (byLabel.size === 0) return [];
  const modifiers = findModifiers(reading.normal.text);
  return labelIds.flatMap((label): Label[] => {
    const ranges = byLabel.get(label);
    const rule = by.get(label);
    if (ranges === undefined || rule === undefined) return [];
    return [
      {
        label,
        score: ruleScore,
        certainty: 'sure',
        evidence: toEvidence(reading.normal, ranges),
        by: { kind: 'rule', ...rule },
        modifiers,
        inherited: false,
        bases: [],
      },
    ];
  });
}

/**
 * The labels of every sentence of an outline: one list per sentence, in the order of the taxonomy. Headings and
 * contents entries have none. Without a model the rules judge alone. `bases` are left empty: they depend on the
 * kind of agreement, which the review knows.
 */
export function labelSentences(source: string, outline: Outline, _model: Model | null): readonly (readonly Label[])[] {
  return readSentences(source, outline).map(labelByRules);
}
