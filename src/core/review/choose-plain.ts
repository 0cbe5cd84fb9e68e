import type { BasisId } from '../law/all-bases.ts';
import { labelIds, type LabelId, type ModifierId } from '../labels/taxonomy.ts';
import { withoutDenied } from './denials.ts';
import { dataLines } from './plain/data.ts';
import { disputeLines } from './plain/dispute.ts';
import { favourableLines } from './plain/favourable.ts';
import { liabilityLines } from './plain/liability.ts';
import { rightsLines } from './plain/rights.ts';
import { unilateralLines } from './plain/unilateral.ts';
import type { PlainVariant, PlainVariants } from './plain/variant.ts';

const lines = {
  ...liabilityLines,
  ...unilateralLines,
  ...rightsLines,
  ...dataLines,
  ...disputeLines,
  ...favourableLines,
} as const satisfies PlainVariants satisfies Record<LabelId, readonly PlainVariant[]>;
const variants: Readonly<Record<LabelId, readonly PlainVariant[]>> = lines;

/** The plain line chosen for a label. */
export interface PlainLine {
  /** Key in `locales`. */
  readonly key: string;
  readonly gravity: number;
  /** Modifiers that the gravity already holds: they are not weighed again. */
  readonly weighed: readonly ModifierId[];
  /** Articles that come first. */
  readonly leads: readonly BasisId[];
  /** Articles of the label that are left out. */
  readonly drops: readonly BasisId[];
  /** Both hold only outside privacy policies. */
  readonly outsidePolicies: boolean;
}

const keyOf = (label: LabelId, variant: PlainVariant): string =>
  variant.variant === null ? `plain.${label}` : `plain.${label}.${variant.variant}`;

/** Every key that {@link choosePlain} may answer with: a line stands twice where its words ask for other articles. */
export const plainKeys: readonly string[] = [
  ...new Set(labelIds.flatMap((label) => variants[label].map((variant) => keyOf(label, variant)))),
];

function areItems(pattern: RegExp, items: readonly string[]): boolean {
  return items.length > 0 && items.every((item) => pattern.test(item));
}

function fits(
  variant: PlainVariant,
  text: string,
  modifiers: readonly ModifierId[],
  led: () => readonly string[],
): boolean {
  if (variant.modifiers?.some((modifier) => !modifiers.includes(modifier)) === true) return false;
  if (variant.unless?.test(text) === true) return false;
  if (variant.when?.every((pattern) => pattern.test(text)) === false) return false;
  if (variant.items !== undefined && !areItems(variant.items, led())) return false;
  return variant.granted === undefined || (variant.granted.test(text) && variant.granted.test(withoutDenied(text)));
}

/**
 * The plain line that is true of these words. `text` is the sentence in normal form (`toNormalText`), for an item that
 * inherits its label with the lead-in before it; `led` tells the items of the list that it leads in.
 */
export function choosePlain(
  label: LabelId,
  modifiers: readonly ModifierId[],
  text: string,
  led: () => readonly string[] = () => [],
): PlainLine {
  const variant = variants[label].find((candidate) => fits(candidate, text, modifiers, led));
  if (variant === undefined) throw new Error(`${label} has no line for everything else`);
  const { gravity, modifiers: asked = [], weighed = [], leads = [], drops = [], outsidePolicies = false } = variant;
  return { key: keyOf(label, variant), gravity, weighed: [...asked, ...weighed], leads, drops, outsidePolicies };
}
