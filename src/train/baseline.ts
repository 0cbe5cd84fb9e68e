import { ownBuckets, ownGrams } from '../core/labels/features.ts';
import { normalise } from '../core/labels/normal-text.ts';
import { labelIds } from '../core/labels/taxonomy.ts';
import { applyIdf, RowBuilder } from './build-rows.ts';
import { folds } from './cross-validate.ts';
import { createTally, type Tally } from '../core/measure/measure-labels.ts';
import type { GoldDocument } from './read-corpus.ts';
import { decide, trainHead } from './svm.ts';

/** Costs and cuts that are tried; each label takes the best by cross-validation inside the training folds. */
const costs = [0.3, 1, 3, 10];
const cuts = [-0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0];

/**
 * What there is to beat: a linear SVM over character 1–3-grams of the sentence alone, on the gold's own units,
 * cost and cut tuned per label on the other folds.
 */
export function scoreBaseline(documents: readonly GoldDocument[]): Tally {
  const builder = new RowBuilder();
  const fold: number[] = [];
  const units = documents.flatMap((document, index) =>
    document.units.map((unit) => {
      builder.addGrams(normalise(document.source.slice(unit.start, unit.end)), ownGrams, 0, 1);
      builder.endRow();
      fold.push(index % folds);
      return unit;
    }),
  );
  const rows = builder.build(ownBuckets);
  applyIdf(rows, ownBuckets);
  const tally = createTally();
  for (const label of labelIds) {
    const target = Int8Array.from(units, ({ labels, optional }) =>
      labels.includes(label) ? 1 : optional.includes(label) ? 0 : -1,
    );
    const margins = costs.map((cost) => {
      const scores = new Float64Array(target.length);
      for (let held = 0; held < folds; held++) {
        const rest = target.map((goal, row) => (fold[row] === held ? 0 : goal));
        const { weights } = trainHead(rows, rest, { cost, positive: 1, epochs: 25, tolerance: 0.1 });
        for (let row = 0; row < target.length; row++) if (fold[row] === held) scores[row] = decide(rows, row, weights);
      }
      return scores;
    });
    for (let held = 0; held < folds; held++) {
      const count = (scores: Float64Array, cut: number, mine: boolean) => {
        const counts = { hits: 0, wrong: 0, missed: 0 };
        for (let row = 0; row < target.length; row++) {
          if ((fold[row] === held) !== mine || target[row] === 0) continue;
          if (scores[row]! > cut) counts[target[row]! > 0 ? 'hits' : 'wrong']++;
          else if (target[row]! > 0) counts.missed++;
        }
        return counts;
      };
      const options = margins.flatMap((scores) => cuts.map((cut) => ({ scores, cut })));
      const f1 = ({ scores, cut }: (typeof options)[number]) => {
        const { hits, wrong, missed } = count(scores, cut, false);
        return hits / Math.max(1, 2 * hits + wrong + missed);
      };
      const best = options.reduce((a, b) => (f1(b) > f1(a) ? b : a));
      const { hits, wrong, missed } = count(best.scores, best.cut, true);
      tally[label].hits += hits;
      tally[label].wrong += wrong;
      tally[label].missed += missed;
    }
  }
  return tally;
}
