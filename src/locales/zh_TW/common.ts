import type { common as source } from '../zh_CN/common.ts';
import type { Strings } from '../strings.ts';

export const common: Strings<typeof source> = {
  'number.1': '一',
  'number.2': '兩',
  'number.3': '三',
  'number.4': '四',
  'number.5': '五',
  'number.6': '六',
  'number.7': '七',
  'number.8': '八',
  'number.9': '九',
  'number.10': '十',
  dots: '10 份中約 {count} 份',
  'dots.comparable': '同類 10 份中約 {count} 份',
  'dots.none': '20 份中不到 1 份',
  characters: '{count} 字',
  seconds: '{count} 秒',
  minutes: '{count} 分鐘',
  'list.comma': '、',
  document: '《{name}》',
  failed: '明約自己的資料沒能打開。請關掉這一頁再打開；若仍如此，請在設定裡匯出備份。',
  product: '明約',
  'ledger.blocked': '另一個視窗裡的舊版明約還佔著資料。請關掉其他明約頁面，再打開這一頁。',
  'ledger.newer-version': '資料是更新的版本寫下的。請把明約更新到最新。',
  'ledger.unavailable': '瀏覽器沒有給明約存資料的地方（無痕視窗或管理政策）。',
  'ledger.storage-full': '儲存空間滿了。請在設定裡清理，或給瀏覽器騰出磁碟空間。',
};
