import type { LabelId } from '../labels/taxonomy.ts';
import type { BasisId } from './all-bases.ts';
import type { Limit } from './statutes.ts';

/** Articles of each label, weightiest first; departmental rules last. Favourable labels need none. */
export const basesByLabel: Readonly<Record<LabelId, readonly BasisId[]>> = {
  'liability.exclusion': [
    'civil-code-497',
    'civil-code-506',
    'civil-code-496',
    'consumer-law-26',
    'spc-online-consumer-1',
    'consumer-reg-17',
    'contract-interp-10',
    'platform-rules-30',
    'contract-admin-7',
  ],
  'liability.cap': [
    'civil-code-497',
    'civil-code-506',
    'civil-code-496',
    'civil-code-584',
    'consumer-law-26',
    'consumer-law-55',
    'civil-code-197',
    'contract-admin-7',
  ],
  'liability.warranty': ['consumer-law-23', 'civil-code-497', 'civil-code-582', 'consumer-law-26', 'contract-admin-7'],
  'liability.force-majeure': ['civil-code-180', 'civil-code-590', 'civil-code-593', 'civil-code-497', 'csl-23'],
  'liability.user-burden': [
    'civil-code-497',
    'consumer-law-26',
    'civil-code-1165',
    'civil-code-585',
    'contract-admin-8',
  ],
  'unilateral.change': [
    'civil-code-543',
    'civil-code-497',
    'civil-code-544',
    'ecommerce-34',
    'consumer-law-26',
    'platform-rules-32',
  ],
  'unilateral.service': ['civil-code-497', 'civil-code-563', 'civil-code-565', 'consumer-law-26', 'consumer-reg-17'],
  'unilateral.interpretation': [
    'spc-online-consumer-1',
    'civil-code-498',
    'consumer-law-26',
    'civil-code-497',
    'contract-admin-8',
    'online-trade-21',
  ],
  'unilateral.deemed-consent': ['civil-code-496', 'contract-interp-10', 'civil-code-140', 'consumer-law-26'],
  'unilateral.content-removal': ['civil-code-497', 'civil-code-1195', 'civil-code-1196', 'csl-49', 'ecommerce-39'],
  'rights.ip-license': ['civil-code-497', 'copyright-26', 'copyright-29', 'copyright-27'],
  'rights.account': ['civil-code-497', 'civil-code-127', 'consumer-law-26'],
  'rights.fees': ['civil-code-497', 'consumer-law-26', 'civil-code-496', 'consumer-law-28'],
  'rights.evidence': [
    'evidence-rules-94',
    'evidence-rules-90',
    'civil-procedure-67',
    'civil-code-497',
    'ecommerce-62',
    'consumer-law-26',
  ],
  'dispute.jurisdiction': [
    'cpl-interp-31',
    'civil-procedure-35',
    'civil-code-496',
    'consumer-law-26',
    'consumer-reg-17',
  ],
  'dispute.arbitration': ['arbitration-4', 'arbitration-27', 'arbitration-29', 'civil-code-496', 'consumer-reg-17'],
  'dispute.law': ['conflict-law-42', 'conflict-law-41', 'conflict-law-4'],
  'data.collection': ['pipl-6', 'pipl-13', 'pipl-17', 'civil-code-1035', 'consumer-law-29', 'consumer-reg-23'],
  'data.permission': ['pipl-6', 'pipl-16', 'pipl-14'],
  'data.tracking': ['pipl-4', 'pipl-13', 'pipl-17', 'csl-24', 'netdata-reg-24'],
  'data.use': ['pipl-6', 'pipl-14', 'pipl-17'],
  'data.sharing': ['pipl-23', 'civil-code-1038', 'consumer-law-29', 'pipl-20', 'online-trade-13'],
  'data.legal-disclosure': ['pipl-13', 'pipl-18', 'csl-30', 'dsl-35', 'ecommerce-25'],
  'data.marketing': ['consumer-law-29', 'consumer-reg-24', 'ad-law-43', 'pipl-24'],
  'data.profiling': ['pipl-24', 'netdata-reg-42', 'ecommerce-18', 'algo-rec-17'],
  'data.cross-border': ['pipl-39', 'pipl-38', 'pipl-40', 'netdata-reg-35'],
  'data.sensitive': ['pipl-29', 'pipl-28', 'pipl-30', 'netdata-reg-22'],
  'data.minors': ['pipl-31', 'minor-law-72', 'child-pi-9'],
  'data.retention': ['pipl-19', 'pipl-47', 'netdata-reg-24', 'ecommerce-24'],
  'data.security': ['pipl-51', 'pipl-57', 'pipl-69'],
  'data.bundled-consent': ['pipl-14', 'pipl-16', 'consumer-reg-23', 'netdata-reg-22', 'online-trade-13'],
  'favourable.control': [],
  'favourable.contact': [],
  'favourable.commitment': [],
  'favourable.notice': [],
};

/** In a privacy policy these come first: what is at stake there is personal information. */
export const firstInPrivacyPolicy: Partial<Readonly<Record<LabelId, readonly BasisId[]>>> = {
  'unilateral.change': ['pipl-14'],
  'unilateral.deemed-consent': ['pipl-14'],
  'liability.exclusion': ['pipl-69'],
  'liability.cap': ['pipl-69'],
  'liability.force-majeure': ['pipl-51', 'pipl-57'],
  'liability.user-burden': ['pipl-69'],
};

/** Articles that a single article's own wording limits, beside what its enactment covers as a whole. */
export const limitsOfArticle: Partial<Readonly<Record<BasisId, readonly Limit[]>>> = {
  'conflict-law-42': ['consumer'],
  'cpl-interp-31': ['consumer'],
};
