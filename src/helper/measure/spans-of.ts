import type { LabelledSpan } from '../../core/measure/align-units.ts';
import { planComparison, type AnnotatedPair } from '../../core/measure/compare-annotations.ts';
import { isLeftOpen } from '../../export/annotation.ts';
import type { Matched } from './match-sides.ts';
import type { ReadAnnotation } from './read-annotations.ts';

/** An annotation as it is measured. */
export function spansOf({ sentences }: ReadAnnotation): readonly LabelledSpan[] {
  return sentences.map((sentence) => ({
    start: sentence.start,
    end: sentence.end,
    labels: sentence.labels.map(({ label }) => label),
    optional: sentence.optional ?? [],
    open: isLeftOpen(sentence),
  }));
}

/** What two of the sides say of the documents that both have. */
export function pairUp(documents: readonly Matched[], one: number, other: number): readonly AnnotatedPair[] {
  return documents.flatMap((sides) => {
    const [first, second] = [sides[one] ?? null, sides[other] ?? null];
    return first === null || second === null ? [] : [{ first: spansOf(first), second: spansOf(second) }];
  });
}

/** All pairs of so many sides. */
export function pairsOf(sides: number): readonly (readonly [number, number])[] {
  return Array.from({ length: sides }, (_, one) => one).flatMap((one) =>
    Array.from({ length: sides - one - 1 }, (_, at) => [one, one + 1 + at] as const),
  );
}

/** Documents in which a range of one side swallows many sentences of another. */
export function countSwallowed(documents: readonly Matched[]): number {
  return documents.filter((sides) =>
    pairsOf(sides.length).some(([one, other]) => planComparison(pairUp([sides], one, other)).swallowed > 0),
  ).length;
}
