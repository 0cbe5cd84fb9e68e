import { closestOf, documentOf, titleOf } from '../clobber-proof.ts';
import { hasBox } from '../../core/record/has-box.ts';
import type { FoundAction } from './find-action.ts';
import type { Cue } from './find-cues.ts';
import type { FoundWidget } from './find-drawn-box.ts';
import { isGeneric } from './named-document.ts';
import type { NamedDocument } from './named-document.ts';
import type { Sentence } from './find-sentence.ts';
import { foldVariants } from './fold-variants.ts';
import { hasFieldsAround } from './has-fields-around.ts';
import { toWords } from './page-flow.ts';
import type { PageFlow } from './page-flow.ts';
import { APPROVAL, BARE_CONSENT, COOKIES, OPINION_SCALE, QUESTION_OF_ELSE, REJECT_ALL, REQUEST } from './words.ts';

/** Titles of pages for signing in: a part that ends so (“会员注册 - 南枝书屋”), not “注册前先看这三点”. */
const SIGNING_IN =
  /(?:注册|註冊|登录|登錄|登入|登陆|登陸|加入|开通|sign ?(?:up|in)|log ?in|register|join)(?:新?用户|会员|[账帐帳][号號]|页面?|中心|界面)?\s*(?:$|[-_|–—·,，])/i;
