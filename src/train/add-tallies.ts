import { labelIds } from '../core/labels/taxonomy.ts';
import { createTally, type Tally } from '../core/measure/measure-labels.ts';

/** Adds up tallies, one per document for instance. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = createTally();
  for (const tally of tallies) {
    for (const label of labelIds) {
      sum[label].hits += tally[label].hits;
      sum[label].wrong += tally[label].wrong;
      sum[label].missed += tally[label].missed;
    }
  }
  return sum;
}
