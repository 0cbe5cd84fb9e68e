import type { families as source } from '../zh_CN/families.ts';
import type { Strings } from '../strings.ts';

export const families: Strings<typeof source> = {
  liability: 'Liability',
  unilateral: 'Their power',
  rights: 'Your rights',
  data: 'Your data',
  dispute: 'Disputes',
  favourable: 'For you',
};
