import type { MarkerPlace, Token } from './marker.ts';
import { parseSign } from './numerals.ts';

const UNIT_AFTER =
  /^(?:[%％‰元折倍亿万年月日号岁版秒米]|个(?:工作日|自然日|月|小时|交易日)|小时|分钟|周岁|[MGKT]B?\b|[kK]?[mg]\b|\d)/;
/** Units that also begin words of headings (2.1 天气服务, 2.3 分享): units only before what ends or goes on a quantity. */
const UNIT_WORD_AFTER =
  /^(?:[天周分次名人级度寸吨克斤升亩瓦块角℃°]|公[里斤分]|千[米克瓦]|平方(?:米|公里)|立方米|毫[米升]|厘米|海里|[美港欧日]元|港币|英镑|个百分点|倍速)(?=$|[,。;:!?、)\s内以之左前后的起为至到~-])/;
const LETTER_BEFORE = /[A-Za-z\d¥$￥.:/~\-—–_#@+=]/;
/** `约3.5`, `达1.2`: but 通知与送达 and 用户行为 are headings. */
const COUNTING_BEFORE = /(?:[版第约共计至于]|(?<!行)为|(?<!送)达)$/;
const UNITS = new Set(['part', 'chapter', 'section', 'article', 'paragraph', 'item']);

/** Dates, amounts, versions, phone numbers, decimals: numbers that count or name something. */
export function isQuantity(text: string, token: Token, place: MarkerPlace): boolean {
  if (token.key.startsWith('【')) return UNIT_AFTER.test(text.slice(token.end, token.end + 4));
  if (UNITS.has(token.style) || token.style === 'annex' || token.style === 'lead') return false;
  const before = text.charAt(token.start - 1);
  if (place !== 'line' && place !== 'chained' && LETTER_BEFORE.test(before))
    return before !== ':' || /\d/.test(text.charAt(token.start - 2));
  const words = text.slice(Math.max(0, token.start - 2), token.start);
  if (place !== 'line' && COUNTING_BEFORE.test(words) && token.style !== 'arabic-bracket') return true;
  const colon = text.charAt(token.end - 1) === ':';
  if (colon && place !== 'line') return true;
  if (token.style !== 'dotted' && token.style !== 'arabic') return false;
  if (place !== 'line' && /\d ?[.年] ?$/.test(text.slice(Math.max(0, token.start - 4), token.start))) return true;
  const after = text.slice(token.end, token.end + 4);
  if (token.style === 'arabic') return text.charAt(token.end - 1) === '.' && /^\d/.test(after);
  if (place !== 'line' && UNIT_WORD_AFTER.test(text.slice(token.end, token.end + 6))) return true;
  return UNIT_AFTER.test(after) && (place !== 'line' || !/^[个]/.test(after));
}

const COUNTING_ON = /(?:[按约共计至每]|(?<!行)为|超过|不足|低于|高于|少于|多于)$/;
const COUNTED =
  /^ {0,2}(?:[天日月年周次人元分秒件份米倍%]|小时|公里|千克|个(?:工作日|自然日|月|小时)|[万亿]元?)(?=$|[,。;:!?、)/ \n内以之起的计])/;

/** Whether a decimal at the start of a line is what the line before began to count: `路程按⏎2.15 天/次`. */
export function isCutOff(text: string, token: Token, lineEnd: number): boolean {
  if (token.style !== 'dotted' || !COUNTED.test(text.slice(token.end, token.end + 8))) return false;
  return COUNTING_ON.test(text.slice(Math.max(0, lineEnd - 2), lineEnd));
}

