import { ownBuckets, ownGrams } from '../core/labels/features.ts';
import { hashGrams } from '../core/labels/features.ts';
import { applyIdf, RowBuilder } from './build-rows.ts';
import { calibrate, type Calibration } from './calibrate.ts';
import { privacyTasks, readPrivacy, type PrivacySentence } from './read-privacy.ts';
import { decide, trainHead, type Rows } from './svm.ts';

/** A trained head over the own n-grams: weights with idf folded in, for values of 1 over the root of the count. */
export interface PrivacyHead extends Calibration {
  readonly weights: Float32Array;
  readonly bias: number;
}

const options = { cost: 0.4, positive: 1, epochs: 30, tolerance: 0.05 };
const folds = 4;

function toRows(sentences: readonly PrivacySentence[]): Rows {
  const builder = new RowBuilder();
  for (const { text } of sentences) {
    builder.addGrams(text, ownGrams, 0, 1);
    builder.endRow();
  }
  return builder.build(ownBuckets);
}

/** Neighbouring lines of the files come from one policy: whole runs of 50 are held out together. */
const foldOf = (row: number): number => Math.floor(row / 50) % folds;

function fitHead(rows: Rows, idf: Float64Array, target: Int8Array): PrivacyHead {
  const margins = new Float64Array(target.length);
  for (let fold = 0; fold < folds; fold++) {
    const weights = trainHead(
      rows,
      target.map((goal, row) => (foldOf(row) === fold ? 0 : goal)),
      options,
    );
    for (let row = 0; row < target.length; row++) if (foldOf(row) === fold) margins[row] = decide(rows, row, weights);
  }
  const weights = trainHead(rows, target, options);
  const bias = weights[ownBuckets] ?? 0;
  return {
    ...calibrate(margins, target),
    weights: Float32Array.from(idf, (factor, bucket) => (weights[bucket] ?? 0) * factor),
    bias,
  };
}

/** The thirteen heads of CAPP-130, in the order of `privacyHeads`. */
export function fitPrivacyHeads(folder: string): readonly PrivacyHead[] {
  return privacyTasks.flatMap((task) => {
    const sentences = readPrivacy(folder, task, 'train');
    const rows = toRows(sentences);
    const idf = applyIdf(rows, ownBuckets);
    const flags = sentences[0]?.flags.length ?? 0;
    return Array.from({ length: flags }, (_, flag) =>
      fitHead(
        rows,
        idf,
        Int8Array.from(sentences, (sentence) => (sentence.flags[flag] === 1 ? 1 : -1)),
      ),
    );
  });
}

const buckets = new Int32Array(16384);

/** Margins of the privacy heads on a normal text. */
export function privacyMargins(heads: readonly PrivacyHead[], text: string): Float64Array {
  const count = hashGrams(text, ownGrams, buckets);
  const root = 1 / Math.sqrt(Math.max(1, count));
  return Float64Array.from(heads, ({ weights, bias }) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += weights[buckets[i]!]!;
    return sum * root + bias;
  });
}
