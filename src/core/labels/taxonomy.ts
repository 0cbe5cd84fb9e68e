/**
 * The taxonomy: six families, thirty-five labels. The definitions a person labels by are in the corpus
 * guidelines; the words a person reads are in `src/locales`.
 */
export const families = ['liability', 'unilateral', 'rights', 'data', 'dispute', 'favourable'] as const;
export type Family = (typeof families)[number];

export const labelIds = [
  'liability.exclusion',
  'liability.cap',
  'liability.warranty',
  'liability.force-majeure',
  'liability.user-burden',
  'unilateral.change',
  'unilateral.service',
  'unilateral.interpretation',
  'unilateral.deemed-consent',
  'unilateral.content-removal',
  'rights.ip-license',
  'rights.account',
  'rights.fees',
  'rights.evidence',
  'dispute.jurisdiction',
  'dispute.arbitration',
  'dispute.law',
  'data.collection',
  'data.permission',
  'data.tracking',
  'data.use',
  'data.sharing',
  'data.legal-disclosure',
  'data.marketing',
  'data.profiling',
  'data.cross-border',
  'data.sensitive',
  'data.minors',
  'data.retention',
  'data.security',
  'data.bundled-consent',
  'favourable.control',
  'favourable.contact',
  'favourable.commitment',
  'favourable.notice',
] as const;
export type LabelId = (typeof labelIds)[number];

/** The family a label belongs to: the part before the point. */
export function familyOf(label: LabelId): Family {
  return label.slice(0, label.indexOf('.')) as Family;
}

/** Words that make a clause weigh more; a label carries those found in its sentence. */
export const modifierIds = [
  'without-notice', // 无需通知, 恕不另行通知
  'any-circumstances', // 任何情况下, 任何原因
  'everything', // 一切, 全部, 所有
  'irrevocable', // 不可撤销
  'perpetual', // 永久, 永远
  'exclusive', // 独家, 排他
  'free-of-charge', // 免费, 无偿
  'sole-discretion', // 自行判断, 独立判断, 自行决定
  'at-any-time', // 随时
  'immediate', // 立即, 即时生效
  'no-refund', // 不予退还
  'joint', // 连带
] as const;
export type ModifierId = (typeof modifierIds)[number];