const CITED_BEFORE =
  /(?:[》”"法例定程款条项章节及和或与、至照据依违反见述本于合但除非若如因由]|(?<!行)为|(?<![总附分])则|协议|按|约定|规定|适用|前)$/;
const POINTING_ON = /^(?:的|规定|所[述列规约]|约定的|第.{1,3}[款项]|[、,和及与至或])/;
/** `一、二等奖`, `1、2号`: a row of numbers that counts things. */
const ROW_AFTER = /^(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:[、等和及级者号项条款])/;
/** `第2.1条、第3.1条所述义务`: a row of citations, wherever it begins. */
const CITED_ROW = /^ ?[、,和及与與或至到~-] ?第 ?[\d一二三四五六七八九十]/;
/** An annex with its heading and its own first number: `附件1 分成比例 1. 专栏`. */
const ANNEX_HEADED = /^[ :] ?[^\s。;,:()、]{2,20} (?:1[.、]|一、|第一条|\([1一]\))/;
const POINTED_BEFORE = /(?:第|[本该此原]协议|按照?|依照?|依据|根据|违反|[及和或与、至见述])$/;
const CITED_AFTER = /^(?:[第所之中和与及至或、,)）》”约规]|的|款|项|条|\d|[(（][一二三四五六七八九十\d])/;

function isRow(token: Token, after: string): boolean {
  return (token.style === 'han' || token.style === 'arabic') && ROW_AFTER.test(after);
}

/**
 * Whether a number at the start of a line reads as if it pointed elsewhere (`第三条约定的`, `一、二等奖`): it may
 * still be a heading without a space (`第三条约定管辖`), so it has to fit its row.
 */
export function mayPointElsewhere(text: string, token: Token): boolean {
  const after = text.slice(token.end, token.end + 4);
  return UNITS.has(token.style) ? CITED_AFTER.test(after) && !/^[、,]/.test(after) : isRow(token, after);
}

/** Whether the line before breaks off after `《网络安全法》` or 根据, so that 第四十条 is an article of that. */
export function isLeftOpen(text: string, token: Token, lineEnd: number): boolean {
  const before = text.slice(Math.max(0, lineEnd - 4), lineEnd);
  return UNITS.has(token.style) && /(?:[》]|根据|依据|依照|按照|违反|适用)$/.test(before);
}

function isHeadedAnnex(text: string, { end }: Token): boolean {
  return ANNEX_HEADED.test(text.slice(end, end + 30));
}

/** What examples call people: `张三、李四`. */
const ANYBODY = /^(?:[张張]三|李四|王五|[赵趙]六)/;

/** `①②③均为必填`, `①、②项`: signs of one row that touch are pointed at, they number nothing. */
function touchesItsLike(text: string, token: Token): boolean {
  const before = text.charAt(token.start - 1) === '、' ? token.start - 2 : token.start - 1;
  return [before, token.end].some((at) => {
    const sign = parseSign(text.charAt(at));
    return sign !== undefined && `sign${sign.row}` === token.key;
  });
}

/** `第二十五条` of a statute, `3.2 条`, `按照第三条第二款`: numbers that point elsewhere. */
export function isCitation(text: string, token: Token, place: MarkerPlace): boolean {
  const before = text.slice(Math.max(0, token.start - 6), token.start).trimEnd();
  const after = text.slice(token.end, token.end + 4);
  if (text.charAt(token.start) === '第' && CITED_ROW.test(after)) return true;
  if (token.style === 'sign') return touchesItsLike(text, token);
  if (UNITS.has(token.style)) {
    if (place === 'glued' && CITED_BEFORE.test(before)) return true;
    if (place === 'gap' && (POINTED_BEFORE.test(before) || before.endsWith('》'))) return true;
    if (token.style === 'paragraph' || token.style === 'item') return !(place === 'line' && /^[ :、]/.test(after));
    return place !== 'line' && (place === 'stop' ? POINTING_ON : CITED_AFTER).test(after);
  }
  if (place !== 'line' && isRow(token, after)) return true;
  if (token.style === 'annex')
    return (
      !(/line|chained/.test(place) || (place === 'stop' && (/^[:《]/.test(after) || isHeadedAnnex(text, token)))) ||
      /^[、和与及]? ?附/.test(after)
    );
  if (token.style === 'dotted' && place !== 'line' && text.charAt(token.start) === '第') return true;
  if (token.style === 'dotted' && place !== 'line')
    return /^(?:[条款项节至和及或~\-)、,]|的)/.test(after) || (place !== 'stop' && POINTED_BEFORE.test(before));
  if (token.style === 'han' && place !== 'line')
    return /[一二三四五六七八九十第周期]$/.test(before) || ANYBODY.test(text.slice(token.start - 1, token.start + 1));
  return false;
}
