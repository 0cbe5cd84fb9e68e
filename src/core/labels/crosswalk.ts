import type { LabelId } from './taxonomy.ts';

/** The eleven topics of CAPP-130 (NeurIPS 2023), in the order of its flags. */
export const cappTopics = [
  '收集',
  '权限',
  '共享披露',
  '使用',
  '存储',
  '安全',
  '特殊人群',
  '管理',
  '联系方式',
  '授权与修改',
  '停止运营',
] as const;
export type CappTopic = (typeof cappTopics)[number];

/** The eight kinds of clause of UNFAIR-ToS as LexGLUE has them. */
export const unfairTosKinds = [
  'Limitation of liability',
  'Unilateral termination',
  'Unilateral change',
  'Content removal',
  'Contract by using',
  'Choice of law',
  'Jurisdiction',
  'Arbitration',
] as const;
export type UnfairTosKind = (typeof unfairTosKinds)[number];

/** The ten categories of OPP-115. */
export const oppCategories = [
  'First Party Collection/Use',
  'Third Party Sharing/Collection',
  'User Choice/Control',
  'User Access, Edit and Deletion',
  'Data Retention',
  'Data Security',
  'Policy Change',
  'Do Not Track',
  'International and Specific Audiences',
  'Other',
] as const;
export type OppCategory = (typeof oppCategories)[number];

/** What a label is called elsewhere, or why it has no name there. */
export type Equivalent<Name> =
  { readonly name: Name; readonly note?: string } | { readonly name: null; readonly reason: string };

/** One row per label. DPV names are terms of https://w3id.org/dpv# (all in version 2.0). */
export interface Crosswalk {
  readonly capp: Equivalent<CappTopic>;
  readonly unfairTos: Equivalent<UnfairTosKind>;
  readonly opp: Equivalent<OppCategory>;
  readonly dpv: Equivalent<`dpv:${string}`>;
}

const is = <Name>(name: Name, note?: string): { name: Name; note?: string } =>
  note === undefined ? { name } : { name, note };
const none = (reason: string): { name: null; reason: string } => ({ name: null, reason });

const notPrivacy = none('A term of contract; this scheme describes privacy policies only.');
const notHandling = none('A term of contract; the vocabulary describes the handling of personal data.');
const notUnfair = none('UNFAIR-ToS marks eight kinds of unfair clause; this is none of them.');
const contract = { capp: notPrivacy, opp: notPrivacy, dpv: notHandling };
const liability: Crosswalk = { ...contract, unfairTos: is('Limitation of liability') };

