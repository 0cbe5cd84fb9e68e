import type { LabelId, ModifierId } from '../labels/taxonomy.ts';

/** Whom its clauses favour: of labels that favour nobody or the user only `againstUser` is ever among the gravest. */
export type Favours = 'platform' | 'neutral' | 'user';

interface LabelWeight {
  /** What an ordinary clause with this label costs, 0…100. */
  readonly weight: number;
  readonly favours: Favours;
}

const platform = (weight: number): LabelWeight => ({ weight, favours: 'platform' });
const neutral = (weight: number): LabelWeight => ({ weight, favours: 'neutral' });
const user: LabelWeight = { weight: 0, favours: 'user' };

/**
 * Weights in tiers. About 70: rights are lost and the law may void it. About 60: the platform alone decides, or data
 * leave. About 45: money, account, proof. About 30: ordinary, but worth knowing. Under 20: information.
 */
export const labelWeights: Readonly<Record<LabelId, LabelWeight>> = {
  'liability.exclusion': platform(70),
  'liability.cap': platform(62),
  'liability.warranty': platform(38),
  'liability.force-majeure': platform(34),
  'liability.user-burden': platform(56),
  'unilateral.change': platform(60),
  'unilateral.service': platform(60),
  'unilateral.interpretation': platform(54),
  'unilateral.deemed-consent': platform(42),
  'unilateral.content-removal': platform(48),
  'rights.ip-license': platform(60),
  'rights.account': platform(44),
  'rights.fees': platform(46),
  'rights.evidence': platform(50),
  'dispute.jurisdiction': platform(38),
  'dispute.arbitration': platform(42),
  'dispute.law': neutral(14),
  'data.collection': platform(30),
  'data.permission': platform(34),
  'data.tracking': platform(30),
  'data.use': platform(30),
  'data.sharing': platform(66),
  'data.legal-disclosure': platform(28),
  'data.marketing': platform(44),
  'data.profiling': platform(44),
  'data.cross-border': platform(60),
  'data.sensitive': platform(44),
  'data.minors': neutral(16),
  'data.retention': platform(30),
  'data.security': neutral(18),
  'data.bundled-consent': platform(62),
  'favourable.control': user,
  'favourable.contact': user,
  'favourable.commitment': user,
  'favourable.notice': user,
};

/** Lines that favour the platform though their label favours nobody: they take a child's money. */
export const againstUser: ReadonlySet<string> = new Set([
  'plain.data.minors.no-refund',
  'plain.data.minors.refund-limits',
  'plain.data.minors.presumed-payment',
]);

/** What each modifier adds, as a share of the label's weight. */
export const modifierWeights: Readonly<Record<ModifierId, number>> = {
  'without-notice': 0.3,
  'any-circumstances': 0.25,
  everything: 0.08,
  irrevocable: 0.3,
  perpetual: 0.25,
  exclusive: 0.2,
  'free-of-charge': 0.08,
  'sole-discretion': 0.2,
  'at-any-time': 0.12,
  immediate: 0.08,
  'no-refund': 0.25,
  joint: 0.2,
};

/** Modifiers together add no more than this share: ten strong words are not ten clauses. */
export const mostFromModifiers = 0.7;
/** A clause that no comparable agreement has weighs this share more than one that all have. */
export const mostFromRarity = 0.25;
/** What a list item keeps of the weight of the lead-in that it inherits its label from. */
export const inheritedShare = 0.75;
/** A label of score 0 would keep this share, one of score 1 all: a likelier cost is a greater one. */
export const leastFromScore = 0.4;
/** What an unsure label keeps: it is shown apart. */
export const unsureShare = 0.5;
/** From here on a finding may be among the gravest: see README.md for how many that are. */
export const notableSeverity = 70;

/** Modifiers from the gravest to the mildest: the first on a label is its gravest. */
export function gravestModifier(modifiers: readonly ModifierId[]): ModifierId | null {
  let gravest: ModifierId | null = null;
  for (const modifier of modifiers)
    if (gravest === null || modifierWeights[modifier] > modifierWeights[gravest]) gravest = modifier;
  return gravest;
}
