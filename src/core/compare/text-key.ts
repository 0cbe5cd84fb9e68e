import type { Noise } from './comparison.ts';

const spaces = /[\s\u00a0\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]+/g;
const punctuation = /[\p{P}\p{S}]+/gu;
const date =
  /(?:\d{4}|[二〇零一二三四五六七八九]{4})[年\-/.](?:\d{1,2}|[一二三四五六七八九十]{1,3})[月\-/.](?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日?)?/g;
/** Only in lines about the document itself: in “保存至 2025 年 5 月 1 日” a date is content. */
const datesTheDocument = /更新|修订|修改|生效|施行|发布|版本|公布|日期|签署/;
const longestDateLine = 60;

function fullToHalf(text: string): string {
  return text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** The forms of a clause's text by which two are held equal, from strict to lax. */
export interface TextKeys {
  /** Without white space. */
  readonly spaceless: string;
  /** Also without punctuation, and with full-width characters folded. */
  readonly bare: string;
  /** Also without the dates of a line that dates the document. */
  readonly dateless: string;
}

/** `text` is the clause's own text without its number. */
export function keysOf(text: string): TextKeys {
  const spaceless = text.replace(spaces, '');
  const folded = fullToHalf(spaceless);
  const bare = folded.replace(punctuation, '');
  const isDateLine = folded.length <= longestDateLine && datesTheDocument.test(folded);
  return { spaceless, bare, dateless: isDateLine ? folded.replace(date, '#').replace(punctuation, '') : bare };
}

/** What differs between two texts whose `dateless` keys are equal. */
export function noiseBetween(a: TextKeys, b: TextKeys): Noise[] {
  const noise: Noise[] = [];
  if (a.bare !== b.bare) noise.push('dates');
  else if (a.spaceless !== b.spaceless) noise.push('punctuation');
  return noise;
}
