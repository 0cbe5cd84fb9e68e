import type { Label } from '../labels/label.ts';
import { familyOf, labelIds, type LabelId } from '../labels/taxonomy.ts';
import type { Span } from '../span.ts';

/** One unit of a gold: UTF-16 offsets. */
export interface GoldUnit extends Span {
  readonly labels: readonly LabelId[];
  /** Labels that count neither way. */
  readonly optional: readonly LabelId[];
}

/** A text and its gold. */
export interface GoldText {
  readonly source: string;
  readonly units: readonly GoldUnit[];
}

/** True and false positives and misses of one label. */
export interface Counts {
  hits: number;
  wrong: number;
  missed: number;
}
export type Tally = Record<LabelId, Counts>;

/** A predicted label on a range of the source text. */
export interface Prediction extends Span {
  readonly label: LabelId;
}

/** An empty tally. */
export function createTally(): Tally {
  return Object.fromEntries(labelIds.map((label) => [label, { hits: 0, wrong: 0, missed: 0 }])) as Tally;
}

/** Share of a unit's characters that are not white space and lie in one of the spans. */
function coverage(source: string, unit: Span, spans: readonly Span[]): number {
  let all = 0;
  let covered = 0;
  for (let at = unit.start; at < unit.end; at++) {
    if (/\s/.test(source.charAt(at))) continue;
    all++;
    if (spans.some(({ start, end }) => start <= at && at < end)) covered++;
  }
  return all === 0 ? 0 : covered / all;
}

/** The labels that a unit is predicted to carry: those whose spans cover at least half of it. */
export function predictedLabels(
  source: string,
  unit: GoldUnit,
  predictions: readonly Prediction[],
): ReadonlySet<LabelId> {
  const near = predictions.filter(({ start, end }) => start < unit.end && unit.start < end);
  return new Set(
    labelIds.filter((label) => {
      const spans = near.filter((prediction) => prediction.label === label);
      return spans.length > 0 && coverage(source, unit, spans) >= 0.5;
    }),
  );
}

/** Counts one document's predictions into a tally, as GUIDELINES.md says under “Evaluation”. */
export function countDocument(tally: Tally, document: GoldText, predictions: readonly Prediction[]): void {
  for (const unit of document.units) {
    const predicted = predictedLabels(document.source, unit, predictions);
    for (const label of labelIds) {
      if (unit.optional.includes(label)) continue;
      const gold = unit.labels.includes(label);
      if (predicted.has(label)) tally[label][gold ? 'hits' : 'wrong']++;
      else if (gold) tally[label].missed++;
    }
  }
}

/** The sure labels of an agreement's sentences as predictions on their ranges. */
export function toPredictions(
  sentences: readonly Span[],
  labels: readonly (readonly Pick<Label, 'label' | 'certainty'>[])[],
): readonly Prediction[] {
  return sentences.flatMap(({ start, end }, index) =>
    (labels[index] ?? []).filter(({ certainty }) => certainty === 'sure').map(({ label }) => ({ label, start, end })),
  );
}

/** F1 over some labels together. */
export function microF1(tally: Tally, labels: readonly LabelId[] = labelIds): number {
  let [hits, errors] = [0, 0];
  for (const label of labels) {
    hits += tally[label].hits;
    errors += tally[label].wrong + tally[label].missed;
  }
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + errors);
}

/** The figures of GUIDELINES.md. */
export interface Figures {
  readonly micro: number;
  /** Over labels with at least five gold units. */
  readonly macro: number;
  readonly liability: number;
  readonly unilateral: number;
  readonly liabilityAndUnilateral: number;
  readonly data: number;
}

/** Reads the figures off a tally. */
export function toFigures(tally: Tally): Figures {
  const frequent = labelIds.filter((label) => tally[label].hits + tally[label].missed >= 5);
  const family = (...names: readonly string[]) =>
    microF1(
      tally,
      labelIds.filter((id) => names.includes(familyOf(id))),
    );
  return {
    micro: microF1(tally),
    macro: frequent.reduce((sum, label) => sum + microF1(tally, [label]), 0) / Math.max(1, frequent.length),
    liability: family('liability'),
    unilateral: family('unilateral'),
    liabilityAndUnilateral: family('liability', 'unilateral'),
    data: family('data'),
  };
}
