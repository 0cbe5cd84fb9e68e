import type { chip as source } from '../zh_CN/chip.ts';
import type { Strings } from '../strings.ts';

export const chip: Strings<typeof source> = {
  notable: '{count} 處需留意',
  length: '{documents} 份文件，約 {minutes} 分鐘',
  quiet: '{documents} 份已讀，未見重大約束',
  unread: '{unread} 份未能讀取',
  'unread.notable': '其餘 {read} 份中 {count} 處需留意',
  'unread.quiet': '其餘 {read} 份未見重大約束',
  'unread.all': '沒有讀到，不等於沒有問題',
  unasked: '{unasked} 份還沒有讀',
  'too-long': '{long} 份太長，未分析',
  'too-long.all': '沒有分析，不等於沒有問題',
  'on-request': '{documents} 份文件還沒有讀，您點了才讀',
  reading: '正在讀 {documents} 份文件',
  open: '{summary}。打開側欄看詳情',
  dismiss: '在此站停用明約（不讀，也不記）',
  menu: '明約選單',
};
