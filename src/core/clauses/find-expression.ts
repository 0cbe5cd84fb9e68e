import type { Span } from '../span.ts';
import { bracketBefore, closingOf, isInsideSigns, LONGEST, openingOf } from './expression-signs.ts';
import {
  BEGINS_ANEW,
  CUT,
  BEGINS_WITH_VERB,
  IS_DOUBTFUL,
  IS_PLAIN,
  IS_STATIVE,
  isCompound,
  IS_MODAL,
  NO_SUBJECT,
  VERB_LIST,
  isRelative,
  LEAD,
  LIST_END,
  TOGETHER,
  VERB_BEFORE_DE,
  WITH,
} from './expression-words.ts';

const LONGEST_ITEM = 12;
const QUOTES_CLOSE = '”"』」’】';

/** Back from `end` to the sign that separates the phrase from what came before. */
function walkBack(text: string, start: number, { end, stops }: { end: number; stops: string }): number {
  let from = end;
  while (from > start && end - from < LONGEST) {
    const char = text.charAt(from - 1);
    if (char === ')') {
      const bracket = bracketBefore(text, start, from);
      if (bracket === undefined || (bracket.defines && BEGINS_ANEW.test(text.slice(from, end)))) break;
      from = bracket.open;
    } else if ('》”」』】'.includes(char)) {
      const open = openingOf(text, start, from - 1);
      if (open < 0) break;
      from = open;
    } else if ('(《'.includes(char) || stops.includes(char)) break;
    else from--;
  }
  return from;
}

