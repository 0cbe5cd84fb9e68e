import type { Outline } from '../clauses/outline.ts';
import type { Label } from './label.ts';
import { familyOf, labelIds, type LabelId } from './taxonomy.ts';

/**
 * Labels that an item of a list takes over from the sentence that introduces it (“…不承担责任，包括但不限于：”), with
 * the share of items of the corpus for which that is right. Other labels do not pass on: what introduces a list of
 * commitments or notices says nothing about the single item.
 */
const passedOn: ReadonlyMap<LabelId, number> = new Map([
  ['liability.exclusion', 0.95],
  ['liability.warranty', 0.86],
  ['unilateral.service', 0.93],
  ['rights.fees', 0.9],
  ['data.collection', 0.93],
]);

/**
 * Of these an inherited label counts; the others are shown apart: cross-validated, counting them loses more than it
 * finds, because lead-ins are judged wrongly too and lists end where the outline does not see it.
 */
const surely: ReadonlySet<LabelId> = new Set(['unilateral.service']);

/**
 * Whether an inherited label counts on an item: one that surely says what becomes of data (“向有关部门报告”) does that
 * instead.
 */
function counts(label: LabelId, own: readonly Label[], mine: Label | undefined): boolean {
  if (!surely.has(label)) return false;
  return mine !== undefined || !own.some((other) => other.certainty === 'sure' && familyOf(other.label) === 'data');
}

/**
 * Adds to the items of lists what they inherit from their lead-in, but not to sentences that are `past` the list (`findPastLists`).
 * `labels` has one list per sentence.
 */
export function inheritLabels(
  outline: Pick<Outline, 'sentences'>,
  labels: readonly (readonly Label[])[],
  past: ReadonlySet<number> = new Set(),
): readonly (readonly Label[])[] {
  const all: (readonly Label[])[] = [];
  outline.sentences.forEach((sentence, index) => {
    const own = labels[index] ?? [];
    const inherits = sentence.role === 'body' && !past.has(index);
    const above = inherits && sentence.leadIn !== null ? (all[sentence.leadIn] ?? []) : [];
    if (above.length === 0) {
      all.push(own);
      return;
    }
    const taken = above.flatMap((label): Label[] => {
      const share = passedOn.get(label.label);
      const mine = own.find((found) => found.label === label.label);
      const isGiven = label.certainty === 'sure' || label.inherited;
      if (share === undefined || !isGiven || mine?.certainty === 'sure') return [];
      return [
        {
          ...label,
          certainty: counts(label.label, own, mine) ? 'sure' : 'unsure',
          score: label.score * share,
          evidence: [{ start: sentence.start, end: sentence.end }],
          modifiers: mine?.modifiers ?? [],
          inherited: true,
        },
      ];
    });
    const kept = own.filter((label) => !taken.some((other) => other.label === label.label));
    const order = ({ label }: Label) => labelIds.indexOf(label);
    all.push(taken.length === 0 ? own : [...kept, ...taken].sort((a, b) => order(a) - order(b)));
  });
  return all;
}
