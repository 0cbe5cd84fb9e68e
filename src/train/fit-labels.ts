import { labelIds } from '../core/labels/taxonomy.ts';
import { addLabelRow, applyIdf, columns, RowBuilder } from './build-rows.ts';
import type { Calibration } from './calibrate.ts';
import { fitOutOfFold } from './fit-out-of-fold.ts';
import { privacyMargins, type GramHead } from './fit-privacy.ts';
import type { Lesson } from './read-annotations.ts';
import type { GoldDocument } from './read-corpus.ts';
import { columnScale, scaleColumns } from './scale-columns.ts';
import type { Rows } from './svm.ts';

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

/** Turns documents and lessons into rows. Optional labels have target 0: they teach nothing. */
export function buildTrainingSet(
  documents: readonly GoldDocument[],
  privacy: readonly GramHead[],
  lessons: readonly Lesson[] = [],
): TrainingSet {
  const builder = new RowBuilder();
  const document: number[] = [];
  const weight: number[] = [];
  const targets = labelIds.map((): number[] => []);
  documents.forEach(({ readings, units }, index) => {
    readings.forEach((reading, at) => {
      const unit = units[at];
      if (unit === undefined || !reading.body) return;
      addLabelRow(builder, readings, reading, privacyMargins(privacy, reading.normal.text));
      document.push(index);
      weight.push(1);
      labelIds.forEach((label, column) => {
        targets[column]?.push(unit.labels.includes(label) ? 1 : unit.optional.includes(label) ? 0 : -1);
      });
    });
  });
  const units = document.length;
  for (const lesson of lessons) {
    const reading = lesson.readings[lesson.at]!;
    addLabelRow(builder, lesson.readings, reading, privacyMargins(privacy, reading.normal.text));
    document.push(-1);
    weight.push(lesson.weight);
    lesson.targets.forEach((target, column) => targets[column]?.push(target));
  }
  const rows = { ...builder.build(columns.all), weight: Float32Array.from(weight) };
  // How common a word is among agreements is for agreements to say: the lessons were chosen.
  const idf = applyIdf(rows, columns.dense, units);
  return { rows, idf, document: Int32Array.from(document), targets: targets.map((goals) => Int8Array.from(goals)) };
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
