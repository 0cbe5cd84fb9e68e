import type { unwatched as source } from '../zh_CN/unwatched.ts';
import type { Strings } from '../strings.ts';

export const unwatched: Strings<typeof source> = {
  paused: '明約已暫停',
  'paused.body': '不讀、不標、不記。以前的紀錄還在。',
  excluded: '在此站已暫停',
  'excluded.body': '不讀、不標、不記。以前的紀錄還在。',
  private: '明約不看無痕視窗',
  'private.body': '不讀、不標、不記。要在這裡也用，請在設定裡改。',
  unreachable: '這一頁瀏覽器不讓擴充功能讀',
  'unreachable.body': '瀏覽器自己的頁面、擴充功能商店和本機檔案都是如此。',
  settings: '打開設定',
};
