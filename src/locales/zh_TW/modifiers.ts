import type { modifiers as source } from '../zh_CN/modifiers.ts';
import type { Strings } from '../strings.ts';

export const modifiers: Strings<typeof source> = {
  'without-notice': '無需通知',
  'any-circumstances': '任何情況下',
  everything: '一切、全部',
  irrevocable: '不可撤銷',
  perpetual: '永久',
  exclusive: '獨家',
  'free-of-charge': '免費、無償',
  'sole-discretion': '自行判斷',
  'at-any-time': '隨時',
  immediate: '立即生效',
  'no-refund': '不予退還',
  joint: '連帶',
  'without-notice.plain': '不會通知您',
  'any-circumstances.plain': '不管什麼情況都這樣',
  'everything.plain': '一樣不留，全部算上',
  'irrevocable.plain': '給了就收不回來',
  'perpetual.plain': '沒有到期的一天',
  'exclusive.plain': '只給平台一家',
  'free-of-charge.plain': '不付錢給您',
  'sole-discretion.plain': '由平台自己判斷',
  'at-any-time.plain': '什麼時候都可以',
  'immediate.plain': '馬上生效，不留時間',
  'no-refund.plain': '付了的錢不退',
  'joint.plain': '別人的責任也要您擔',
};
