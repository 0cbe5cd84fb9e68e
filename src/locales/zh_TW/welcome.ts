import type { welcome as source } from '../zh_CN/welcome.ts';
import type { Strings } from '../strings.ts';

export const welcome: Strings<typeof source> = {
  title: '在您勾選之前，先替您讀一遍',
  lead: '網頁請您同意協議時，明約在同意框旁邊告訴您：最重的是哪三處，原文怎麼寫，法律怎麼說。您同意之後，當時的文字替您留著。',
  kept: '會留下',
  'kept.1': '您同意了哪些文件，以及當時的全文',
  'kept.2': '時間、網頁、勾選框上寫的話',
  'kept.3': '是否預先勾選，能不能不同意',
  'kept.4': '您打開過哪一份，看了多久',
  'kept.5': '每筆紀錄的校驗碼，可以核對有沒有改過',
  never: '從不做',
  'never.1': '讀取您輸入的任何內容',
  'never.2': '讀取 Cookie、密碼、登入狀態',
  'never.3': '在無痕視窗裡記錄，除非您打開',
  'never.4': '替您勾選、填寫，或阻止您',
  'never.5': '把任何內容傳出這台裝置',
  start: '開始使用',
  example: '先看一個例子',
  anytime: '隨時可以暫停，或刪除全部。',
  slip: '讀您將要同意的字',
  product: '明約',
  started: '好了。這一頁可以關了。',
  'example.title': '例子',
  'example.quote':
    '因网络故障、第三方服务或[其他任何原因]导致您的数据丢失、账号被盗的，南枝集[不承担任何责任]，[全部损失由您自行承担]。',
  'example.plain': '資料遺失、帳號被盜，平台都不賠',
  'example.law': '《民法典》第四百九十七條：可主張無效',
  'example.note': '南枝集是編出來的網站。',
};