/** Where the noun phrase begins after what only leads up to it: `请您仔细阅读`, `本协议由您与`, `您使用`. */
function skipLeads(text: string, from: number, { end, joint }: { end: number; joint: boolean }): number {
  let at = from;
  for (;;) {
    while (at < end && ' *\n'.includes(text.charAt(at))) at++;
    const words = text.slice(at, end);
    const lead = LEAD.exec(words) ?? (joint ? null : WITH.exec(words));
    if (lead === null || lead[0].length === 0 || lead[0].length >= words.trimEnd().length) break;
    const rest = words.slice(lead[0].length);
    if (lead[0] === '由' && VERB_BEFORE_DE.test(words) && !/公司$/.test(words) && !goesOnAfter(text, end)) break;
    if (/^[与與]$/.test(lead[0]) && rest.includes('的') && TOGETHER.test(rest)) break;
    if (/^(?:按照|根据|依据|在)$/.test(lead[0]) && isRelative(rest)) break;
    at += lead[0].length;
  }
  const words = text.slice(at, end);
  // `您安装或使用本软件的`: an act, whatever it is done to.
  if (words.endsWith('的')) return at + (/^(?:您|你|用户)(?=.)/.exec(words)?.[0].length ?? 0);
  const within = /^(?:任何|所有|一切|各种|该等|上述)/.test(words);
  let cut = 0;
  for (const found of words.matchAll(CUT)) {
    const after = found.index + found[0].length;
    const rest = words.slice(after);
    const isMain = found[0] === '由' || (IS_MODAL.test(found[0]) && !NO_SUBJECT.test(words.slice(0, found.index)));
    if (
      isInsideSigns(words, found.index) ||
      (found[0] !== '对于' && !isMain && (isRelative(rest) || isRelative(rest.split('、', 1)[0] ?? '')))
    )
      continue;
    if (IS_DOUBTFUL.test(found[0]) && isCompound(rest)) continue;
    if (IS_PLAIN.test(found[0])) {
      const isCoordinate =
        /[、或者和及]$/.test(words.slice(0, found.index)) && /^(?!我们|您|本|其|该|他人|[甲乙]方).*的/.test(rest);
      const isTemporal = rest.includes('的') && /^[^的]{1,10}[后前时](?![台者])/.test(rest);
      const has = IS_STATIVE.test(found[0]) && rest.includes('的') && !VERB_BEFORE_DE.test(rest);
      if (has || isCompound(rest) || isCoordinate || isTemporal) continue;
    }
    if (within && !IS_MODAL.test(found[0]) && !/应|须|需|可以|将|会/.test(words.slice(0, found.index))) continue;
    cut = after;
  }
  if (cut > 0) return skipLeads(text, at + cut, { end, joint });
  const listed = /^[^,(]{0,8}包括但不限于:? ?|^包括(?=.*[、])/.exec(words);
  if (listed && !/等[^,]{0,14}的/.test(words)) return at + listed[0].length;
  return at;
}

/** Whether words follow the bracket at `end`, as a verb of 由 does: `由依法设立的机构（…）签发`. */
function goesOnAfter(text: string, end: number): boolean {
  const open = text.indexOf('(', end);
  const close = open >= 0 && open - end <= 2 ? closingOf(text, open) : -1;
  return (
    close >= 0 &&
    /^[\u3400-\u9fff]/.test(text.slice(close + 1, close + 2)) &&
    !/^[的时中上内]/.test(text.slice(close + 1, close + 2))
  );
}

/**
 * The noun phrase that ends at `end` and for which a word is defined right after it: back to the sign that separates
 * it from what came before, without what only leads up to it. A name in 《》 or in quotation marks is taken alone;
 * what several things are called together (统称) goes back over 、. On folded text, from `start` of the sentence.
 */
export function findExpression(
  text: string,
  start: number,
  options: { readonly end: number; readonly joint: boolean; readonly term: string },
): Span {
  let { end } = options;
  while (end > start && ' *\n,'.includes(text.charAt(end - 1))) end--;
  const last = text.charAt(end - 1);
  if (last === '》' || (QUOTES_CLOSE.includes(last) && last !== '】')) {
    const open = openingOf(text, start, end - 1);
    if (open >= start) {
      // `《甲》及《乙》（合称…）`: all of them.
      let first = open;
      while (options.joint && /》[及和与與、]$/.test(text.slice(Math.max(start, first - 2), first))) {
        const before = openingOf(text, start, first - 2);
        if (before < start) break;
        first = before;
      }
      return { start: first, end };
    }
  }
  let { joint } = options;
  const plain = walkBack(text, start, { end, stops: ',。;:!?、"' });
  let from = plain;
  if (text.charAt(from - 1) === '、' || joint) {
    const whole = walkBack(text, start, { end, stops: ',。;:!?"' });
    // `资料、音乐、信息或其他资料`, `文字、图片等`: the last of a list that the word stands for as a whole.
    const goesOn =
      LIST_END.test(text.slice(from, end)) ||
      text.charAt(from - 2) === '的' ||
      text.charAt(end - 1) === '的' ||
      // `姓名、手机号码（“联系信息”）`.
      /(?:信息|资料|内容|数据|材料)$/.test(options.term) ||
      (VERB_LIST.test(text.slice(whole, from)) &&
        BEGINS_WITH_VERB.test(text.slice(from, end)) &&
        isRelative(text.slice(from, end))) ||
      text.slice(whole, from).includes(options.term) ||
      text.slice(from, end).includes('外的');
    if (joint || goesOn) {
      from = whole;
      joint = true;
    }
  }
  if (text.charAt(from - 1) === ',' && /^[^,的]{1,8}等$/.test(text.slice(from, end)))
    for (;;) {
      const before = walkBack(text, start, { end: from - 1, stops: ',。;:!?"' });
      if (from - 1 - before > LONGEST_ITEM || from - 1 === before || text.charAt(from - 1) !== ',') break;
      from = before;
    }
  return frame(text, skipLeads(text, from, { end, joint }), end);
}

/** What stands in a frame begins after 在 and 除: `在单机（…）上`, `您在本网站上（…）`, `除二手外的商品`. */
function frame(text: string, begin: number, end: number): Span {
  const words = text.slice(begin, end);
  const close = text.charAt(end) === '(' || text.charAt(end + 1) === '(' ? closingOf(text, end) : -1;
  const isFramed = close >= 0 && /^ {0,2}[上中内里之]/.test(text.slice(close + 1, close + 4));
  const inside = /[上中内里]$/.test(words);
  const at = isFramed || inside ? words.lastIndexOf('在') : -1;
  if (at >= 0 && !isInsideSigns(words, at)) return { start: begin + at + 1, end: end - (inside ? 1 : 0) };
  const except = words.includes('外的') ? words.lastIndexOf('除') : -1;
  return { start: except > 0 ? begin + except : begin, end };
}
