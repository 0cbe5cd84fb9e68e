import { closestOf, documentOf, titleOf } from '../../clobber-proof.ts';
import { hasBox } from '../../../core/record/has-box.ts';
import { aboutCookies } from './about-cookies.ts';
import type { FoundAction } from '../widget/find-action.ts';
import { hasDocumentNoun } from '../names/has-document-noun.ts';
import { endsAsTitle } from '../names/is-title.ts';
import { isGeneric } from '../names/named-document.ts';
import type { NamedDocument } from '../names/named-document.ts';
import type { Sentence } from '../find-sentence.ts';
import { hasFieldsAround } from './has-fields-around.ts';
import { isAmongOthers, isOneOfMany } from './is-among-others.ts';
import { ofOthers } from './of-others.ts';
import { toWords } from '../flow/page-flow.ts';
import type { PageFlow } from '../flow/page-flow.ts';
import { toldOnly } from './told-only.ts';
import type { Weighable } from './weighable.ts';
import { REMARKS } from '../words.ts';

/** Titles of pages for signing in: a part that ends so (“会员注册 - 南枝书屋”), not “注册前先看这三点”. */
const SIGNING_IN =
  /(?:注册|註冊|登录|登錄|登入|登陆|登陸|加入|开通|sign ?(?:up|in)|log ?in|register|join)(?:新?用户|会员|[账帐帳][号號]|页面?|中心|界面)?\s*(?:$|[-_|–—·,，])/i;
/** What one does who sends remarks. */
const SENDS_REMARKS = new RegExp(`${REMARKS.source}|发表|发布|发送|提交|submit|post|send`, 'i');

/** A part of a document, which is something to do rather than to accept: “☐ 阅读用户协议第三章”. */
const PART_OF = /^[》”’"\s]{0,4}(?:的)?第[一二三四五六七八九十百\d]{1,4}[-~至到]?[\d]{0,3}[章节頁页]/;

interface Weighed {
  score: number;
  readonly reasons: string[];
}

function weigh(weighed: Weighed, points: number, reason: string): void {
  // In tenths, as they are weighed: 1.4 + 0.2 + 1 + 0.4 is less than 3.
  weighed.score = Math.round((weighed.score + points) * 10) / 10;
  weighed.reasons.push(`${points >= 0 ? '+' : '−'}${Math.abs(points).toFixed(1)} ${reason}`);
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
  const remarks = action !== null && isForRemarks(flow, { start: span.start, end: cue.end }, action);
  const goesOn = action !== null && isNearAction(action) && !remarks;
  if (found.kind === 'sentence' && remarks) weigh(weighed, -1, 'above a form for remarks');
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
  if ((cue.kind === 'read' || cue.kind === 'box') && PART_OF.test(flow.text.slice(core.end, core.end + 16)))
    weigh(weighed, -2, 'a part to read');
  // “☐ 《背影》已阅读”.
  if (
    cue.kind === 'read' &&
    names.length > 0 &&
    names.every(({ name, by }) => by === 'quoted' && !hasDocumentNoun(name) && !endsAsTitle(name))
  )
    weigh(weighed, -2, 'a work to read');
  // “☐ 同意出国声明书” among other papers to order.
  const bare = cue.kind === 'accept' && names.every(({ by }) => by === 'words');
  if (
    (bare || cue.kind === 'box') &&
    !fields &&
    isAmongOthers(flow, span) &&
    (cue.kind === 'box' || isOneOfMany(found.element))
  )
    weigh(weighed, -1.5, 'one of several things to tick');
  for (const reason of toldOnly(candidate)) weigh(weighed, -2.5, reason);
  for (const reason of ofOthers(candidate)) weigh(weighed, -4, reason);
  if (aboutCookies(candidate, fields)) weigh(weighed, -4, 'about cookies');
  if (!box && !button && closestOf(sentence, 'footer,nav,[class*="footer"],[id*="footer"]') !== null)
    weigh(weighed, fields ? -0.5 : -1.5, 'in a footer');
  return weighed;
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

/** Whether a button sends remarks that the sentence says nothing of: “发表评论” below an article about “点击注册即表示同意…”. */
function isForRemarks(flow: PageFlow, { start, end }: Sentence, { words }: FoundAction): boolean {
  return REMARKS.test(words) && !SENDS_REMARKS.test(flow.text.slice(start, end));
}

/** Whether a button to go on with stands close by, or is a real one. */
function isNearAction(action: FoundAction): boolean {
  return !action.weak || action.distance < 80;
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
