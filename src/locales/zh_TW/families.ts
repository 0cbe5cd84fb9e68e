import type { families as source } from '../zh_CN/families.ts';
import type { Strings } from '../strings.ts';

export const families: Strings<typeof source> = {
  liability: '責任',
  unilateral: '單方權力',
  rights: '您的權益',
  data: '個人資訊',
  dispute: '爭議解決',
  favourable: '對您有利',
  'liability.about': '誰來賠，賠多少',
  'unilateral.about': '平台單方面能做什麼',
  'rights.about': '您的內容、帳號和錢',
  'data.about': '收集什麼，給誰',
  'dispute.about': '在哪裡講理',
  'favourable.about': '您能做什麼，平台承諾什麼',
  missing: '未發現',
};
