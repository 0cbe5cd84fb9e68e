import { ENGLISH_MONTH, ORDINAL_END } from '../text/english-date.ts';

const gap = '[^\\S\\n]{0,2}';
const date =
  `(?:\\d{4}|民[国國]${gap}\\d{2,3}|[二〇零一二三四五六七八九]{4})${gap}[年\\-/.]${gap}(?:\\d{1,2}|[一二三四五六七八九十]{1,3})` +
  `(?:${gap}[月\\-/.]${gap}(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})${gap}日?)?|(?!\\d))`;
const time = `(?:${gap}\\d{1,2}:\\d{2}(?::\\d{2})?)?`;

/** What the line dates: the document by its name or kind. A membership or a price has dates that are content. */
const named =
  '[^\\n\\d:,;。()]{0,20}(?:协议|協議|政策|条款|條款|声明|聲明|合同|规则|規則|须知|須知|指引|公约|公約|章程|文本|版本)(?:的|最[近后後新]一次)?';
const often = '(?:最近|最后|最後|最新|首次|本次|上次|一次|正式|将|將)';
const made = '(?:更新|修[订訂]|修改|修正|[发發][布佈]|公布|公佈|颁布|頒布|制[定订訂]|[签簽][署订訂]|改版)';
const inForce = '(?:生效|施行|[实實]施|[启啟]用)';
const verbs = `(?:${made}|${inForce})(?:[/、及并並和](?:${made}|${inForce}))?`;

/** “更新日期：…”, “本协议最近更新于…”, “版本日期：…” */
const labelled = `(?:${named})?${gap}${often}{0,2}(?:${verbs}(?:日期|时间|時間|日|于|於)?|版本|日期)[:为為是]?${gap}${date}${time}`;
/** “2024年5月1日修订”, “本版本于…发布”, “本协议自…起生效”: what takes effect has to be named. */
const told = (subject: string, verb: string): string =>
  `${subject}${gap}[自于於从從]?${gap}${date}${gap}(?:起|开始|開始)?${often}{0,2}${verb}`;
const phrase = `(?:${labelled}|${told(`(?:${named})?`, `(?:${made}|版)`)}|${told(`(?:${named})`, verbs)})`;
/** After a phrase that names the document, the next one needn't. */
const next = `(?:[\\s,、;|/]{0,4}[并並且]?(?:${phrase}|${told('', verbs)}))`;
const dating = new RegExp(`(?<=^|[\\n。;(\\[【])\\s{0,4}${phrase}${next}{0,3}(?=\\s{0,4}(?:$|[\\n。;)\\]】]))`, 'g');
const dates = new RegExp(date + time, 'g');

const month = `${ENGLISH_MONTH}\\.?`;
const day = `\\d{1,2}${ORDINAL_END}?`;
const englishDate = `(?:${month} {1,2}(?:${day},? {1,2})?\\d{4}|${day} {1,2}${month},? {1,2}\\d{4}|\\d{4}-\\d{1,2}-\\d{1,2})`;
/** “Last updated: March 5, 2024”, “Effective date: 5 March 2024”: as above, only where it is the whole line or bracket. */
const englishDating = new RegExp(
  `(?<=^|[\\n;(\\[])\\s{0,4}(?:(?:last|most recently) )?(?:updated?|revis(?:ed|ion)|modified|amended|effective|published|posted)(?: (?:date|on|as of|from)){0,2} ?:? {0,2}${englishDate}(?=\\.?\\s{0,4}(?:$|[\\n;)\\]]))`,
  'gi',
);
const englishDates = new RegExp(englishDate, 'gi');

/**
 * `text` without the dates that date the document: only where label and date are the whole line, sentence or bracket.
 * In “签署后，您可在2025年6月30日前申请退款” a date is content. Full-width forms are folded before.
 */
export function withoutDocumentDates(text: string): string {
  return text
    .replace(dating, (line) => line.replace(dates, ''))
    .replace(englishDating, (line) => line.replace(englishDates, ''));
}
