const HAN_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  叄: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  貳: 2,
  參: 3,
  陸: 6,
};

/** The value of a Chinese number up to 999 (`十二`, `一百零三`, `二五`), undefined when it is none. */
export function parseHan(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let plain = true;
  for (const char of text) {
    if (char === ' ') continue;
    if (char === '十' || char === '拾') {
      total += (digit ?? 1) * 10;
      digit = undefined;
      plain = false;
    } else if (char === '百' || char === '佰') {
      total += (digit ?? 1) * 100;
      digit = undefined;
      plain = false;
    } else {
      const value = HAN_DIGITS[char];
      if (value === undefined) return undefined;
      digit = plain && digit !== undefined ? digit * 10 + value : value;
    }
  }
  const value = total + (digit ?? 0);
  return value > 0 && value < 1000 ? value : undefined;
}

const CAPITAL = /[壹贰叁肆伍陆柒捌玖拾佰貳參叄陸]/;

/** The key of the row that a Chinese number is in: 壹、 and 一、 are two rows. */
export function hanKey(digits: string): string {
  return CAPITAL.test(digits) ? '壹、' : '一、';
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** The value of a Roman number up to 89, undefined when it is none or written against the rules. */
export function parseRoman(text: string): number | undefined {
  const lower = text.toLowerCase();
  if (!/^(?:l?x{0,3}|xl)(?:ix|iv|v?i{0,3})$/.test(lower) || lower === '') return undefined;
  let total = 0;
  for (let at = 0; at < lower.length; at++) {
    const value = ROMAN_DIGITS[lower.charAt(at)] ?? 0;
    const next = ROMAN_DIGITS[lower.charAt(at + 1)] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

/** The first code point, the last, and the value of the first, of Unicode's ready-made numbers. */
export const SIGN_RANGES: readonly (readonly [first: number, last: number, value: number])[] = [
  [0x2460, 0x2473, 1], // ①–⑳
  [0x2474, 0x2487, 1], // ⑴–⒇
  [0x2488, 0x249b, 1], // ⒈–⒛
  [0x24f5, 0x24fe, 1], // ⓵–⓾
  [0x2776, 0x277f, 1], // ❶–❿
  [0x2780, 0x2789, 1], // ➀–➉
  [0x278a, 0x2793, 1], // ➊–➓
  [0x3220, 0x3229, 1], // ㈠–㈩
  [0x3280, 0x3289, 1], // ㊀–㊉
  [0x2160, 0x216b, 1], // Ⅰ–Ⅻ
  [0x2170, 0x217b, 1], // ⅰ–ⅻ
];

/** The value of a number that is one character (`①`, `⒈`, `㈠`, `Ⅳ`) and the row it belongs to. */
export function parseSign(char: string): { value: number; row: number } | undefined {
  const code = char.charCodeAt(0);
  const row = SIGN_RANGES.findIndex(([first, last]) => code >= first && code <= last);
  const range = SIGN_RANGES[row];
  return range && { value: code - range[0] + range[2], row };
}
