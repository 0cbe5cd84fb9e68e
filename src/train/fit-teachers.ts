import { privacyGrams } from '../core/labels/features.ts';
import { applyIdf, RowBuilder } from './build-rows.ts';
import { toGramHead, type GramHead } from './gram-head.ts';
import type { Lesson } from './read-annotations.ts';
import type { GoldDocument } from './read-corpus.ts';
import { trainHead } from './svm.ts';
import { listTrainingUnits, toTargets } from './training-units.ts';

const options = { cost: 1, positive: 1, epochs: 25, tolerance: 0.1 };

/**
 * One head per label over the n-grams that the privacy heads read, taught by agreements and lessons alone. Topics gain
 * when their heads hear what these say; nothing of CAPP-130's own answers is in them.
 */
export function fitTeachers(documents: readonly GoldDocument[], lessons: readonly Lesson[]): readonly GramHead[] {
  const units = listTrainingUnits(documents, lessons);
  const builder = new RowBuilder();
  for (const { reading } of units) {
    builder.addGrams(reading.normal.text, privacyGrams, 0, 1);
    builder.endRow();
  }
  const rows = {
    ...builder.build(privacyGrams.buckets),
    weight: Float32Array.from(units, ({ weight }) => weight),
  };
  const idf = applyIdf(rows, privacyGrams.buckets);
  return toTargets(units).map((target) => toGramHead(idf, trainHead(rows, target, options).weights));
}