/** What goes on after a name where an article only speaks of the sentence: “同意《用户协议》的做法并不少见”. */
const SPOKEN_OF =
  /^[》”’"\s]{0,4}(?:的(?!全部|所有|各项|相关|有关|内容|条款|约定|規定|规定)|等(?:字样|说法|做法)|字样|这样|之类|，?(?:却|但|然而|很多|许多|不少))/;

/** A part of a document, which is something to do rather than to accept: “☐ 阅读用户协议第三章”. */
const PART_OF = /^[》”’"\s]{0,4}(?:的)?第[一二三四五六七八九十百\d]{1,4}[-~至到]?[\d]{0,3}[章节頁页]/;

interface Weighed {
  score: number;
  readonly reasons: string[];
}

function weigh(weighed: Weighed, points: number, reason: string): void {
  weighed.score += points;
  weighed.reasons.push(`${points >= 0 ? '+' : '−'}${Math.abs(points).toFixed(1)} ${reason}`);
}

/** What is known of a candidate when it is weighed. */
export interface Weighable {
  readonly flow: PageFlow;
  readonly cue: Cue;
  readonly span: Sentence;
  /** From the verb to the last document. */
  readonly core: Sentence;
  readonly found: FoundWidget;
  readonly sentence: Element;
  readonly names: readonly NamedDocument[];
  /** Name of the agreement whose text it stands in. */
  readonly inside: string | undefined;
  readonly action: FoundAction | null;
  readonly refuse: Element | null;
}

/** How much speaks for a candidate, with every reason and its weight. */
export function weighCandidate(candidate: Weighable): { readonly score: number; readonly reasons: readonly string[] } {
  const { flow, cue, span, core, found, sentence, names, inside, action, refuse } = candidate;
  const button = cue.button !== null;
  const box = hasBox(found.kind);
  const weighed: Weighed = { score: 0, reasons: [] };
  weigh(weighed, cue.weight, `${cue.kind}: “${toWords(flow.text.slice(cue.start, cue.end)).slice(0, 60)}”`);
  weighNames(weighed, names);
  weigh(
    weighed,
    { checkbox: 1.5, radio: 1.3, 'custom-box': 1, button: 1.2, sentence: 0 }[found.kind],
    `${found.kind}: ${found.reason}`,
  );
  if (found.kind === 'sentence' && names.every((name) => name.link === null && isGeneric(name)))
    weigh(weighed, -0.8, 'a sentence about terms in general');
  if (cue.admonishes && !box) weigh(weighed, -2, 'asks to read rather than to accept');
  const fields = hasFieldsAround(sentence);
  if (fields) weigh(weighed, 0.5, 'fields around it');
  const goesOn = action !== null && isNearAction(action);
  const alone = found.kind === 'sentence' && standsAlone(flow, { start: span.start, end: core.end }, names);
  if (!box && !button && (cue.kind === 'accept' || cue.kind === 'read' || cue.kind === 'english'))
    weigh(weighed, alone && fields && goesOn ? -0.4 : -1.6, 'the verb alone, with neither box nor button');
  if (found.kind === 'sentence' && !fields && !goesOn)
    weigh(weighed, -1.3, 'neither fields nor a button to go on with');
  if (cue.kind === 'box' && !fields && !goesOn) weigh(weighed, -1, 'a bare name, with nothing to go on with');
  if (alone && cue.kind === 'doing') weigh(weighed, 0.3, 'a line of its own');
  if (found.kind === 'sentence' && SIGNING_IN.test(titleOf(documentOf(sentence))))
    weigh(weighed, 0.5, 'a page for signing in');
  if (action !== null && !button && (box || fields || goesOn))
    weigh(weighed, 0.4, `goes on with “${action.words.slice(0, 30)}”`);
  if (refuse !== null) weigh(weighed, 0.6, 'one can refuse beside it');
  if (inside !== undefined && !button) weigh(weighed, -3, `part of the text of “${inside.slice(0, 40)}”`);
  if (!button && lineLength(flow, cue.start) > 220) weigh(weighed, box ? -0.8 : -2, 'in a long paragraph');
  if (found.kind === 'sentence' && SPOKEN_OF.test(flow.text.slice(core.end, core.end + 16)))
    weigh(weighed, -2, 'spoken of rather than asked');
  if ((cue.kind === 'read' || cue.kind === 'box') && PART_OF.test(flow.text.slice(core.end, core.end + 16)))
    weigh(weighed, -2, 'a part to read');
  if (found.kind === 'sentence' && isQuoted(flow, cue)) weigh(weighed, -1.5, 'quoted speech');
  // A banner's button has nothing to do with the fields of the page around it.
  const ofForm = fields && (!button || closestOf(sentence, 'form') !== null);
  if (!ofForm && (aboutCookies(flow, span, names) || REJECT_ALL.test(around(flow, span, 120))))
    weigh(weighed, -3, 'about cookies');
  if (!box && !button && closestOf(sentence, 'footer,nav,[class*="footer"],[id*="footer"]') !== null)
    weigh(weighed, fields ? -0.5 : -1.5, 'in a footer');
  const bare = button && BARE_CONSENT.test(toWords(flow.text.slice(cue.start, cue.end)));
  if (bare && (APPROVAL.test(around(flow, span, 200)) || answersRequest(flow, cue)))
    weigh(weighed, -3, 'approving what someone else asks for');
  if (found.kind === 'radio' && /^\s*[A-Da-d]\s?[.、．:：)）]/.test(flow.text.slice(span.start, span.end)))
    weigh(weighed, -3, 'an answer to choose');
  if ((found.kind === 'radio' || bare) && OPINION_SCALE.test(around(flow, span, 80)))
    weigh(weighed, -3, 'a scale of opinions or a vote');
  return weighed;
}

function around(flow: PageFlow, { start, end }: Sentence, reach: number): string {
  return flow.text.slice(Math.max(0, start - reach), end + reach);
}

/** Whether the line above a button says what someone asks for, and nothing of reading or consent to terms. */
function answersRequest(flow: PageFlow, { start }: Cue): boolean {
  const above = flow.text.slice(Math.max(0, start - 200), start).replace(/\uE001[^\uE002]*\uE002/g, '');
  const line = foldVariants(above.split('\n').findLast((one) => /[\u3400-\u9FFF]{4}/.test(one)) ?? '');
  const asked = line.replace(/是否(?:同意|接受)(?=[？?]|$)/, '');
  return (REQUEST.test(asked) && !/阅读|了解|遵守|同意|接受/.test(asked)) || QUESTION_OF_ELSE.test(line);
}

function lineLength(flow: PageFlow, at: number): number {
  const start = flow.text.lastIndexOf('\n', at);
  const end = flow.text.indexOf('\n', at);
  return (end === -1 ? flow.text.length : end) - start;
}

/** Whether a sentence that names its document is a whole short line. */
function standsAlone(flow: PageFlow, { start, end }: Sentence, names: readonly NamedDocument[]): boolean {
  if (end - start > 90 || names.every(({ by, link }) => by !== 'quoted' && by !== 'marked' && link === null))
    return false;
  // A field that style sheets may give a line of its own.
  const before = flow.text.slice(flow.text.lastIndexOf('\n', start) + 1, start).replace(/^.*\uE003/, '');
  const after = flow.text.slice(end, end + 20).split(/[\n。\uE001]/, 1)[0] ?? '';
  return before.trim() === '' && after.length <= 14 && !/[，,]/.test(after);
}

/** Whether a button to go on with stands close by, or is a real one. */
function isNearAction(action: FoundAction): boolean {
  return !action.weak || action.distance < 80;
}

/** “…“点击注册即表示同意…”…”: someone else's words, told in an article. */
function isQuoted(flow: PageFlow, cue: Cue): boolean {
  const before = flow.text.slice(Math.max(0, cue.start - 40), Math.max(cue.start + 24, cue.end));
  const line = before.slice(before.lastIndexOf('\n') + 1);
  // The statement itself in quotation marks, in the middle of a line.
  if (/[^\s“「]{4}[^“”「」\uE001-\uE003]{0,30}[“「]\s?$/.test(flow.text.slice(Math.max(0, cue.start - 40), cue.start)))
    return true;
  const open = line.lastIndexOf('“');
  return open > 0 && !line.slice(open).includes('”') && line.slice(0, open).trim() !== '';
}

/** Characters from which what is named is a text on the page, not a name. */
const A_TEXT = 200;

/** Whether cookies are spoken of around a sentence, other than in the names of documents. */
function aboutCookies(flow: PageFlow, span: Sentence, names: readonly NamedDocument[]): boolean {
  // An agreement that stands above on the page may speak of them, as any may.
  const texts = names.filter(({ start, end }) => end - start >= A_TEXT && end <= span.start);
  const from = Math.max(0, span.start - 160, ...texts.map(({ end }) => end));
  const around = flow.text.slice(from, span.end + 80);
  return COOKIES.test(names.reduce((text, { name }) => text.replaceAll(name, ''), around));
}

function weighNames(weighed: Weighed, names: readonly NamedDocument[]): void {
  const shown = names
    .map(({ name }) => name.slice(0, 30))
    .join('、')
    .slice(0, 120);
  if (names.some(({ by }) => by === 'quoted')) weigh(weighed, 1.6, `names 《${shown}》`);
  else if (names.some(({ by, link }) => by === 'marked' || link !== null)) weigh(weighed, 1.3, `names ${shown}`);
  else if (names.some((name) => !isGeneric(name))) weigh(weighed, 0.9, `names ${shown} in words`);
  else weigh(weighed, 0.2, 'speaks of terms without a name');
}
