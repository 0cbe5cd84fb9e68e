import { closestOf } from '../clobber-proof.ts';
import type { InlineText } from './find-inline-texts.ts';
import { headingName, isHeading, isPartOfText } from './find-inline-texts.ts';
import { commonElement, nodesOf } from './find-sentence.ts';
import type { Sentence } from './find-sentence.ts';
import { foldVariants } from './fold-variants.ts';
import { elementAt, toWords } from './flow/page-flow.ts';
import type { PageFlow } from './flow/page-flow.ts';
import { ACTS, BARE_CONSENT, REFUSE_BUTTON, SAYS_NO_MORE } from './words.ts';

/** Characters above a box in which the text that it accepts begins. */
const REACH = 1200;
/** Fewer characters are a remark, not a text. */
const SHORTEST = 30;
/** Where a template puts the text: “{{ agreement.content }}”. */
const TO_BE_FILLED = /\{\{|\$\{|\{\$|<%/;
/** The same in English, of nothing but such words: “I have read the above information and consent to take part”. */
const SAYS_NO_MORE_ENGLISH =
  /^(?:(?:yes|i|we|have|read|reviewed|and|understand|understood|the|this|these|above|following|information|statements?|text|document|terms|content|hereby|freely|voluntarily|agree|accept|consent|acknowledge|confirm|give|my|to|with|that|it|all|be|bound|by|participate|participation|take|part|in|am|aged?|at least|over|1[68]|years?|older|or|of|study|survey|research|project|experiment|begin|start|proceed|continue)\b[ ,.!*]*)+$/i;
/** What a button says besides: “同意并提交”, “我已阅读并同意，提交申请”. */
const GOES_ON = new RegExp(
  `[，,]?(?:并|且|去)(?!同意|接受|确认)[\\u3400-\\u9FFF]{1,8}$|[，,](?!同意|接受)[\\u3400-\\u9FFF]{2,6}$|签[约署]$|(?<=同意|接受)(?:${ACTS})$`,
);
/** How a text without a heading calls itself: “请详细阅读本会员声明所有内容”. */
const CALLS_ITSELF =
  /(?<=[本此])(?:(?![本此即应须您])[\u3400-\u9FFF]){1,8}?(?:协议书?|条款|政策|声明|须知|公约|合同|合约|契约书?|同意书|告知书)/;
/** And no more than an agreement: “本协议”. */
const CALLS_ITSELF_AGREEMENT = /(?<=[本此])协议/;
/** Of such a text, how far up it is looked for, how much there must be, and how far into it the name may stand. */
const UNTITLED = { reach: 20_000, shortest: 300, opening: 400 } as const;
/** What a text holds that nobody asks a friend for. */
const CLAUSE_LINE =
  /(?:^|\n)(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十\d]{1,3}[条章]|\d{1,2}[、.．)）])/g;
const CLAUSES = 3;
/** “本人已知晓上述各项条款，并登录平台”. */
const POINTS_ABOVE = /(?:以上|上述)[^，。]{0,4}?(?:内容|条款|协议|须知|规定|声明|说明|事项)/;
/** Such a text may also be headed by what names no agreement elsewhere: “注意事项”. */
const SHORT_HEADING = /^[\u3400-\u9FFF]{0,12}(?:同意书|确认书|揭示书|提示书|责任书|注意事项|规则)[：:]?$/;
const SHORT_HEADING_ENGLISH =
  /^[\w ,&:'’-]{0,50}\b(?:consent to [\w ]{4,40}|information sheet|research study|study information)$/i;
/** A study says so, whatever its heading: the first line above it is its name. */
const STUDY = /\bparticipa(?:te|tion|nts?)\b/i;
/** A line without a sentence. */
const TITLE_LINE = /^[A-Z][\w ,&:'’()-]{3,60}$/;

function isHeadingAbove(line: string, bare: boolean): boolean {
  if (isHeading(line) || SHORT_HEADING_ENGLISH.test(line)) return true;
  return !bare && SHORT_HEADING.test(foldVariants(line));
}

/** A text that asks for the documents it names, not for itself: “请仔细阅读“用户协议””. */
const ASKS_FOR_OTHERS =
  /(?:阅读|同意|了解)[^。；\n]{0,12}[《“「【][^《》“”「」【】\n]{2,24}(?:协议|条款|政策|声明|须知|规则|公约)[》”」】]/;

/** Whether the words of a box or `button` accept what stands above them, and name nothing. */
function namesNothing(words: string, button: boolean): boolean {
  const folded = foldVariants(words);
  if (button && SAYS_NO_MORE.test(folded.replace(GOES_ON, ''))) return true;
  return [SAYS_NO_MORE, POINTS_ABOVE, SAYS_NO_MORE_ENGLISH].some((one) => one.test(folded));
}

/**
 * The text right above a box or button whose `words` name nothing, under its heading: “…同意声明”, a paragraph, “☐ 同意/确认”.
 * Null where the words name what they accept, or a field or a button other than a refusal stands between. A `button` that says
 * only “同意” may grant what someone asks for, unless the heading is the title of an agreement.
 */
export function findTextAbove(flow: PageFlow, span: Sentence, words: string, button: boolean): InlineText | null {
  if (!namesNothing(words, button)) return null;
  const bare = button && BARE_CONSENT.test(words);
  const from = Math.max(0, span.start - REACH);
  const above = flow.text.slice(from, span.start);
  const end = from + above.lastIndexOf('\n');
  const found = (name: string, start: number): InlineText | null => {
    const short = end - start < SHORTEST && !TO_BE_FILLED.test(flow.text.slice(start, end));
    const element = short ? null : commonElement(nodesOf(flow, { start, end }));
    return element === null
      ? null
      : { name: headingName(name), headingStart: start, start, end, element, how: 'inline' };
  };
  let start = end;
  let title: { readonly name: string; readonly start: number } | null = null;
  const lines = above.split('\n').slice(0, -1);
  const parts = lines.map((line) => ({ text: line.trim() }));
  for (const [index, line] of [...lines.entries()].reverse()) {
    const text = toWords(line);
    if (/[\uE000-\uE003]/.test(line) && !REFUSE_BUTTON.test(text)) break;
    start = Math.max(0, start - line.length - 1);
    if (isHeadingAbove(text, bare) && !isPartOfText(parts, index)) {
      const others = button && ASKS_FOR_OTHERS.test(foldVariants(flow.text.slice(start + line.length, end)));
      return others || isInLink(flow, start + 1) ? null : found(text, start);
    }
    if (TITLE_LINE.test(text)) title = { name: text, start };
  }
  if (title !== null && STUDY.test(flow.text.slice(title.start, end))) return found(title.name, title.start);
  return findUntitledText(flow, end, bare);
}

/** Whether a heading is an entry of a menu. */
function isInLink(flow: PageFlow, at: number): boolean {
  const element = elementAt(flow, at);
  return element !== null && closestOf(element, 'a,nav') !== null;
}

/** The text right above a place up to the next field or button, by the name it gives itself; for a bare “同意” one in clauses. */
function findUntitledText(flow: PageFlow, end: number, bare: boolean): InlineText | null {
  const from = Math.max(0, end - UNTITLED.reach);
  const text = flow.text.slice(from, end);
  const start =
    from + 1 + Math.max(-1, ...['\uE000', '\uE001', '\uE002', '\uE003'].map((mark) => text.lastIndexOf(mark)));
  if (end - start < UNTITLED.shortest) return null;
  const clauses = [...flow.text.slice(start, end).matchAll(CLAUSE_LINE)].length >= CLAUSES;
  if (bare && !clauses) return null;
  const opening = foldVariants(flow.text.slice(start, start + UNTITLED.opening));
  const name = CALLS_ITSELF.exec(opening) ?? (clauses ? CALLS_ITSELF_AGREEMENT.exec(opening) : null);
  const element = name === null ? null : commonElement(nodesOf(flow, { start, end }));
  if (name === null || element === null) return null;
  const at = start + name.index;
  return { name: flow.text.slice(at, at + name[0].length), headingStart: start, start, end, element, how: 'inline' };
}
