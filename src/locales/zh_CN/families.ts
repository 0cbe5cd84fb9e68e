/** Families: name, and one line on what they are. */
export const families = {
  liability: '责任',
  unilateral: '单方权力',
  rights: '您的权益',
  data: '个人信息',
  dispute: '争议解决',
  favourable: '对您有利',
  'liability.about': '谁来赔，赔多少',
  'unilateral.about': '平台单方面能做什么',
  'rights.about': '您的内容、账号和钱',
  'data.about': '收集什么，给谁',
  'dispute.about': '在哪里讲理',
  'favourable.about': '您能做什么，平台承诺什么',
  missing: '未发现',
} as const;
