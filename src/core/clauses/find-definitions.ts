import type { Span } from '../span.ts';
import { findAll } from '../text/find-all.ts';
import { findSign } from '../text/find-sign.ts';
import { findExpression } from './find-expression.ts';
import { findExplained } from './find-explained.ts';
import { matchMarker } from './match-marker.ts';
import type { Clause, Definition, Sentence } from './outline.ts';

/** `以下简称`, `下文统称为`, `在本协议中又被称为`: the word that follows stands for what came before. */
const CALLED =
  /(?:(?:(?:以下|以上|下文|上文|下|(?:在|于)?(?:本|《)[^,。()]{1,30}?(?:当?中|里))(?:又|亦|也|或|均|更多地|合并)?(?:可?被)?|又|亦可?|也可?|或)(?:简|簡|统|統|合|总|總|并|並)?[称稱]|(?:简|簡|统|統|合|总|總|并|並)[称稱]|(?<![声聲宣自所名职職俗号號谎诈])[称稱](?=[为為作]?[“「『"][^“”「」『』"]{1,24}[”」』"][),。;、或和]))(?:之?为|之?為|作|呼为)?:? {0,2}|here(?:in)?after {0,2}(?:(?:collectively|together|jointly) )?(?:(?:referred to|known|called|defined) )?(?:collectively )?(?:as )?:? {0,2}(?:the )?/giy;
const CALL_SIGN = /[称稱]|here(?:in)?after/gi;
const QUOTED = /[“"『「‘][^“”"『』「」‘’]{1,40}[”"』」’“]|《[^《》]{1,40}》|【[^【】]{1,40}】/g;
/** One word in quotation marks after the other: `“用户”或“您”`. */
const QUOTED_ROW = new RegExp(
  `(?:${QUOTED.source})(?: {0,2}(?:、|,|/|或者?|和|及|与|與|以及|or|and|亦[称稱]|又[称稱]|或?[简簡]?[称稱])? {0,2}(?:${QUOTED.source})){0,4}`,
  'y',
);
/** `（“用户”或“您”）`: nothing but words in quotation marks. */
const ALONE = new RegExp(
  `[(] {0,2}(?:即:? {0,2}|each,? {0,2}an? |collectively,? |together,? |the )?(?=[“"『「‘])(${QUOTED_ROW.source})(?:,? {0,2}下同)? {0,2}(?:[)]|,(?=[^()]{1,60}[)]))`,
  'g',
);
/** Quotation marks that show words on the screen, or examples. */
const BUTTON = /(?:点击|點擊|勾选|按下)[^,。;]{0,6}$|(?:选择|选项|按钮|例如?|比如|如|标记|标明|载明|显示|输入):? ?$/;
/** What a sentence has that may define something, by the first units of it; most have none, and no expression is tried. */
const CUE =
  /[指即称稱]|[(](?= {0,2}[“"『「‘ect])|意(?=[为為])|是(?=為)|[mM](?=[eE][aA][nN])|[rR](?=[eE][fF])|[hH](?=[eE][rR])/g;
const LONGEST_SENTENCE = 2000;
/** How much of what stands before a bracket tells whether it names anything. */
const LONGEST_LEAD = 40;
const FARTHEST_BRACKET = 200;

/** The bracket in which `at` stands, from its sign on; -1 when it stands in none. */
function openBracket(text: string, start: number, at: number): number {
  let depth = 0;
  for (let open = at - 1; open >= start && at - open < FARTHEST_BRACKET; open--) {
    const char = text.charAt(open);
    if (char === ')') depth++;
    else if (char === '(' && depth-- === 0) return open;
  }
  return -1;
}

/** The words in quotation marks that stand in a row at `at`. */
function readQuoted(text: string, at: number): Span[] {
  const spans: Span[] = [];
  QUOTED_ROW.lastIndex = at;
  const found = QUOTED_ROW.exec(text);
  if (found === null) return spans;
  for (const one of findAll(QUOTED, found[0])) {
    // A name in 《》 keeps its marks; `“本《用户协议》”` was taken whole.
    const isName = one[0].startsWith('《');
    const start = at + one.index + (isName ? 0 : 1);
    spans.push({ start, end: start + one[0].length - (isName ? 0 : 2) });
  }
  return spans;
}

/** A word without quotation marks: up to the end of its bracket, or to a sign. */
function readBare(text: string, at: number, inBracket: boolean): Span[] {
  const found = inBracket
    ? /[“"]?((?:[^()“”",。;:\n]|\([^()]{1,20}\)){1,30})[”"]? {0,2}(?=[),。;])/y
    : /([^()“”",。;:的\n]{1,12})(?=[。;,])/y;
  found.lastIndex = at;
  const word = found.exec(text)?.[1]?.trimEnd() ?? '';
  if (word === '' || word.length > 24) return [];
  const start = text.indexOf(word, at);
  return [{ start, end: start + word.length }];
}

/** Adds what the sentence calls by a word: `…（以下简称“本协议”）`, `甲公司简称为乙。` */
function findCalled(text: string, sentence: Span, known: readonly Definition[]): { span: Span; meaning: Span }[] {
  const found: { span: Span; meaning: Span }[] = [];
  const words = text.slice(sentence.start, sentence.end);
  let from = 0;
  for (const sign of findAll(CALL_SIGN, words)) {
    if (sign.index < from) continue;
    const cue = cueAround(words, sign.index);
    if (cue === undefined) continue;
    let after = sentence.start + cue.end;
    const at = sentence.start + cue.start;
    from = cue.end;
    const open = openBracket(text, sentence.start, at);
    if (text.charAt(after) === '(') after++;
    const quoted = readQuoted(text, after);
    const isShort = /[简簡统統合总總]/.test(cue.words) || /^[以下]/.test(cue.words);
    const terms =
      quoted.length > 0
        ? quoted
        : isShort && (open >= 0 || /为|為|合|統|统/.test(cue.words))
          ? readBare(text, after, open >= 0)
          : [];
    const first = terms[0];
    if (first === undefined) continue;
    from = Math.max(from, (terms.at(-1)?.end ?? 0) - sentence.start);
    // `（扣除后的余额称为“公共收益”）`: what is called so stands in the bracket itself.
    const inside = open >= 0 && /^[^,。;]{2,30}的[^,。;]{2,}$/.test(text.slice(open + 1, at).trim());
    const end = open >= 0 && !inside ? open : at;
    const joint = /[统統合总總并並][称稱]/.test(cue.words);
    const before = known.findLast(
      ({ span, meaning }) => meaning.start > span.end && meaning.start < end && end <= meaning.end + 1,
    );
    const isAside = open < 0 && text.slice(0, at).trimEnd().endsWith(',');
    const meaning =
      isAside && before
        ? { start: before.meaning.start, end: text.slice(0, at).trimEnd().length - 1 }
        : findExpression(text, sentence.start, { end, joint, term: text.slice(first.start, first.end) });
    for (const span of terms) found.push({ span, meaning });
  }
  const alone = findAll(ALONE, words);
  if (alone.length === 0) return found;
  const called = new Set(found.map(({ span }) => span.start));
  let last: { readonly end: number; readonly meaning: Span } | undefined;
  for (const one of alone) {
    const open = sentence.start + one.index;
    const before = words.slice(Math.max(0, one.index - LONGEST_LEAD), one.index).trimEnd();
    if (before === '' || /[。;:,、!?]$/.test(before) || BUTTON.test(before)) continue;
    const terms = readQuoted(text, open + one[0].indexOf(one[1] ?? ''));
    const first = terms[0];
    if (first === undefined || called.has(first.start)) continue;
    // `某某公司（“某某”）（“我们”）`: two names of one.
    const meaning =
      last?.end === open
        ? last.meaning
        : findExpression(text, sentence.start, {
            end: open,
            joint: false,
            term: text.slice(first.start, first.end),
          });
    if (meaning.end > meaning.start) last = { end: open + one[0].length, meaning };
    for (const span of terms) found.push({ span, meaning });
  }
  return found;
}

/** The whole of `以下简称为` around its 称. */
function cueAround(words: string, sign: number): { start: number; end: number; words: string } | undefined {
  for (let start = Math.max(0, sign - 40); start <= sign; start++) {
    CALLED.lastIndex = start;
    const found = CALLED.exec(words);
    if (found !== null && CALLED.lastIndex > sign && found.index <= sign)
      return { start, end: CALLED.lastIndex, words: found[0] };
  }
  return undefined;
}

/**
 * Words that the agreement defines, in their order: each with where it stands and what it stands for. `text` is the
 * folded source; the clauses tell which headings announce definitions.
 */
export function findDefinitions(
  source: string,
  text: string,
  { clauses, sentences }: { readonly clauses: readonly Clause[]; readonly sentences: readonly Sentence[] },
): Definition[] {
  const definitions: Definition[] = [];
  const toDefinition = ({ span, meaning }: { span: Span; meaning: Span }): Definition[] =>
    meaning.end > meaning.start
      ? [
          {
            term: source
              .slice(span.start, span.end)
              .replace(/\s*\n\s*/g, '')
              .trim(),
            span,
            meaning,
          },
        ]
      : [];
  const sections = findSections(text, clauses);
  let nextCue = -1;
  for (const sentence of sentences) {
    if (sentence.role === 'contents' || sentence.end - sentence.start > LONGEST_SENTENCE) continue;
    const inSection = sentence.clause !== null && sections.has(sentence.clause);
    if (nextCue < sentence.start) nextCue = findSign(CUE, text, sentence.start);
    if (!inSection && nextCue >= sentence.end) continue;
    const from = matchMarker(text, sentence.start)?.end ?? sentence.start;
    const body = { start: from, end: sentence.end };
    const explained = findExplained(text, body, inSection).flatMap(toDefinition);
    definitions.push(...explained, ...findCalled(text, body, explained).flatMap(toDefinition));
  }
  return definitions.sort((a, b) => a.span.start - b.span.start);
}

/** Ids of the clauses under a heading that announces definitions. */
function findSections(text: string, clauses: readonly Clause[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id, parent, heading } of clauses)
    if (
      (parent !== null && ids.has(parent)) ||
      (heading !== null &&
        heading.end - heading.start <= 24 &&
        /定[义義]|[释釋][义義]|术语|術語|名[词詞]|用[语語]|[词詞][语語]|definition|interpretation/i.test(
          text.slice(heading.start, heading.end),
        ))
    )
      ids.add(id);
  return ids;
}
