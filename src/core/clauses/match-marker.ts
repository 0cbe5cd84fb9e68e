import { ALONE_KEY, type MarkerStyle, type Token } from './marker.ts';
import { hanKey, parseHan, parseRoman, parseSign, SIGN_RANGES } from './numerals.ts';

const HAN = '零〇一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰貳參叄陸';
/**
 * One alternative for each way of writing a number, on folded text. Every repetition is bounded.
 * The groups are named where `interpret` takes them apart.
 */
const SOURCE = [
  `第 ?(\\d{1,2}(?:\\.\\d{1,3}){1,3}) ?[条條]`,
  `([${HAN}]{1,3})\\)`,
  `第 {0,2}((?:[${HAN}] ?){1,5}|\\d{1,3}) {0,2}([编篇章节条款项編節條項]|部[分份])(?:(?<=[条條])之([一二三四五六七八九十]{1,2})(?![条條款项項个]))?`,
  `【 ?(?:第 ?([${HAN}]{1,5}|\\d{1,3}) ?([编篇章节条編節條]|部[分份])|([${HAN}]{1,3}|\\d{1,2})) ?】`,
  `附(?:件|录|錄|表) {0,2}([一二三四五六七八九十]{1,2}|\\d{1,2}|[A-Z])(?= {0,3}[:、.《 \\n]|$)`,
  `\\( ?([${HAN}]{1,4}) ?\\)`,
  `\\( ?(\\d{1,3}) ?\\)`,
  `\\( ?([a-zA-Z]|[ivxIVX]{2,4}) ?\\)`,
  `([${HAN}]{1,4}) ?(?:、|\\.(?!\\d)|:(?! ?\\d))`,
  `(?<![\\d.])(\\d{1,2}(?:\\.\\d{1,3}(?!\\d)){1,5})[.、]?(?![\\d%])`,
  `(?<![\\d.])(\\d{1,3})(?: ?、| ?\\\\?\\.(?!\\d)|:(?! ?\\d))`,
  `(?<![\\d.])(\\d{1,2}) ?\\)`,
  `([\\u2460-\\u249b\\u24f5-\\u24fe\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289\\u2160-\\u216b\\u2170-\\u217b][、.]?)`,
  `(?<![A-Za-z\\d])([a-zA-Z]|[ivxIVX]{2,4})(?:\\)|、|\\.(?![\\w]))`,
].join('|');
/** All ways of writing a number; sticky. */
export const MARKER = new RegExp(SOURCE, 'y');

const UNITS: Readonly<Record<string, MarkerStyle>> = {
  编: 'part',
  篇: 'part',
  部分: 'part',
  部份: 'part',
  編: 'part',
  節: 'section',
  條: 'article',
  項: 'item',
  章: 'chapter',
  节: 'section',
  条: 'article',
  款: 'paragraph',
  项: 'item',
};

function parseNumber(text: string): number | undefined {
  const bare = text.trim();
  return /^\d/.test(bare) ? Number(bare) : parseHan(bare);
}

function one(style: MarkerStyle, key: string, value: number | undefined, found: RegExpExecArray): Token | undefined {
  if (value === undefined || value <= 0) return undefined;
  return { style, key, value, path: [value], start: found.index, end: found.index + found[0].length };
}

/** 第十一条之一 stands between 第十一条 and 第十二条. */
function insert(token: Token | undefined, inserted: string | undefined): Token | undefined {
  const part = inserted === undefined ? undefined : parseHan(inserted);
  return token && part !== undefined ? { ...token, value: token.value + part / 100 } : token;
}

/** Letters: a Roman number when it can be one and is more than one letter or opens a row of them. */
function readLetters(text: string, form: string, found: RegExpExecArray): Token | undefined {
  const lower = text.toLowerCase();
  const roman = parseRoman(lower);
  const cased = lower === text ? 'a' : 'A';
  if (roman !== undefined && (lower.length > 1 || lower === 'i'))
    return one('roman', `${cased}roman${form}`, roman, found);
  return lower.length === 1 ? one('letter', `${cased}letter${form}`, lower.charCodeAt(0) - 96, found) : undefined;
}

