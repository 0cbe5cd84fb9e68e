import type { Act } from '../../core/annotate/act.ts';
import type { LabelId } from '../../core/labels/taxonomy.ts';

/** What an act means when the adjudicator does it: the labels outright, so that nothing anybody does later shifts them. */
export function toSettlement(act: Act, shown: readonly LabelId[]): Act | null {
  switch (act.kind) {
    case 'accept':
      return { kind: 'settle', sentence: act.sentence, labels: [...shown] };
    case 'remove':
      return { kind: 'settle', sentence: act.sentence, labels: shown.filter((label) => label !== act.label) };
    case 'add':
      return { kind: 'settle', sentence: act.sentence, labels: [...shown, act.label] };
    case 'change':
      return {
        kind: 'settle',
        sentence: act.sentence,
        labels: [...shown.filter((label) => label !== act.from), act.to],
      };
    case 'doubt': // deciding is what an adjudicator is for
    case 'import':
      return null;
    case 'comment':
    case 'settle':
    case 'undo':
      return act;
  }
}
