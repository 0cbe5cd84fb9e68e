import type { Label } from '../labels/label.ts';
import type { PlainLine } from './choose-plain.ts';
import {
  inheritedShare,
  leastFromScore,
  labelWeights,
  modifierWeights,
  mostFromModifiers,
  mostFromRarity,
  unsureShare,
} from './weights.ts';

/**
 * What a label costs the user. Only the order of two results means something.
 * The plain line has its gravity, and its words (“永久免费”) are not weighed twice; `commonness` is the share of
 * comparable agreements (null: taken as half).
 */
export function weighLabel(
  label: Pick<Label, 'label' | 'modifiers' | 'certainty' | 'inherited' | 'score'>,
  { gravity, weighed }: Pick<PlainLine, 'gravity' | 'weighed'>,
  commonness: number | null,
): number {
  const added = label.modifiers
    .filter((modifier) => !weighed.includes(modifier))
    .reduce((sum, modifier) => sum + modifierWeights[modifier], 0);
  return (
    labelWeights[label.label].weight *
    gravity *
    (1 + Math.min(added, mostFromModifiers)) *
    (1 + mostFromRarity * (1 - (commonness ?? 0.5))) *
    (leastFromScore + (1 - leastFromScore) * label.score) *
    (label.inherited ? inheritedShare : 1) *
    (label.certainty === 'unsure' ? unsureShare : 1)
  );
}