function interpret(found: RegExpExecArray): Token | undefined {
  // Taken one by one: taking them apart as a list makes an iterator and twenty results of it for each number.
  const article = found[1];
  const hanHalf = found[2];
  const unitNumber = found[3];
  const unit = found[4];
  const inserted = found[5];
  const boxedNumber = found[6];
  const boxedUnit = found[7];
  const boxed = found[8];
  const annex = found[9];
  const hanBracket = found[10];
  const arabicBracket = found[11];
  const letterBracket = found[12];
  const han = found[13];
  const dotted = found[14];
  const arabic = found[15];
  const half = found[16];
  const sign = found[17];
  const letters = found[18];
  if (unitNumber !== undefined && unit !== undefined)
    return insert(one(UNITS[unit] as MarkerStyle, `第${unit}`, parseNumber(unitNumber), found), inserted);
  if (boxedNumber !== undefined && boxedUnit !== undefined)
    return one(UNITS[boxedUnit] as MarkerStyle, `【第${boxedUnit}】`, parseNumber(boxedNumber), found);
  if (boxed !== undefined) return one('han', /\d/.test(boxed) ? '【1】' : '【一】', parseNumber(boxed), found);
  if (annex !== undefined)
    return one('annex', 'annex', /[A-Z]/.test(annex) ? annex.charCodeAt(0) - 64 : parseNumber(annex), found);
  if (hanBracket !== undefined) return one('han-bracket', '(一)', parseHan(hanBracket), found);
  if (arabicBracket !== undefined) return one('arabic-bracket', '(1)', Number(arabicBracket), found);
  if (letterBracket !== undefined) return readLetters(letterBracket, '()', found);
  if (han !== undefined) return one('han', hanKey(han), parseHan(han), found);
  if (hanHalf !== undefined) return one('han-bracket', '一)', parseHan(hanHalf), found);
  const decimal = article ?? dotted;
  if (decimal !== undefined) {
    const path = decimal.split('.').map((part) => Number(part.trim()));
    if (path.some((part) => part === 0)) return undefined;
    const { index: start } = found;
    return {
      style: 'dotted',
      key: `1.${path.length}`,
      value: path.at(-1) ?? 0,
      path,
      start,
      end: start + found[0].length,
    };
  }
  if (arabic !== undefined) return one('arabic', '1.', Number(arabic), found);
  if (half !== undefined) return one('arabic-half', '1)', Number(half), found);
  if (sign !== undefined) {
    const parsed = parseSign(sign);
    return parsed && one('sign', `sign${parsed.row}`, parsed.value, found);
  }
  return letters === undefined ? undefined : readLetters(letters, found[0].slice(-1), found);
}

/** Kinds of units with which a number begins; of three of them the next unit tells most of what is none. */
const LETTER = 1;
const HAN_DIGIT = 2;
const DIGIT = 4;
const OTHER = 8;
/** By code unit: the kind of number that begins with it, and the kinds whose first unit it can follow. */
const begins = new Uint8Array(0x10000);
const follows = new Uint8Array(0x10000);
const mark = (table: Uint8Array, units: string, kind: number): void => {
  for (let at = 0; at < units.length; at++) table[units.charCodeAt(at)] = (table[units.charCodeAt(at)] ?? 0) | kind;
};
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
mark(begins, ALPHABET + ALPHABET.toUpperCase(), LETTER);
mark(follows, 'ivxIVX)、.', LETTER);
mark(begins, HAN, HAN_DIGIT);
mark(follows, `${HAN}) 、.:`, HAN_DIGIT);
mark(begins, '0123456789', DIGIT);
mark(follows, '0123456789. 、\\:)', DIGIT);
mark(begins, '第附(【', OTHER);
for (const [first, last] of SIGN_RANGES) begins.fill(OTHER, first, last + 1);

/** Whether a number may stand at `at`; without a look at the expression most places are told to have none. */
export function mayStand(text: string, at: number): boolean {
  const kind = begins[text.charCodeAt(at)] ?? 0;
  if (kind === 0 || kind === OTHER) return kind === OTHER;
  return ((follows[text.charCodeAt(at + 1)] ?? 0) & kind) !== 0;
}

/** Whether a digit, Arabic or Chinese, stands at `at`. */
export function isNumeral(text: string, at: number): boolean {
  return ((begins[text.charCodeAt(at)] ?? 0) & (DIGIT | HAN_DIGIT)) !== 0;
}

/** The number written exactly at `at` in a folded text, undefined when there is none. */
export function matchMarker(text: string, at: number): Token | undefined {
  if (!mayStand(text, at)) return undefined;
  MARKER.lastIndex = at;
  const found = MARKER.exec(text);
  return found ? interpret(found) : undefined;
}

/** Everything in a folded text that is written like a number, in order. */
export function scanMarkers(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!mayStand(text, at)) continue;
    MARKER.lastIndex = at;
    const found = MARKER.exec(text);
    if (found === null) continue;
    const token = interpret(found);
    if (token) tokens.push(token);
    at += found[0].length - 1;
  }
  return tokens;
}

const BARE = new RegExp(`(?:(\\d{1,2})|([${HAN}]{1,3}))(?= )`, 'y');
const ALONE = /\d{1,2}(?= *(?:\n|$))/y;
const COUNTED = /^ {1,2}[个年月日号元%天小时分秒次位名份家岁周楼层万亿米点版种项条/\-~—+=]/;

/** A number that only a space sets off from its heading (`1 接受条款`, `一 总则`), at the start of a line. */
export function matchBareNumber(text: string, at: number, end: number): Token | undefined {
  ALONE.lastIndex = at;
  const alone = end - at <= 2 ? ALONE.exec(text) : null;
  if (alone) return one('arabic', ALONE_KEY, Number(alone[0]), alone);
  BARE.lastIndex = at;
  const found = BARE.exec(text);
  if (!found || BARE.lastIndex >= end || end - at > 60 || COUNTED.test(text.slice(BARE.lastIndex, BARE.lastIndex + 3)))
    return undefined;
  // In a table or beside a rule the number counts rows or pages.
  if (!/^ +[\p{L}《“"【*]/u.test(text.slice(BARE.lastIndex, BARE.lastIndex + 8))) return undefined;
  const [, arabic, han] = found;
  if (arabic !== undefined) return one('arabic', '1.', Number(arabic), found);
  return han === undefined ? undefined : one('han', hanKey(han), parseHan(han), found);
}
