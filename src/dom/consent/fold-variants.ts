/** Traditional and variant forms of the characters that our patterns are made of, each before its simplified form; and a typesetter’s apostrophe. */
const PAIRS =
  '協协議议條条聲声隱隐權权規规則则約约須须閱阅閲阅讀读註注冊册錄录録录陸陆點点單单擊击繼继續续進进創创請请購购買买開开綁绑' +
  '預预報报參参與与領领訂订發发佈布傳传結结賬账帳账關关籤签簽签視视為为爲为於于認认瞭了曉晓確确細细詳详覽览並并併并願愿證证驗验' +
  '掃扫碼码載载裝装訪访瀏浏觀观費费責责書书務务員员會会戶户號号護护類类聯联個个資资訊讯絕绝後后們们該该這这經经時时過过內内' +
  '說说説说辦办範范準准網网頁页對对滿满歲岁監监導导產产險险貸贷' +
  '來来備备價价別别劃划動动卻却問问啟启嚴严學学審审寫写將将廣广強强復复複复徵征應应掛挂換换擇择據据暫暂業业標标樣样決决沒没無无' +
  '獲获現现畢毕當当節节線线繳缴義义處处裡里製制見见記记設设許许詢询試试誤误調调諾诺謝谢識识變变貨货貴贵賃赁賣卖贊赞轉转迴回' +
  '遞递選选郵邮銷销閉闭雙双電电項项顯显風风駁驳體体麼么覺觉閣阁團团納纳館馆連连醫医檢检擔担償偿隨随營营親亲總总還还離离遊游戲戏級级兌兑檔档齡龄補补職职額额銀银簡简輸输' +
  "’'";

const SIMPLIFIED = new Map<string, string>();
for (let index = 0; index < PAIRS.length; index += 2) SIMPLIFIED.set(PAIRS.charAt(index), PAIRS.charAt(index + 1));
const VARIANT = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/**
 * A text as our patterns know it: “注冊即視爲閲讀并同意” → “注册即视为阅读并同意”. Character for character, so that
 * every offset holds in both; only for matching, never for what is shown or kept.
 */
export function foldVariants(text: string): string {
  return text.replace(VARIANT, (character) => SIMPLIFIED.get(character) ?? character);
}
