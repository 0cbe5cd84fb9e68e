import type { families as source } from '../zh_CN/families.ts';
import type { Strings } from '../strings.ts';

export const families: Strings<typeof source> = {
  liability: 'Liability',
  unilateral: 'Their power',
  rights: 'Your rights',
  data: 'Your data',
  dispute: 'Disputes',
  favourable: 'For you',
  'liability.about': 'Who pays, and how much',
  'unilateral.about': 'What they can do on their own',
  'rights.about': 'Your content, account and money',
  'data.about': 'What is collected, and who gets it',
  'dispute.about': 'Where disputes go',
  'favourable.about': 'What you can do, what they promise',
  missing: 'Not found',
};
