import type { families as source } from '../zh_CN/families.ts';
import type { Strings } from '../strings.ts';

export const families: Strings<typeof source> = {
  liability: '責任',
  unilateral: '單方權力',
  rights: '您的權益',
  data: '個人資訊',
  dispute: '爭議解決',
  favourable: '對您有利',
};
