/** Ways out found in the text. */
export const exits = {
  withdraw: '撤回同意',
  'cancel-renewal': '取消自动续费',
  'close-account': '注销账号',
  delete: '删除信息',
  correct: '更正信息',
  access: '查阅信息',
  complain: '投诉举报',
  contact: '联系',
} as const;
