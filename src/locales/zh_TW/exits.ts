import type { exits as source } from '../zh_CN/exits.ts';
import type { Strings } from '../strings.ts';

export const exits: Strings<typeof source> = {
  withdraw: '撤回同意',
  'cancel-renewal': '取消自動續費',
  'close-account': '註銷帳號',
  delete: '刪除資訊',
  correct: '更正資訊',
  access: '查閱資訊',
  complain: '投訴舉報',
  contact: '聯絡',
};
