import type { Span } from '../span.ts';
import { matchMarker } from './match-marker.ts';
import type { Definition, Sentence } from './outline.ts';

/** `（以下简称“本协议”）`, `(下称"用户"或"您")`: what precedes the bracket is what the words stand for. */
const ABBREVIATION =
  /[([][^()[\]“”"《》]{0,12}?(?:以下|下)(?:简|统|合)?称(?:为|作|之为)?:?( {0,2}[“"『「【《]?[^()[\]]{1,60})[)\]]/g;
/** `“密码”是指…`, `1、“臻心宝”：是指…`: what follows is what the word stands for. */
const EXPLANATION =
  /(?:[“"『「]([^“”"『』「」\n]{1,24})[”"』」]|(?<=^|[\n。;:、.)*] {0,4})\**([^“”"\n,。;:()、*]{1,16})\**) {0,2}:? {0,2}(?:(?:在本[^,。]{1,10}中)?,? {0,2}(?:系指|是指|均指|意指|意为|(?<=[”"』」*: ])指))/g;
const QUOTED = /[“"『「]([^“”"『』「」]{1,30})[”"』」]/g;
const LONGEST_MEANING = 80;
/** `本协议由您与`, before the company that concludes it. */
const OTHERS = /^.{0,60}?(?:由|与|是)(?<!公司与)(?=[^由与是的]{3,40}(?:有限(?:责任)?公司|集团|中心|委员会)$)/;

/** What leads up to the name of a thing or a person and is no part of it. */
const LEAD =
  /^(?:欢迎您?(?:使用|注册|成为|访问)?|本?《[^《》]{1,40}》(?:是|由|系)|本(?:协议|条款|合同)(?:双方为|是|系|由|与|您与)(?:您?与)?|[^,(]{0,8}包括但不限于|由|与|和|及|您与|是|系|对|在|否则|并(?=成为)|均为|如果?(?=[您用商])|请您?|(?:需|应当?|务必)?(?:仔细|认真|详细)?(?:阅读|遵守|理解)(?:并(?:完全|充分)?(?:理解|遵守|接受))?|为了?|更好的?|明确|保障|(?:申请)?使用|访问|成为|登录(?:到|并使用)|根据|关于|此(?=[服协]))/;
/** `您在使用云杉钱包`: what is used is meant, where nothing but its name follows. */
const USED = /^[^,]{0,16}?(?:您|用户)(?:在|可以?)?(?:使用|访问)(?!协议|条款|规则)(?=[^的、及和或与]{2,20}$)/;
const OWN_CLAUSE = /的[^的]{0,8}(?:用户|会员|客户|公司|人|者) *$/;
const LIST_END = /(?:[或及和与]其[它他]|等 ?$)/;

/**
 * The noun phrase that ends at `end`: back to the sign that separates it from what came before. A name in 《》 is
 * taken alone; what several things are called together (统称) goes back over 、.
 */
function phraseBefore(text: string, start: number, end: number, joint: boolean): Span {
  if (text.charAt(end - 1) === '》') {
    const open = text.lastIndexOf('《', end);
    if (open >= start && end - open <= LONGEST_MEANING) return { start: open, end };
  }
  const stops = joint ? ',。;:!?\n"' : ',。;:!?、\n"';
  let from = end;
  let depth = 0;
  for (; from > start && end - from < LONGEST_MEANING; from--) {
    const char = text.charAt(from - 1);
    if ('》”)'.includes(char)) depth++;
    else if ('《“('.includes(char)) depth--;
    if (char === ')' && '”"\'’'.includes(text.charAt(from - 2))) break;
    if (depth < 0 || (depth === 0 && stops.includes(char))) break;
  }
  // `资料、音乐、信息或其他资料`, `文字、图片等`: the last of a list that the word stands for as a whole.
  if (!joint && text.charAt(from - 1) === '、' && LIST_END.test(text.slice(from, end)))
    return phraseBefore(text, start, end, true);
  return { start: skipLeads(text, from, end, joint), end };
}

/** Where the noun phrase begins after what only leads up to it: `请您仔细阅读`, `本协议由您与`, `您使用`. */
function skipLeads(text: string, from: number, end: number, joint: boolean): number {
  let at = from;
  for (;;) {
    while (at < end && ' *'.includes(text.charAt(at))) at++;
    const words = text.slice(at, end);
    const lead = LEAD.exec(words) ?? (joint ? null : (OTHERS.exec(words) ?? USED.exec(words)));
    // `使用云杉服务的用户`, `由与平台签约的公司`: these words belong to the name.
    const isOwn =
      lead !== null && (/^使用$|^访问$/.test(lead[0]) || (at > from && lead[0] === '与')) && OWN_CLAUSE.test(words);
    if (lead === null || isOwn || lead[0].length >= words.trimEnd().length - 1) {
      const last = isOwn ? 0 : (LEAD.exec(words)?.[0].length ?? 0);
      return last < words.length ? at + last : at;
    }
    at += lead[0].length;
  }
}

function readTerms(start: number, words: string): { term: string; span: Span }[] {
  const quoted = [...words.matchAll(QUOTED)];
  if (quoted.length > 0)
    return quoted.map((found) => {
      const at = start + found.index + 1;
      const term = found[1] ?? '';
      return { term, span: { start: at, end: at + term.length } };
    });
  const bare = /^ {0,4}[“”"]?(.*?)[“”"]? {0,4}$/.exec(words);
  const term = bare?.[1] ?? '';
  const at = start + words.indexOf(term);
  return term === '' || term.length > 20 || /[,。;:]/.test(term)
    ? []
    : [{ term, span: { start: at, end: at + term.length } }];
}

/** Finds the next occurrence of a sign at or after places that are asked for in order; the text is read once. */
function createFinder(text: string, sign: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = text.indexOf(sign, from);
      if (found < 0) found = Infinity;
    }
    return found;
  };
}

/** Words that the agreement defines, on folded text: each with where it stands and what it stands for. */
export function findDefinitions(source: string, text: string, sentences: readonly Sentence[]): Definition[] {
  const definitions: Definition[] = [];
  const add = (span: Span, meaning: Span): void => {
    if (meaning.end > meaning.start)
      definitions.push({
        term: source
          .slice(span.start, span.end)
          .replace(/\s*\n\s*/g, '')
          .trim(),
        span,
        meaning,
      });
  };
  const nextCalled = createFinder(text, '称');
  const nextMeant = createFinder(text, '指');
  for (const sentence of sentences) {
    if (sentence.role === 'contents' || sentence.end - sentence.start > 2000) continue;
    if (nextCalled(sentence.start) >= sentence.end && nextMeant(sentence.start) >= sentence.end) continue;
    const from = matchMarker(text, sentence.start)?.end ?? sentence.start;
    const words = text.slice(from, sentence.end);
    if (words.includes('称'))
      for (const found of words.matchAll(ABBREVIATION)) {
        const group = found[1] ?? '';
        const at = from + found.index + found[0].length - 1 - group.length;
        const meaning = phraseBefore(text, from, from + found.index, /[统合]称/.test(found[0]));
        for (const { span } of readTerms(at, group)) add(span, meaning);
      }
    if (words.includes('指'))
      for (const found of words.matchAll(EXPLANATION)) {
        const term = found[1] ?? found[2] ?? '';
        if (/^(?:不同于|区别于)/.test(term)) continue;
        const at = from + found.index + found[0].indexOf(term);
        const end = sentence.end - (/[。;]$/.test(words) ? 1 : 0);
        add({ start: at, end: at + term.length }, { start: from + found.index + found[0].length, end });
      }
  }
  return definitions;
}
