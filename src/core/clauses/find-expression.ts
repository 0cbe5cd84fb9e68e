import type { Span } from '../span.ts';
import {
  BEGINS_ANEW,
  CUT,
  BEGINS_WITH_VERB,
  IS_DOUBTFUL,
  IS_PLAIN,
  isCompound,
  IS_MODAL,
  NO_SUBJECT,
  VERB_LIST,
  DEFINES,
  isRelative,
  LEAD,
  LIST_END,
  TOGETHER,
  VERB_BEFORE_DE,
  WITH,
} from './expression-words.ts';

const LONGEST = 240;
const LONGEST_ITEM = 12;
const QUOTES_CLOSE = '”"』」’】';

/** Where the bracket or quotation that closes at `close` opens, or -1. */
function openingOf(text: string, start: number, close: number): number {
  const sign = text.charAt(close);
  const open = { '》': '《', '】': '【', '”': '“', '」': '「', '』': '『', '’': '‘', '"': '"' }[sign];
  if (open === undefined) return -1;
  for (let at = close - 1; at >= start && close - at < LONGEST; at--) if (text.charAt(at) === open) return at;
  return -1;
}

/** Where the next round bracket at or after `open` closes, or -1. */
function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length && at - open < LONGEST; at++) {
    const char = text.charAt(at);
    if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at;
  }
  return -1;
}

/** The bracket that closes right before `at`: its start and whether it holds a definition of its own. */
function bracketBefore(text: string, start: number, at: number): { open: number; defines: boolean } | undefined {
  let depth = 0;
  for (let open = at - 1; open >= start && at - open < LONGEST; open--) {
    const char = text.charAt(open);
    if (char === ')') depth++;
    else if (char === '(' && --depth === 0) return { open, defines: DEFINES.test(text.slice(open + 1, at - 1).trim()) };
  }
  return undefined;
}

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
    if (/^由$/.test(lead[0]) && VERB_BEFORE_DE.test(words) && !/公司$/.test(words)) break;
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
    if (isInsideSigns(words, found.index) || (found[0] !== '对于' && !isMain && isRelative(rest))) continue;
    if (IS_DOUBTFUL.test(found[0]) && isCompound(rest)) continue;
    if (IS_PLAIN.test(found[0])) {
      const isCoordinate =
        /[、或者并和及]$/.test(words.slice(0, found.index)) && /^(?!我们|您|本|其|该|他人|[甲乙]方).*的/.test(rest);
      const isTemporal = rest.includes('的') && /^[^的]{1,10}[后前时](?![台者])/.test(rest);
      if (isCompound(rest) || isCoordinate || isTemporal) continue;
    }
    if (within && !IS_MODAL.test(found[0]) && !/应|须|需|可以|将|会/.test(words.slice(0, found.index))) continue;
    cut = after;
  }
  if (cut > 0) return skipLeads(text, at + cut, { end, joint });
  const listed = /^[^,(]{0,8}包括但不限于:? ?/.exec(words);
  if (listed && !/等[^,]{0,14}的/.test(words)) return at + listed[0].length;
  return at;
}

/** Whether a place lies in a bracket or in quotation marks that opened before it within the phrase. */
function isInsideSigns(words: string, at: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < at; index++) {
    const char = words.charAt(index);
    if ('(《「『'.includes(char)) depth++;
    else if (')》」』'.includes(char)) depth--;
    // A mark that opens where one is open closes it: `“云杉“`.
    else if (char === '“') quoted = !quoted;
    else if (char === '”') quoted = false;
  }
  return depth > 0 || quoted;
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
