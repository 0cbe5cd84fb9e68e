import type { LabelId } from '../labels/taxonomy.ts';
import type { AnnotatedPair } from '../measure/compare-annotations.ts';
import type { CodedUnit } from '../measure/plan-figures.ts';
import { isDone, type TouchedSentence } from './fold-acts.ts';

/**
 * Two annotators' judgements of one document as agreement is measured on them: the sentences that both have judged. One
 * that somebody was not sure of counts with the labels that stand, the best guess. A sentence is its place in the order.
 */
export function toPair(first: readonly TouchedSentence[], second: readonly TouchedSentence[]): AnnotatedPair {
  const others = new Map(second.filter(isDone).map((one) => [one.sentence, one]));
  const both = first.filter((one) => isDone(one) && others.has(one.sentence));
  const toSpan = ({ sentence, labels }: TouchedSentence) => ({ start: sentence, end: sentence + 1, labels });
  return {
    first: both.map(toSpan),
    second: both.map(({ sentence }) => toSpan(others.get(sentence) as TouchedSentence)),
  };
}

/**
 * All annotators' judgements of one document, sentence by sentence, as their agreement is measured: who has not judged
 * one says nothing of it.
 */
export function toCoded(annotators: readonly (readonly TouchedSentence[])[]): readonly CodedUnit[] {
  const judged = annotators.map((rows) => new Map(rows.filter(isDone).map((one) => [one.sentence, one.labels])));
  const sentences = new Set(judged.flatMap((side) => [...side.keys()]));
  return [...sentences].map((sentence) => ({
    sides: judged.map((side) => {
      const labels = side.get(sentence);
      return { labels: new Set<string>(labels), optional: new Set<string>(), open: labels === undefined };
    }),
  }));
}

/** Two labels of which one annotator gives the one and another the other, and how often. */
export interface Confusion {
  readonly labels: readonly [LabelId, LabelId];
  readonly count: number;
}

/** The labels that stand for each other most often, most often first; where equal by name. */
export function countConfusions(pairs: readonly AnnotatedPair[]): readonly Confusion[] {
  const counts = new Map<string, number>();
  for (const { first, second } of pairs)
    first.forEach(({ labels }, at) => {
      const others = second[at]?.labels ?? [];
      for (const one of labels.filter((label) => !others.includes(label)))
        for (const other of others.filter((label) => !labels.includes(label))) {
          const key = [one, other].toSorted().join(' ');
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
    });
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([key, count]) => ({ labels: key.split(' ') as unknown as readonly [LabelId, LabelId], count }));
}
