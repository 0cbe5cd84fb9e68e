import type { Span } from '../span.ts';
import { findAll } from '../text/find-all.ts';

const VERB = '系指|係指|是指|均指|意指|(?<!愿)意[为為]|即指|特指|专指|專指|指的是|是為|means|shall mean|refers? to';
/** 指 alone, not in 指定, 指示. */
const POINTS = '指(?![定派示出导導明引向标標南纹紋责責挥揮控使令认認])';
/** After a colon or a word in quotation marks nearly any 指 explains. */
const COLON_POINTS = '指(?![定派示令])';
const GAP = '(?:[^。;:\\n“”"]{1,30},)?';
const OPEN = '[“"『「‘]';
const CLOSE = '[”"』」’]';
const QUOTED = `${OPEN}(?<quoted>[^“”"『』「」‘’\\n]{1,30})${CLOSE}(?:\\([^()]{0,30}\\)|义务|義務|一词|一詞|等)?`;
const BARE = '(?<bare>[^“”"『「\\n,。;:()*|]{1,30}?(?:\\([^()\\n]{1,12}\\)[^“”"\\n,。;:()*|]{0,8})?)';
/** `“密码”是指…`, `“密码”：即…`. */
const AFTER_QUOTED = new RegExp(
  `${QUOTED} {0,2}[*]{0,2}(?:: {0,2}[*]{0,2}(?:${GAP} {0,2}(?:${VERB}|${COLON_POINTS})|即)|,? {0,2}\\n{0,2}(?:${VERB}|${COLON_POINTS}))[:,]? {0,2}`,
  'gi',
);
/** `密码：指…`, `密码是指…`, where a unit of text begins. */
const AFTER_BARE = new RegExp(
  `^[ *●•·\\-|\\uf06c]{0,6}${BARE} {0,2}[*]{0,2} {0,2}(?:[:|]+ {0,2}[*]{0,2}(?:\\k<bare>|${GAP}) {0,2}(?:${VERB}|${COLON_POINTS}|即)|,? {0,2}(?:即[^,。;\\n]{1,30},)?(?:${VERB})|,即(?![视视表可构为成代应时刻有将使便告生自不无被日])(?=[^,。;\\n]{2,40}的[^,。;\\n]{1,6}(?:[,。;]|$)))[:,]? {0,2}`,
  'i',
);
/** `…，不可抗力是指…`, `（监管，是指…）` within a sentence. */
const WITHIN = new RegExp(`(?<=[,(、。;]| {2,})(?<bare>[^“”"『「\\n,。;:()、]{1,20}?),?(?:${VERB})[:,]? {0,2}`, 'gi');
/** Under a heading that announces definitions a colon, a tab or a table's border does, and 指 after any word. */
const IN_SECTION = new RegExp(
  `^[ *●•·|\\-]{0,6}(?:${OPEN}(?<quoted>[^“”"『』「」\\n]{1,30})${CLOSE}|(?<bare>[^“”"\\n,。;:*|\\t]{1,20}?)) {0,2}[*]{0,2}(?:: {0,2}[*]{0,2}是?|,?${POINTS}|即|[|] {0,2}) {0,2}(?=[^\\n]{4})`,
);
const POINTED = new RegExp(`(?<=^|[,;]) {0,2}(?<bare>[^“”"\\n,。;:()*的]{1,12}?)${POINTS}(?=[^\\n]{4})`, 'g');
/** `不可抗力（指不能预见的客观情况）`: the word stands before the bracket. */
const IN_BRACKET =
  /(?<=^|[,。;、的及和或与])(?:因|由于|如遇?|遇到?|发生|对于?)?(?<bare>[\u3400-\u9fffA-Za-z]{2,8})[(](?:是|系|即)?指(?![定派示令])(?=[^()]{4})/g;
/** What every explanation has that stands under no heading of definitions; and what one in a bracket has. */
const MAY_EXPLAIN = /[指即]|意[为為]|是為|means|shall mean|refer/i;
const MAY_EXPLAIN_IN_BRACKET = /[(][是系即]?指/;
const NO_TERM =
  /\d$|^(?:此处|此處|这里|這裡|其(?![他它余])|这|這|此|该|該|他|本人|不同于|区别于|主要|具体|注意|说明|提示|如下|特别|一般|通常)|^(?:不同于|区别于|如|但)/;
/** What comes before the word itself: `本协议所称`, `其中`. */
const LEAD =
  /^(?:(?:本|此|该|上述|前述)[^,。]{0,8}(?:所[称稱指述谓]|中的?|项下的?|所述的)|所[谓謂]|其中,?|上述|前述|以下(?=本)) {0,2}(?=[^ ]{2})/;
/** The head of a table of definitions. */
const TABLE_HEAD = /^(?:术语|名词|词语|用语|定义|概念|名称|序号|術語|名詞|[-: ]+$)/;
/** After a word in quotation marks only what at once commands is a rule. */
const QUOTED_RULES = /^[^,。、]{0,6}(?:必须|须|應|应|不得)/;
const RULES = /^[^,。]{0,12}(?:必须|须|應|应|需要|可以|有权|不得|会在|请|可能)/;

interface Found {
  readonly span: Span;
  readonly meaning: Span;
}
const none: readonly Found[] = [];

/** Where what explains a word ends: with its bracket, or with the sentence, whose last sign is no part of it. */
function endOf(text: string, { start, end }: Span): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === '(') depth++;
    else if (char === ')' && --depth < 0) return at;
  }
  let last = end;
  while (last > start && (/[。;\s*|]/.test(text.charAt(last - 1)) || /[a-z]\.$/.test(text.slice(last - 2, last))))
    last--;
  return last;
}

