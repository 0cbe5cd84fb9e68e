import { foldText } from '../text/fold.ts';
import type { Exit } from './review.ts';

/** A channel's words, at their place in the text that was searched. */
export interface Channel {
  readonly channel: Exclude<Exit['channel'], 'text'>;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const email = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g;
const url = /(?:https?:\/\/|www\.)[A-Za-z0-9\-._~:/?#[\]@!$&'*+,;=%]{3,300}/g;
/** “微信客服：lanan_kf”, “QQ：10000000”. */
const chat = /(?:微信|QQ)(?:客服|公众号|号)?[：:]\s?[A-Za-z0-9][\w-]{4,19}/g;
const dash = '[-‐‑−—–\\s]{0,2}';
const open = '[（(]?';
const close = '[）)]?';
const local = `\\d{3,4}${dash}\\d{4}`;
/** Numbers of the mainland, Hong Kong, Macao and Taiwan, as `foldText` leaves them. */
const numbers = [
  `(?:\\+?86${dash})?(?:[48]00(?:${dash}\\d){7}|1[3-9]\\d${dash}\\d{4}${dash}\\d{4})`,
  // An extension hangs on a dash: after a space stand hours or a date.
  `(?:${open}(?:\\+|00)?86${close}${dash})?(?:${open}0\\d{2,3}${close}${dash}|[（(]0\\d[）)]${dash}|0\\d[-‐‑−—–\\s]{1,2})${local}(?:\\s?[-‐‑−—–]\\s?\\d{1,4}(?![\\d:]))?`,
  `${open}(?:\\+|00)?86${close}${dash}${open}\\d{2,3}${close}${dash}${local}`,
  `080\\d${dash}\\d{3}${dash}\\d{3}|09\\d{2}${dash}\\d{3}${dash}\\d{3}`,
  `${open}(?:\\+|00)?85[23]${close}${dash}\\d{4}${dash}\\d{4}`,
  `${open}(?:\\+|00)?886${close}${dash}(?:${open}0?\\d${close}${dash}${local}|0?9\\d{2}${dash}\\d{3}${dash}\\d{3})`,
  '9[56]\\d{3,4}(?:[-‐‑−—–]\\d{1,4}(?![\\d:]))?|101\\d{5}|1[02]\\d{3}',
];
/** “赔偿 10000 元” beside “投诉”: what is counted is no number to call. */
const counted = '\\s{0,2}(?:元|万|[美欧日]元|份|个|次|条|件|名|天内|分钟|字)';
const phone = new RegExp(`(?<![\\d.@A-Za-z])(?:${numbers.join('|')})(?![\\d@]|\\.\\d|${counted})`, 'g');
const phoneWords = /电话|热线|专线|致电|拨打|打\s{0,2}[+(（\d]|来电|手机|客服|联系|咨询|投诉|举报|申诉|tel|phone|call/i;

const address =
  /(?:地址|住所|办公地点|通讯处|邮寄至|寄至|位于)\s{0,3}[:：为是]?\s{0,3}([^\n。；;，,]{0,24}(?:省|市|区|县|镇|路|街|道|大厦|园)[^\n。；;，,]{0,50})/g;
/** Words of a sentence, not of an address. */
const notAddress = /用户|您|我们|提供|所在|以及|或者|有效|变更|的/;

const opening = '[“”"\'‘【\\[「『]';
const closing = '[”"\'’】\\]」』]';
/** A Han character or a Latin word; between the two, and between Latin words, may stand a space: “App Store 与 iCloud”. */
const piece = '(?:[A-Za-z]{1,16}(?: (?=[\\p{Script=Han}A-Za-z]))?|\\p{Script=Han}(?: (?=[A-Za-z]))?)';
/** A sentence after a dash (“账户信息——如果您希望……”) is no step of a menu. */
const step = `${opening}{0,2}(?:(?!您|我们|如果|希望)${piece}){1,12}${closing}{0,2}`;
const marked = `\\s{0,2}${opening}${piece}{1,12}${closing}`;
const arrow = '\\s{0,3}(?:-{1,3}>?|—{1,2}>?|–{1,2}>?|＞|>{1,2}|→|➔|》|－)\\s{0,3}';
/**
 * Begins at a word that menus begin with, or in quotation marks at a part of the program (“车主端”), outside a document's
 * name; steps follow an arrow, or stand in brackets.
 */
const path = new RegExp(
  `(?<!《[^《》\\n]{0,20})(?:${opening}{0,2}(?:我的|我(?!们|方|司|公司|网站)|设置|账号|帐号|账户|个人中心|首页|个人资料|安全|隐私|更多|帮助|菜单|头像|系统设置|手机设置|通用)[\\p{Script=Han}A-Za-z]{0,8}|${opening}\\p{Script=Han}{1,4}(?:端|中心))${closing}{0,2}(?:${arrow}${step}(?:${marked}){0,2}){1,6}`,
  'gu',
);

/** Full stops and brackets at the end of a URL belong to the sentence. */
const trailing = /[.,;:!?'\])]+$/;

/**
 * Phone numbers, names in messengers, e-mail and postal addresses, web addresses and ways through menus, in order.
 * A phone number counts only beside a word that says it is one. Linear in the length of `text`.
 */
export function findChannels(text: string): Channel[] {
  const found: Channel[] = [];
  /** Offsets that a channel covers already. */
  const covered = new Set<number>();
  const add = (channel: Channel['channel'], start: number, value: string): void => {
    const offsets = Array.from({ length: value.length }, (_, index) => start + index);
    if (offsets.some((offset) => covered.has(offset))) return;
    for (const offset of offsets) covered.add(offset);
    found.push({ channel, value, start, end: start + value.length });
  };
  const folded = foldText(text);
  for (const match of text.matchAll(email)) add('email', match.index, match[0]);
  for (const match of text.matchAll(url)) add('url', match.index, match[0].replace(trailing, ''));
  for (const match of phoneWords.test(folded) ? folded.matchAll(phone) : [])
    add('phone', match.index, text.slice(match.index, match.index + match[0].length));
  for (const match of text.matchAll(chat)) add('chat', match.index, match[0]);
  for (const match of text.matchAll(path)) add('path', match.index, match[0]);
  for (const match of text.matchAll(address)) {
    const value = (match[1] ?? '').trim();
    if (value.length >= 4 && !notAddress.test(value)) add('address', match.index + match[0].lastIndexOf(value), value);
  }
  return found.sort((a, b) => a.start - b.start);
}
