import type { Span } from '../span.ts';
import { BEGINS_ANEW, bracketBefore, closingOf, isInsideSigns, LONGEST, openingOf } from './expression-signs.ts';
import { beginAct } from './phrase/begin-act.ts';
import { beginPhrase } from './phrase/begin-phrase.ts';
import { isKind, type PhraseSetting, type PhraseToken } from './phrase/phrase.ts';
import { isVerbal } from './phrase/phrase-verbs.ts';
import { readPhrase } from './phrase/read-phrase.ts';

/** What the bracket says of the expression before it. */
interface Bracket {
  readonly end: number;
  /** Whether the word stands for several things: 统称, 合称. */
  readonly joint: boolean;
  readonly term: string;
}

const LONGEST_ITEM = 12;
/** How many definitions an expression holds, so that no text is read again for each of many. */
const MOST_DEFINITIONS = 2;
const QUOTES_CLOSE = '”"』」’】';
const AGENT =
  /(?:用户|用戶|会员|會員|客户|客戶|商户|商家|[人者方商]|主体|实体|机构|機構|单位|單位|企业|企業|个人|個人|组织|組織|学员|主播|乘客|司机|伙伴|员|您|你|买家|卖家|公司|集团|银行|中心|委员会|协会|有限合伙|Limited|Ltd\.?|Inc\.?)等?$/i;
const ACT = /(?:行为|过程|权利|权限|资格|机会|需求|目的|义务|责任|关系|时长|时间|费用|占比)等?$/;
/** The last of a list that the word stands for as a whole: `或其他资料`, `图片等`. */
const LIST_END =
  /(?:(?:或|及|以及|和|与|與)其[它他]|^[^的、]{1,16}(?:或|及|以及|和|与)[^的、]{1,16}$|等 ?$|^[^、]{1,16}等(?!同|于)|^[^的、]{1,8}(?:或者?|和|及|并)[^的、]{1,8}的)/;

/** Back from `end` to the sign that separates the phrase from what came before. */
function walkBack(text: string, start: number, { end, stops }: { end: number; stops: string }): number {
  let from = end;
  let definitions = 0;
  while (from > start && end - from < LONGEST) {
    const char = text.charAt(from - 1);
    if (char === ')') {
      const bracket = bracketBefore(text, start, from);
      if (bracket === undefined || (bracket.defines && BEGINS_ANEW.test(text.slice(from, end)))) break;
      if (bracket.defines && ++definitions > MOST_DEFINITIONS) break;
      from = bracket.open;
    } else if ('》”」』】'.includes(char)) {
      const open = openingOf(text, start, from - 1);
      if (open < 0) break;
      from = open;
    } else if (char === ':' && text.startsWith('//', from)) from--;
    else if ('(《'.includes(char) || stops.includes(char)) break;
    else from--;
  }
  return from;
}

