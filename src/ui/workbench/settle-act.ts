import type { Deed } from '../../core/annotate/act.ts';
import { labelsAfter } from '../../core/annotate/fold-acts.ts';
import type { LabelId } from '../../core/labels/taxonomy.ts';

/** What an act means when the adjudicator does it: the labels outright, so that nothing anybody does later shifts them. */
export function toSettlement(act: Deed, shown: readonly LabelId[]): Deed | null {
  switch (act.kind) {
    case 'accept':
    case 'remove':
    case 'add':
    case 'change':
      return { kind: 'settle', sentence: act.sentence, labels: labelsAfter(shown, act) };
    case 'doubt': // deciding is what an adjudicator is for
    case 'import':
      return null;
    case 'comment':
    case 'settle':
      return act;
  }
}
