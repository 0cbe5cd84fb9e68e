import type { overview as source } from '../zh_CN/overview.ts';
import type { Strings } from '../strings.ts';

export const overview: Strings<typeof source> = {
  title: '總覽',
  heading: '一年裡，您同意了 {documents}\u00a0份文件，{characters}\u00a0字',
  'heading.none': '一年裡，您沒有同意過文件',
  hours: '全部讀完約 {count} 小時',
  'reading-minutes': '全部讀完約 {count} 分鐘',
  opened: '打開過 {count} 份，共 {time}',
  'opened.none': '一份也沒有打開過',
  'pre-ticked': '預先勾選的 {count} 次',
  'by-month': '每月同意的條款',
  'by-month.peak': '{month}最多；{family}一類最多。',
  'by-month.none': '這一年沒有條款。',
  family: '類別',
  year: '全年',
  'by-site': '哪個網站，哪一類',
  'by-site.order': '按責任與單方權力從重到輕。',
  site: '網站',
  'all-sites': '全部 {count} 個網站',
  'fewer-sites': '收起',
  none: '無',
};
