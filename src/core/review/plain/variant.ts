import type { BasisId } from '../../law/all-bases.ts';
import type { LabelId, ModifierId } from '../../labels/taxonomy.ts';

/** One plain line: when it is true of a sentence, and how much graver or milder that makes the label. */
export interface PlainVariant {
  /** Key `plain.<label>.<variant>`; null is the line for everything else, `plain.<label>`. */
  readonly variant: string | null;
  /** Multiplies the label's weight. */
  readonly gravity: number;
  /** All must occur in the sentence (with its lead-in). */
  readonly when?: readonly RegExp[];
  /** Must occur in what the sentence doesn't deny (`withoutDenied`): “您无法关闭” offers no way to turn off. */
  readonly granted?: RegExp;
  /** Must not occur. */
  readonly unless?: RegExp;
  /** Must be true of each item of the list that the sentence leads in; there must be one. */
  readonly items?: RegExp;
  /** All must be on the label. Their weight is in `gravity`. */
  readonly modifiers?: readonly ModifierId[];
  /** Others whose weight is in `gravity`, since the line itself says them. */
  readonly weighed?: readonly ModifierId[];
  /** Articles that come first when this line speaks. */
  readonly leads?: readonly BasisId[];
  /** Articles of the label that do not fit these words. */
  readonly drops?: readonly BasisId[];
  /** Both hold only outside privacy policies: there personal information is at stake, whatever the words. */
  readonly outsidePolicies?: true;
}

export type PlainVariants = Partial<Readonly<Record<LabelId, readonly PlainVariant[]>>>;
