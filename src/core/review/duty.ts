import type { BasisId } from '../law/all-bases.ts';
import type { LabelId } from '../labels/taxonomy.ts';
import type { AgreementKind } from './review.ts';

/**
 * Something an agreement has to say. Patterns see one sentence at a time, in normal form with `P` for the platform and
 * `U` for the user. Any `met` anywhere is enough: a false alarm costs more trust than a miss.
 */
export interface Duty {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly bases: readonly BasisId[];
  readonly met: readonly RegExp[];
  /** The patterns see the names of the parties as they stand. */
  readonly namesKept?: true;
  /**
   * Asked for only where one sentence carries the label and the words, whichever are given, and nothing of `unless` that
   * it doesn't deny.
   */
  readonly onlyIf?: { readonly label?: LabelId; readonly words?: RegExp; readonly unless?: RegExp };
  /** Where the statement would be expected: the sentences shown as “where we looked”. */
  readonly near: RegExp;
  /** What else satisfies it beside words. */
  readonly alsoMet?: 'channel' | 'date' | 'effective';
}
