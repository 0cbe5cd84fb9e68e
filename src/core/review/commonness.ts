import type { Label } from '../labels/label.ts';
import shipped from './prevalence.json' with { type: 'json' };
import type { AgreementKind } from './review.ts';
import { gravestModifier } from './weights.ts';

/** Shares of agreements with a label, by kind; made by `src/train/prevalence.ts`. */
export interface Prevalence {
  /** ISO date on which it was counted. */
  readonly counted: string;
  readonly kinds: Readonly<
    Partial<
      Record<
        AgreementKind,
        {
          readonly documents: number;
          /** Keys are labels, and `<label>+<modifier>` for a label on a sentence with that modifier. */
          readonly shares: Readonly<Record<string, number>>;
        }
      >
    >
  >;
}

export const shippedPrevalence: Prevalence = shipped;

/** Fewer documents than this say nothing on how common a clause is. */
export const fewestDocuments = 10;

/**
 * Share (0…1) of comparable agreements with this label and its gravest modifier; null when there are too few
 * comparable agreements to tell.
 */
export function commonnessOf(
  { label, modifiers }: Pick<Label, 'label' | 'modifiers'>,
  kind: AgreementKind,
  prevalence: Prevalence = shippedPrevalence,
): number | null {
  const counted = prevalence.kinds[kind];
  if (counted === undefined || counted.documents < fewestDocuments) return null;
  const modifier = gravestModifier(modifiers);
  return counted.shares[modifier === null ? label : `${label}+${modifier}`] ?? 0;
}