/** By its last noun, what an expression names. */
function headOf(words: string): PhraseSetting['head'] {
  const noun = words.replace(/\([^()]*\)?$/, '').replace(/[”"』」】》 ,]+$/, '');
  return AGENT.test(noun) ? 'agent' : ACT.test(noun) ? 'act' : 'thing';
}

/** Whether words follow the bracket at `end`, as a verb of 由 does: `由依法设立的机构（…）签发`. */
function goesOnAfter(text: string, end: number): boolean {
  const close = text.charAt(end) === '(' ? closingOf(text, end) : -1;
  return close >= 0 && /^(?![的之时中上内])[\u3400-\u9fff]/.test(text.slice(close + 1, close + 2));
}

/** The words of an expression and the one with which it begins. */
function read(
  text: string,
  from: number,
  { end, joint, term }: Bracket,
): { tokens: readonly PhraseToken[]; begin: number } {
  const tokens = readPhrase(text, from, end);
  const setting = { head: headOf(text.slice(from, end)), joint, goesOn: goesOnAfter(text, end) };
  return { tokens, begin: beginAct(tokens, term) ?? beginPhrase(tokens, setting) };
}

/** Whether a 、 stands within the phrase, not before it: `使用网页、程序登录的用户`, `我们运营的甲网、乙网`. */
function spansList(text: string, from: number, bracket: Bracket): boolean {
  const { tokens, begin } = read(text, from, { ...bracket, joint: false });
  const phrase = tokens.slice(begin);
  const comma = phrase.findLastIndex(({ word }) => word === '、');
  if (comma < 0) return false;
  const de = phrase.findLastIndex(({ kind }) => kind === 'de');
  const first = phrase.findIndex(({ word }) => word === '、');
  if (isKind(phrase[0], 'verb', 'through', 'in') && de > first) return true;
  const isBefore = de > 0 && de < first;
  if (isBefore && (isVerbal(phrase[de - 1]) || /[后前时]$/.test(phrase[de - 1]?.word ?? ''))) return true;
  return phrase.slice(comma).some(({ word }) => word === '或');
}

/** From where the expression is looked for: back to a sign, over 、 where the word stands for a whole list. */
function findStart(text: string, start: number, bracket: Bracket): { from: number; joint: boolean } {
  const { end, joint, term } = bracket;
  const from = walkBack(text, start, { end, stops: ',。;:!?、"' });
  if (text.charAt(from - 1) !== '、' && !joint) return { from, joint };
  const whole = walkBack(text, start, { end, stops: ',。;:!?"' });
  const last = text.slice(from, end);
  const isList =
    joint ||
    LIST_END.test(last) ||
    text.charAt(from - 2) === '的' ||
    last.endsWith('的') ||
    last.includes('外的') ||
    // `姓名、手机号码（“联系信息”）`.
    /(?:信息|资料|内容|数据|材料)$/.test(term) ||
    text.slice(whole, from).includes(term);
  if (isList) return { from: whole, joint: true };
  return spansList(text, whole, bracket) ? { from: whole, joint } : { from, joint };
}

/**
 * The noun phrase that ends at `end` and for which a word is defined right after it: back to the sign that separates
 * it from what came before, without what only leads up to it. A name in 《》 or in quotation marks is taken alone;
 * what several things are called together (统称) goes back over 、. On folded text, from `start` of the sentence.
 */
export function findExpression(text: string, start: number, bracket: Bracket): Span {
  let { end } = bracket;
  while (end > start && ' *\n,'.includes(text.charAt(end - 1))) end--;
  const last = text.charAt(end - 1);
  if (last === '》' || (QUOTES_CLOSE.includes(last) && last !== '】')) {
    const open = openingOf(text, start, end - 1);
    if (open >= start) return { start: bracket.joint ? firstName(text, start, open) : open, end };
  }
  const found = findStart(text, start, { ...bracket, end });
  const isEtc = text.charAt(found.from - 1) === ',' && /^[^,的]{1,8}等$/.test(text.slice(found.from, end));
  const from = isEtc ? firstItem(text, start, found.from) : found.from;
  const { tokens, begin } = read(text, from, { ...bracket, end, joint: found.joint });
  return frame(text, tokens[begin]?.start ?? from, end);
}

/** `《甲》及《乙》（合称…）`: all of them. */
function firstName(text: string, start: number, last: number): number {
  let first = last;
  while (/》[及和与與、]$/.test(text.slice(Math.max(start, first - 2), first))) {
    const before = openingOf(text, start, first - 2);
    if (before < start) break;
    first = before;
  }
  return first;
}

/** `文字,图片,链接等`: back over short items. */
function firstItem(text: string, start: number, last: number): number {
  let from = last;
  while (text.charAt(from - 1) === ',') {
    const before = walkBack(text, start, { end: from - 1, stops: ',。;:!?"' });
    if (from - 1 - before > LONGEST_ITEM || from - 1 === before) break;
    from = before;
  }
  return from;
}

/** What stands in a frame begins after 在 and 除: `在单机（…）上`, `您在本网站上（…）`, `除二手外的商品`. */
function frame(text: string, begin: number, end: number): Span {
  const words = text.slice(begin, end);
  const close = text.charAt(end) === '(' || text.charAt(end + 1) === '(' ? closingOf(text, end) : -1;
  const isFramed = close >= 0 && /^ {0,2}[上中内里之]/.test(text.slice(close + 1, close + 4));
  const inside = /[上中内里]$/.test(words);
  const trimmed = end - (inside ? 1 : 0);
  if (text.charAt(begin - 1) === '在') return { start: begin, end: trimmed };
  const at = isFramed || inside ? words.lastIndexOf('在') : -1;
  if (at >= 0 && !words.slice(at).includes('的') && !isInsideSigns(words, at))
    return { start: begin + at + 1, end: trimmed };
  const except = words.includes('外的') ? words.lastIndexOf('除') : -1;
  return { start: except > 0 ? begin + except : begin, end };
}