/** The word itself within what stands before 指, or nothing where that can't be a word. */
function toTerm(text: string, start: number, words: string): Span | undefined {
  let at = start + words.length - words.trimStart().length;
  let end = start + words.trimEnd().length;
  const lead = LEAD.exec(text.slice(at, end));
  if (lead) at += lead[0].length;
  // `本服务的内容 本服务内容是指`: a heading glued to what follows it.
  const glued = /[\u3400-\u9fff] {1,4}(?=[\u3400-\u9fff])/.exec(text.slice(at, end));
  if (glued) at += glued.index + glued[0].length;
  const isQuoted = /[“"『「‘]/.test(text.charAt(start - 1));
  if (/^[“"『「‘].*[”"』」’]$/.test(text.slice(at, end))) {
    at++;
    end--;
  }
  return at >= end || (!isQuoted && NO_TERM.test(text.slice(at, end))) ? undefined : { start: at, end };
}

/**
 * Words that a sentence explains: `“密码”是指…`, `密码：指…`; what follows is what the word stands for. On folded text;
 * `inSection` says that the sentence stands under a heading that announces definitions.
 */
export function findExplained(text: string, sentence: Span, inSection: boolean): readonly Found[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!inSection && !MAY_EXPLAIN.test(words)) return none;
  const all: { start: number; term: Span; after: number }[] = [];
  const add = (found: RegExpExecArray | null): void => {
    const word = found?.groups?.['quoted'] ?? found?.groups?.['bare'];
    if (found === null || word === undefined) return;
    const { index } = found;
    const start = sentence.start + index + found[0].indexOf(word);
    const after = sentence.start + index + found[0].length;
    const term = toTerm(text, start, word);
    if (term !== undefined && all.every((one) => after <= one.start || term.start >= one.after))
      all.push({ start: sentence.start + index, term, after });
  };
  add(AFTER_BARE.exec(words));
  for (const found of findAll(AFTER_QUOTED, words)) add(found);
  for (const found of findAll(WITHIN, words)) add(found);
  if (inSection) {
    for (const found of findAll(POINTED, words)) add(found);
    const before = text.slice(Math.max(0, sentence.start - 8), sentence.start);
    // At the start of a line or after a number, not after another sentence.
    const begins = /^$|\n *$|[^。;!? ] *$/.test(before);
    const found = begins ? IN_SECTION.exec(words) : null;
    if (
      found !== null &&
      !TABLE_HEAD.test(found.groups?.['bare'] ?? '') &&
      !(found.groups?.['quoted'] === undefined ? RULES : QUOTED_RULES).test(words.slice(found[0].length)) &&
      !/[:]$/.test(words.trimEnd())
    )
      add(found);
  }
  if (MAY_EXPLAIN_IN_BRACKET.test(words)) for (const found of findAll(IN_BRACKET, words)) add(found);
  if (all.length === 0) return none;
  all.sort((a, b) => a.start - b.start);
  return all.map(({ term, after }, index) => {
    const next = all[index + 1];
    const isCut = next !== undefined && /[,;]$/.test(text.slice(after, next.start).trimEnd());
    const end = endOf(text, {
      start: after,
      end: isCut ? text.slice(0, next.start).trimEnd().length - 1 : sentence.end,
    });
    return { span: term, meaning: { start: after, end } };
  });
}
