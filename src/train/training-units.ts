import type { Reading } from '../core/labels/read-sentences.ts';
import { labelIds } from '../core/labels/taxonomy.ts';
import type { Lesson } from './read-annotations.ts';
import type { GoldDocument } from './read-corpus.ts';

/** A sentence that teaches, with what it says about each label: 1, -1, or 0 for nothing. */
export interface TrainingUnit {
  /** All sentences of the text it stands in. */
  readonly readings: readonly Reading[];
  readonly reading: Reading;
  /** Index of its document, -1 for a lesson. */
  readonly document: number;
  readonly targets: ArrayLike<number>;
  readonly weight: number;
}

/** The units of the gold, document by document, then the lessons. Optional labels of the gold teach nothing. */
export function listTrainingUnits(
  documents: readonly GoldDocument[],
  lessons: readonly Lesson[],
): readonly TrainingUnit[] {
  const gold = documents.flatMap(({ readings, units }, document) =>
    readings.flatMap((reading, at): TrainingUnit[] => {
      const unit = units[at];
      if (unit === undefined || !reading.body) return [];
      const targets = labelIds.map((label) =>
        unit.labels.includes(label) ? 1 : unit.optional.includes(label) ? 0 : -1,
      );
      return [{ readings, reading, document, targets, weight: 1 }];
    }),
  );
  const taught = lessons.map(({ readings, at, targets, weight }): TrainingUnit => ({
    readings,
    reading: readings[at]!,
    document: -1,
    targets,
    weight,
  }));
  return [...gold, ...taught];
}

/** Per label what each unit says about it. */
export function toTargets(units: readonly TrainingUnit[]): readonly Int8Array[] {
  return labelIds.map((_, label) => Int8Array.from(units, ({ targets }) => targets[label] ?? 0));
}
