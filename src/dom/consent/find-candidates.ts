import { closestOf, documentOf, tagOf, titleOf } from '../clobber-proof.ts';
import { findAction } from './find-action.ts';
import type { FoundAction } from './find-action.ts';
import { findCues } from './find-cues.ts';
import type { Cue } from './find-cues.ts';
import { findInlineTexts } from './find-inline-texts.ts';
import type { InlineText } from './find-inline-texts.ts';
import { findNames, hasDocumentNoun, keepBestNames } from './find-names.ts';
import type { NamedDocument } from './find-names.ts';
import { commonElement, findSentence, nodesOf } from './find-sentence.ts';
import type { Sentence } from './find-sentence.ts';
import { hasFieldsAround } from './has-fields-around.ts';
import { betterNames, joinTexts, namesBefore, unnamedText } from './join-names.ts';
import { findWidget } from './find-widget.ts';
import { toWords } from './page-flow.ts';
import type { PageFlow } from './page-flow.ts';
import { findNamesNearby, findReadLink } from './resolve-documents.ts';
import { COOKIES, GENERIC_NAME, REFUSE_BUTTON } from './words.ts';

/** A surface before its documents are resolved. */
export interface Candidate {
  readonly flow: PageFlow;
  readonly cue: Cue;
  readonly span: Sentence;
  readonly kind: 'checkbox' | 'custom-box' | 'radio' | 'button' | 'sentence' | 'inline';
  readonly widget: Element;
  readonly sentence: Element;
  readonly nodes: readonly Node[];
  readonly names: readonly NamedDocument[];
  readonly texts: readonly InlineText[];
  readonly action: FoundAction | null;
  readonly refuse: Element | null;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A candidate of at least this score is a consent surface. Chosen on the pages of test/eval/PAGES.md. */
export const ACCEPTED_SCORE = 3;

/** Titles of pages for signing in: a part that ends so (“会员注册 - 南枝书屋”), not “注册前先看这三点”. */
const SIGNING_IN =
  /(?:注册|註冊|登录|登錄|登入|加入|开通|sign ?(?:up|in)|log ?in|register|join)(?:新?用户|会员|[账帐帳][号號]|页面?|中心|界面)?\s*(?:$|[-_|–—·,，])/i;
/** What goes on after a name where an article only speaks of the sentence: “同意《用户协议》的做法并不少见”. */
const SPOKEN_OF =
  /^[》”’"\s]{0,4}(?:的(?!全部|所有|各项|内容|条款|约定|規定|规定)|等(?:字样|说法|做法)|字样|这样|之类|，?(?:却|但|然而|很多|许多|不少))/;

interface Weighed {
  score: number;
  readonly reasons: string[];
}

function weigh(weighed: Weighed, points: number, reason: string): void {
  weighed.score += points;
  weighed.reasons.push(`${points >= 0 ? '+' : '−'}${Math.abs(points).toFixed(1)} ${reason}`);
}

function lineLength(flow: PageFlow, at: number): number {
  const start = flow.text.lastIndexOf('\n', at);
  const end = flow.text.indexOf('\n', at);
  return (end === -1 ? flow.text.length : end) - start;
}

function findRefusal(flow: PageFlow, { start, end }: Sentence): Element | null {
  for (const piece of flow.pieces) {
    if (piece.kind !== 'button' || piece.end < start - 120) continue;
    if (piece.start > end + 160) break;
    if (REFUSE_BUTTON.test(toWords(flow.text.slice(piece.start, piece.end)))) return piece.node as Element;
  }
  return null;
}

function examine(flow: PageFlow, cue: Cue, texts: readonly InlineText[]): Candidate | null {
  const span = findSentence(flow, cue);
  const button = cue.button !== null;
  let names = findNames(flow, span, button ? cue.start + 1 : cue.end);
  // What follows the last name (“登录账户”) may share the line but is no part of the sentence.
  const core = button ? span : { start: cue.start, end: Math.max(cue.end, ...names.map((name) => name.end)) };
  const found = findWidget(flow, span, core, cue);
  if (found === null) return null;
  const inside = texts.find(
    (text) => text.start <= cue.start && cue.end <= text.end && tagOf(text.element) !== 'TEXTAREA',
  );
  const nodes = nodesOf(flow, core);
  const sentence = commonElement(nodes) ?? found.element;
  const refuse = findRefusal(flow, span);
  if (button)
    names = keepBestNames([
      ...names.map((name) => ({ ...name, link: null })),
      ...betterNames(names, findNamesNearby(flow, span)),
    ]);
  if (found.kind !== 'sentence') names = joinTexts(names, texts, span, button);
  const specific = names.filter(({ name }) => !GENERIC_NAME.test(name));
  if (specific.length > 0 && button) names = specific;
  const words = toWords(flow.text.slice(span.start, span.end));
  const box = found.kind === 'checkbox' || found.kind === 'custom-box' || found.kind === 'radio';
  if (names.length === 0 && box) names = namesBefore(flow, span);
  if (names.length === 0 && found.kind !== 'sentence') names = unnamedText(texts, span);
  if (names.length === 0 && !hasDocumentNoun(words)) return null;
  const only = names.length === 1 ? names[0] : undefined;
  if (only?.link === null) {
    const link = findReadLink(flow, button ? span.end : only.end, button ? 260 : 30);
    if (link !== null) names = [{ ...only, link }];
  }
  const form = closestOf(sentence, 'form');
  const action = button ? { element: found.element, words, weak: false, distance: 0 } : findAction(flow, span, form);
  const weighed: Weighed = { score: 0, reasons: [] };
  weigh(weighed, cue.weight, `${cue.kind}: “${toWords(flow.text.slice(cue.start, cue.end)).slice(0, 60)}”`);
  weighNames(weighed, names);
  weigh(
    weighed,
    { checkbox: 1.5, radio: 1.3, 'custom-box': 1, button: 1.2, sentence: 0 }[found.kind],
    `${found.kind}: ${found.reason}`,
  );
  if (!box && !button && (cue.kind === 'accept' || cue.kind === 'read' || cue.kind === 'english'))
    weigh(weighed, -1.6, 'the verb alone, with neither box nor button');
  if (cue.admonishes && !box) weigh(weighed, -2, 'asks to read rather than to accept');
  const fields = hasFieldsAround(sentence);
  if (fields) weigh(weighed, 0.5, 'fields around it');
  if (found.kind === 'sentence' && !fields && !isNearAction(action))
    weigh(weighed, -1.3, 'neither fields nor a button to go on with');
  if (found.kind === 'sentence' && SIGNING_IN.test(titleOf(documentOf(sentence))))
    weigh(weighed, 0.5, 'a page for signing in');
  if (action !== null && !button) weigh(weighed, 0.4, `goes on with “${action.words.slice(0, 30)}”`);
  if (refuse !== null) weigh(weighed, 0.6, 'one can refuse beside it');
  if (inside !== undefined && !button) weigh(weighed, -3, `part of the text of “${inside.name.slice(0, 40)}”`);
  if (!button && lineLength(flow, cue.start) > 220) weigh(weighed, box ? -0.8 : -2, 'in a long paragraph');
  if (found.kind === 'sentence' && SPOKEN_OF.test(flow.text.slice(core.end, core.end + 16)))
    weigh(weighed, -2, 'spoken of rather than asked');
  if (found.kind === 'sentence' && isQuoted(flow, cue)) weigh(weighed, -1.5, 'quoted speech');
  if (aboutCookies(flow, span, names) && !fields) weigh(weighed, -3, 'about cookies');
  if (!box && !button && closestOf(sentence, 'footer,nav,[class*="footer"],[id*="footer"]') !== null)
    weigh(weighed, fields ? -0.5 : -1.5, 'in a footer');
  const kind = button && refuse !== null && texts.length > 0 ? 'inline' : found.kind;
  return { flow, cue, span, kind, widget: found.element, sentence, nodes, names, texts, action, refuse, ...weighed };
}

/** Whether a button to go on with stands close by, or is a real one. */
function isNearAction(action: FoundAction | null): boolean {
  if (action === null) return false;
  return !action.weak || action.distance < 80;
}

/** “…“点击注册即表示同意…”…”: someone else's words, told in an article. */
function isQuoted(flow: PageFlow, cue: Cue): boolean {
  const before = flow.text.slice(Math.max(0, cue.start - 40), cue.start + 24);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const open = line.lastIndexOf('“');
  return open > 0 && !line.slice(open).includes('”') && line.slice(0, open).trim() !== '';
}

/** Whether cookies are spoken of around a sentence, other than in the names of documents. */
function aboutCookies(flow: PageFlow, span: Sentence, names: readonly NamedDocument[]): boolean {
  const around = flow.text.slice(Math.max(0, span.start - 160), span.end + 80);
  return COOKIES.test(names.reduce((text, { name }) => text.replaceAll(name, ''), around));
}

function weighNames(weighed: Weighed, names: readonly NamedDocument[]): void {
  const shown = names
    .map(({ name }) => name.slice(0, 30))
    .join('、')
    .slice(0, 120);
  if (names.some(({ by }) => by === 'quoted')) weigh(weighed, 1.6, `names 《${shown}》`);
  else if (names.some(({ by, link }) => by === 'marked' || link !== null)) weigh(weighed, 1.3, `names ${shown}`);
  else if (names.some(({ name }) => !GENERIC_NAME.test(name))) weigh(weighed, 0.9, `names ${shown} in words`);
  else weigh(weighed, 0.2, 'speaks of terms without a name');
}

/** A button that accepts and the sentence beside it are one surface; a box beside it is the surface instead. */
function joinButtons(candidates: readonly Candidate[]): Candidate[] {
  const dropped = new Set<Candidate>();
  const joined: Candidate[] = [];
  const distance = (a: Candidate, b: Candidate): number =>
    Math.max(a.span.start - b.span.end, b.span.start - a.span.end);
  for (const button of candidates) {
    if (button.cue.button === null) continue;
    const near = candidates
      .filter((one) => one.cue.button === null && distance(one, button) < 300)
      .sort((a, b) => distance(a, button) - distance(b, button));
    const box = near.find((one) => one.kind !== 'sentence' && one.score >= ACCEPTED_SCORE);
    const sentence = near.find((one) => one.kind === 'sentence' && one.score >= ACCEPTED_SCORE - 1);
    if (box !== undefined) dropped.add(button);
    else if (sentence !== undefined) {
      dropped.add(button).add(sentence);
      const names = sentence.names.length > 0 ? sentence.names : button.names;
      const score = Math.max(button.score, sentence.score) + 0.5;
      const reasons = [...button.reasons, ...sentence.reasons, '+0.5 sentence and button say the same'];
      joined.push({
        ...button,
        span: sentence.span,
        sentence: sentence.sentence,
        nodes: sentence.nodes,
        names,
        score,
        reasons,
      });
    }
  }
  return [...candidates.filter((one) => !dropped.has(one)), ...joined];
}

/** All candidates of a flow that reach the score, one for each widget, in the order of the page. */
export function findCandidates(flow: PageFlow): Candidate[] {
  const cues = findCues(flow);
  if (cues.length === 0) return [];
  const texts = findInlineTexts(flow);
  const candidates: Candidate[] = [];
  for (const cue of cues) {
    const candidate = examine(flow, cue, texts);
    if (candidate !== null) candidates.push(candidate);
  }
  const best = new Map<Element, Candidate>();
  for (const candidate of joinButtons(candidates)) {
    if (candidate.score < ACCEPTED_SCORE) continue;
    const known = best.get(candidate.widget);
    if (known === undefined || known.score < candidate.score) best.set(candidate.widget, candidate);
  }
  return dropNested([...best.values()]).sort((a, b) => a.span.start - b.span.start);
}

/** Two cues of one sentence give one surface: the better one. */
function dropNested(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (one) =>
      !candidates.some(
        (other) =>
          other !== one &&
          other.span.start < one.span.end &&
          one.span.start < other.span.end &&
          (other.score > one.score || (other.score === one.score && other.span.start < one.span.start)),
      ),
  );
}