/** Every label in four other schemes: total, so that nothing is dropped without a reason. */
export const crosswalk: Readonly<Record<LabelId, Crosswalk>> = {
  'liability.exclusion': liability,
  'liability.cap': liability,
  'liability.warranty': liability,
  'liability.force-majeure': liability,
  'liability.user-burden': {
    ...contract,
    unfairTos: none('Indemnity and risk borne by the user are not annotated in UNFAIR-ToS.'),
  },
  'unilateral.change': {
    capp: is('授权与修改'),
    unfairTos: is('Unilateral change'),
    opp: is('Policy Change'),
    dpv: notHandling,
  },
  'unilateral.service': {
    capp: is('停止运营', 'Only where the whole service ends.'),
    unfairTos: is('Unilateral termination'),
    opp: notPrivacy,
    dpv: notHandling,
  },
  'unilateral.interpretation': { ...contract, unfairTos: notUnfair },
  'unilateral.deemed-consent': {
    capp: is('授权与修改'),
    unfairTos: is('Contract by using'),
    opp: is('Other', 'Introductory statements on acceptance.'),
    dpv: is('dpv:ImpliedConsent'),
  },
  'unilateral.content-removal': { ...contract, unfairTos: is('Content removal') },
  'rights.ip-license': { ...contract, unfairTos: notUnfair },
  'rights.account': { ...contract, unfairTos: notUnfair },
  'rights.fees': { ...contract, unfairTos: notUnfair },
  'rights.evidence': { ...contract, unfairTos: notUnfair },
  'dispute.jurisdiction': { ...contract, unfairTos: is('Jurisdiction') },
  'dispute.arbitration': { ...contract, unfairTos: is('Arbitration') },
  'dispute.law': { ...contract, unfairTos: is('Choice of law') },
  'data.collection': {
    capp: is('收集'),
    unfairTos: notUnfair,
    opp: is('First Party Collection/Use'),
    dpv: is('dpv:Collect'),
  },
  'data.permission': {
    capp: is('权限'),
    unfairTos: notUnfair,
    opp: is('First Party Collection/Use'),
    dpv: is('dpv:Collect', 'DPV has no term for a permission of the device.'),
  },
  'data.tracking': {
    capp: is('收集'),
    unfairTos: notUnfair,
    opp: is('First Party Collection/Use', 'Collection mode “implicit”.'),
    dpv: is('dpv:Collect', 'Automatic collection.'),
  },
  'data.use': {
    capp: is('使用'),
    unfairTos: notUnfair,
    opp: is('First Party Collection/Use'),
    dpv: is('dpv:Use'),
  },
  'data.sharing': {
    capp: is('共享披露'),
    unfairTos: notUnfair,
    opp: is('Third Party Sharing/Collection'),
    dpv: is('dpv:Share'),
  },
  'data.legal-disclosure': {
    capp: is('共享披露'),
    unfairTos: notUnfair,
    opp: is('Third Party Sharing/Collection', 'Purpose “legal requirement”.'),
    dpv: is('dpv:Disclose'),
  },
  'data.marketing': {
    capp: is('使用'),
    unfairTos: notUnfair,
    opp: is('First Party Collection/Use', 'Purpose “marketing”.'),
    dpv: is('dpv:DirectMarketing'),
  },
  'data.profiling': {
    capp: is('使用'),
    unfairTos: notUnfair,
    opp: is('First Party Collection/Use', 'Purpose “personalization”.'),
    dpv: is('dpv:Profiling'),
  },
  'data.cross-border': {
    capp: is('存储'),
    unfairTos: notUnfair,
    opp: is('International and Specific Audiences'),
    dpv: is('dpv:Transfer'),
  },
  'data.sensitive': {
    capp: is('收集'),
    unfairTos: notUnfair,
    opp: is('First Party Collection/Use', 'Attribute “personal information type”.'),
    dpv: is('dpv:SensitivePersonalData'),
  },
  'data.minors': {
    capp: is('特殊人群'),
    unfairTos: notUnfair,
    opp: is('International and Specific Audiences'),
    dpv: is('dpv:Child'),
  },
  'data.retention': {
    capp: is('存储'),
    unfairTos: notUnfair,
    opp: is('Data Retention'),
    dpv: is('dpv:StorageDuration'),
  },
  'data.security': {
    capp: is('安全'),
    unfairTos: notUnfair,
    opp: is('Data Security'),
    dpv: is('dpv:TechnicalOrganisationalMeasure'),
  },
  'data.bundled-consent': {
    capp: is('授权与修改'),
    unfairTos: is('Contract by using', 'Only where use counts as accepting the other document.'),
    opp: is('Other'),
    dpv: is('dpv:Consent'),
  },
  'favourable.control': {
    capp: is('管理'),
    unfairTos: notUnfair,
    opp: is('User Access, Edit and Deletion', 'Choices and refusals are “User Choice/Control”.'),
    dpv: is('dpv:DataSubjectRight'),
  },
  'favourable.contact': {
    capp: is('联系方式'),
    unfairTos: notUnfair,
    opp: is('Other', 'Attribute “privacy contact information”.'),
    dpv: none('DPV describes contacts as properties of an entity, not as a kind of statement.'),
  },
  'favourable.commitment': {
    capp: none('CAPP-130 marks a promise with the topic of what is promised.'),
    unfairTos: notUnfair,
    opp: none('OPP-115 records a promise as a negated practice (“does not”) in the category of that practice.'),
    dpv: none('DPV describes what is done, not what is promised not to be.'),
  },
  'favourable.notice': {
    capp: is('授权与修改'),
    unfairTos: notUnfair,
    opp: is('Policy Change', 'Attribute “notification type”.'),
    dpv: is('dpv:Notice'),
  },
};

/** Categories of OPP-115 that no label stands for first, and why: with these the crosswalk is total that way too. */
export const oppWithoutLabel: Readonly<Partial<Record<OppCategory, string>>> = {
  'User Choice/Control': 'Choices and refusals share the label `favourable.control` with access and deletion.',
  'Do Not Track': 'A browser signal that Chinese policies hardly speak of; no label was made for it.',
};
