/** Names of the families. */
export const families = {
  liability: '责任',
  unilateral: '单方权力',
  rights: '您的权益',
  data: '个人信息',
  dispute: '争议解决',
  favourable: '对您有利',
} as const;
