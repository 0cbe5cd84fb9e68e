import type { popup as source } from '../zh_CN/popup.ts';
import type { Strings } from '../strings.ts';

export const popup: Strings<typeof source> = {
  asks: '此頁請您同意 {count} 份文件',
  'asks.unnamed': '此頁請您同意，但沒有列出文件',
  notable: '{count} 處需留意',
  'notable.none': '未見重大約束',
  reading: '正在讀，已讀 {read} 份',
  unread: '{count} 份未能讀取',
  'on-request': '{count} 份要您點了才讀',
  'nothing-read': '都沒有讀到，明約沒有結論',
  join: '{first}，{second}。',
  stop: '{text}。',
  none: '此頁沒有請您同意的文件',
  'none.body': '如果您看到了同意框，而明約沒認出來，可以手動記錄。',
  'unread-page': '這一頁是一份協議，明約沒有讀成',
  'open-panel': '打開側欄',
  record: '記錄這一頁',
  'record.by-hand': '手動',
  recorded: '已記錄',
  'not-recorded': '沒能記錄',
  resume: '恢復',
  records: '全部紀錄',
  'records.count': '{count} 筆',
  pause: '在此站暫停',
  settings: '設定',
  counts: '各類標註',
};
