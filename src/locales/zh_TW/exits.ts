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
  'channel.phone': '電話',
  'channel.email': '電子郵件',
  'channel.address': '地址',
  'channel.url': '網址',
  'channel.path': '操作路徑',
  'channel.text': '文中說法',
  'not-stated': '文中未寫',
};
