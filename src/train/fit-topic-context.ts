import type { TopicContextHead } from '../core/labels/model.ts';
import { contextInputs, readContext, topicCount } from '../core/labels/topic-context.ts';
import { RowBuilder } from './build-rows.ts';
import { fitOutOfFold, type TriedHead } from './fit-out-of-fold.ts';
import { shiftThresholds } from './shift-thresholds.ts';
import { createRandom } from './svm.ts';

const options = { cost: 0.02, positive: 1, epochs: 30, tolerance: 0.02 };
const folds = 4;
/** Neighbouring sentences of the file come from one policy: whole runs are held out together. */
const run = 500;
/**
 * The dev split holds every fourth sentence of its policies. The train split is dealt out into so many sequences, so
 * that neighbours are as far apart as there.
 */
const spacing = 4;

/** Topic heads that read a sentence beside its neighbours, from the margins of the heads that read it alone. */
export function fitTopicContext(heads: readonly TriedHead[]): readonly TopicContextHead[] {
  const count = heads[0]?.margins.length ?? 0;
  const random = createRandom(11);
  const sequences = Array.from({ length: spacing }, (): number[] => []);
  for (let row = 0; row < count; row++) sequences[Math.floor(random() * spacing)]?.push(row);
  const builder = new RowBuilder();
  const origin: number[] = [];
  for (const sequence of sequences) {
    const scores = {
      margins: sequence.map((row) => heads.map(({ margins }) => margins[row]!)),
      probabilities: sequence.map((row) =>
        heads.map(({ slope, intercept, margins }) => 1 / (1 + Math.exp(-(slope * margins[row]! + intercept)))),
      ),
    };
    sequence.forEach((row, at) => {
      readContext(scores, at).forEach((value, input) => {
        builder.add(input, value);
      });
      builder.endRow();
      origin.push(row);
    });
  }
  const rows = builder.build(contextInputs);
  const held = { count: folds, foldOf: (row: number) => Math.floor(origin[row]! / run) % folds };
  const tried = heads.slice(0, topicCount).map(({ target: own }) => {
    const target = Int8Array.from(origin, (row) => own[row]!);
    const head = fitOutOfFold(rows, target, held, options);
    return {
      ...head,
      bias: head.weights[contextInputs]!,
      weights: Array.from(head.weights.subarray(0, contextInputs)),
    };
  });
  return shiftThresholds(tried);
}
