import { calibrate, type Calibration } from './calibrate.ts';
import { decide, trainHead, type Rows, type SvmOptions } from './svm.ts';

/** A head with its margins on rows left out of the training at hand, and what they should have been. */
export interface TriedHead extends Calibration {
  readonly margins: Float64Array;
  readonly target: Int8Array;
}

/** Which rows are held out together. */
export interface Folds {
  readonly count: number;
  /** From 0 to `count - 1`; another number for a row that is in every training and never held out. */
  readonly foldOf: (row: number) => number;
}

/**
 * Trains a head on all rows, and once per fold, from there, without the rows of the fold, which gives the margins that
 * it is calibrated on. The last weight is the bias. Rows that are never held out have a margin of 0 and calibrate nothing.
 */
export function fitOutOfFold(
  rows: Rows,
  target: Int8Array,
  { count, foldOf }: Folds,
  options: SvmOptions,
): TriedHead & { readonly weights: Float32Array } {
  const margins = new Float64Array(target.length);
  const calibrated = new Int8Array(target.length);
  const from = trainHead(rows, target, options);
  for (let fold = 0; fold < count; fold++) {
    const held = (row: number) => foldOf(row) === fold;
    const { weights } = trainHead(
      rows,
      target.map((goal, row) => (held(row) ? 0 : goal)),
      { ...options, from },
    );
    target.forEach((goal, row) => {
      if (!held(row)) return;
      margins[row] = decide(rows, row, weights);
      calibrated[row] = goal;
    });
  }
  return { ...calibrate(margins, calibrated), margins, target, weights: from.weights };
}
