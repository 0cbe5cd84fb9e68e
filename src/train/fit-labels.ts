import { ownGrams } from '../core/labels/features.ts';
import { addLabelRow, applyIdf, columns, RowBuilder } from './build-rows.ts';
import type { Calibration } from './calibrate.ts';
import { fitOutOfFold } from './fit-out-of-fold.ts';
import { gramMargins, type GramHead } from './gram-head.ts';
import type { Lesson } from './read-annotations.ts';
import type { GoldDocument } from './read-corpus.ts';
import { columnScale, scaleColumns } from './scale-columns.ts';
import type { Rows } from './svm.ts';
import { listTrainingUnits, toTargets } from './training-units.ts';

/** A trained label head: weights of all columns with idf folded in, and its calibration. */
export interface LabelHead extends Calibration {
  readonly weights: Float32Array;
  readonly bias: number;
}

const options = { cost: 0.5, positive: 1, epochs: 25, tolerance: 0.1 };
const folds = 10;

/** Rows and targets of all gold units and lessons. */
export interface TrainingSet {
  readonly rows: Rows;
  readonly idf: Float64Array;
  /** Which document each row is of, -1 for a lesson. */
  readonly document: Int32Array;
  readonly targets: readonly Int8Array[];
}

/** Turns documents and lessons into rows. */
export function buildTrainingSet(
  documents: readonly GoldDocument[],
  privacy: readonly GramHead[],
  lessons: readonly Lesson[] = [],
): TrainingSet {
  const units = listTrainingUnits(documents, lessons);
  const builder = new RowBuilder();
  for (const { readings, reading } of units) {
    addLabelRow(builder, readings, reading, gramMargins(privacy, reading.normal.text, ownGrams));
  }
  const rows = { ...builder.build(columns.all), weight: Float32Array.from(units, ({ weight }) => weight) };
  // How common a word is among agreements is for agreements to say: the lessons were chosen.
  const idf = applyIdf(rows, columns.dense, units.length - lessons.length);
  return { rows, idf, document: Int32Array.from(units, ({ document }) => document), targets: toTargets(units) };
}

/**
 * One head per label, each calibrated on documents left out of its training. Lessons are in every training and in no
 * calibration: they were chosen, so that their shares say nothing about agreements.
 */
export function fitLabelHeads(set: TrainingSet): readonly LabelHead[] {
  const { idf, document, targets } = set;
  const held = { count: folds, foldOf: (row: number) => document[row]! % folds };
  return targets.map((target, label) => {
    const scale = columnScale(label);
    const head = fitOutOfFold(scaleColumns(set.rows, scale), target, held, options);
    return {
      slope: head.slope,
      intercept: head.intercept,
      threshold: head.threshold,
      weights: Float32Array.from(scale, (factor, column) => head.weights[column]! * factor * (idf[column] ?? 1)),
      bias: head.weights[columns.all]!,
    };
  });
}
