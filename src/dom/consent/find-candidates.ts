import { hasBox } from '../../core/record/has-box.ts';
import { spansOverlap } from '../../core/span.ts';
import { closestOf, isShown, tagOf } from '../clobber-proof.ts';
import { isCalledBox } from './widget/box-hints.ts';
import { findAction } from './widget/find-action.ts';
import type { FoundAction } from './widget/find-action.ts';
import { findCues } from './find-cues.ts';
import type { Cue } from './find-cues.ts';
import { findInlineTexts } from './find-inline-texts.ts';
import type { InlineText } from './find-inline-texts.ts';
import { findNames } from './names/find-names.ts';
import { findTextAbove } from './find-text-above.ts';
import { isGeneric } from './names/named-document.ts';
import type { NamedDocument } from './names/named-document.ts';
import { commonElement, findSentence, nodesOf } from './find-sentence.ts';
import type { Sentence } from './find-sentence.ts';
import type { FoundWidget } from './widget/find-drawn-box.ts';
import { findWidget } from './widget/find-widget.ts';
import { hasDocumentNoun } from './names/has-document-noun.ts';
import { isInAnotherDialog } from './is-in-another-dialog.ts';
import { nameDocuments } from './names/name-documents.ts';
import { findPieceIndex, toWords } from './flow/page-flow.ts';
import type { PageFlow } from './flow/page-flow.ts';
import type { Slices } from '../../read/in-slices.ts';
import { weighCandidate } from './weigh/weigh-candidate.ts';
import { REFUSE_BUTTON } from './words.ts';

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
const ACCEPTED_SCORE = 3;

function findRefusal(flow: PageFlow, { start, end }: Sentence): Element | null {
  for (let index = findPieceIndex(flow, Math.max(0, start - 121)); index < flow.pieces.length; index += 1) {
    const piece = flow.pieces[index];
    if (piece === undefined || piece.start > end + 160) break;
    if (piece.kind !== 'button') continue;
    if (REFUSE_BUTTON.test(toWords(flow.text.slice(piece.start, piece.end)))) return piece.node as Element;
  }
  return null;
}

/** What a sentence such as “认证即同意…” says one does; the label that “点击“一键上网”即…” quotes. */
function actOf(flow: PageFlow, { kind, start, end }: Cue): string | null {
  if (kind !== 'doing' && kind !== 'english-doing') return null;
  const words = flow.text.slice(start, end);
  const quoted = /[“"‘'「『【[]([^“”"‘’'「」『』【】[\]]{2,16})[”"’'」』】\]]/.exec(words)?.[1];
  return quoted ?? (kind === 'doing' ? flow.text.slice(start, start + 2) : null);
}

/** Between what one does and what it means; the 即 of “立即加盟” is neither. */
const MEANS =
  /[，,]?(?:(?:即|既|就|则|則|便)(?=表示|代表|视|視|意味|表明|默认|为|為|是|已|同意|接受|遵守|您|你)|表示|代表|视为|視為)/;

/** The words of the thing to press as the sentence gives them: “向右滑动呼叫代驾” before 即表示, “成为车主” in quotes. */
function labelOf(flow: PageFlow, span: Sentence, cue: Cue): string | null {
  if (cue.kind !== 'doing') return null;
  const act = flow.text.slice(span.start, cue.end).split(MEANS, 1)[0] ?? '';
  const label =
    /[“"「『【[]([^“”"「」『』【】[\]]{2,16})[”"」』】\]]/.exec(act)?.[1] ??
    act.replace(/^(?:点击|點擊|单击|按下?)/, '');
  return label.trim().length >= 3 && label.length <= 16 ? label.trim() : null;
}

/** What may go on after an English verb: “acknowledge that you have read and accept our Terms”. */
const MORE_VERBS =
  /^[^.;,\n]{0,50}\b(?:agree to|accept(?:ance of)?|consent to|(?:have|had|['’]ve) read|read and understood)\b/i;

/** “Agree to the Service Agreement and register”: the verb of a button. */
const BUTTON_VERB = /^[\s\uE000-\uE006]*(?:(?:yes, )?i )?(?:agree|accept|consent)(?: to)?\b/i;

/** Where names may begin: “I have read the Consent Form and agree” names it between its verbs. */
function endOfVerb(flow: PageFlow, { kind, start, end, button }: Cue): number {
  if (button !== null) return start + (BUTTON_VERB.exec(flow.text.slice(start, end))?.[0].length ?? 1);
  if (kind === 'english-doing' || kind === 'read') {
    const more = MORE_VERBS.exec(flow.text.slice(end, end + 80))?.[0] ?? '';
    return hasDocumentNoun(more) ? end : end + more.length;
  }
  if (kind !== 'english') return end;
  const read = /\b(?:read|reviewed)(?: and (?:understood|understand))?\b/i.exec(flow.text.slice(start, end));
  if (read === null) return end;
  const after = start + read.index + read[0].length;
  return hasDocumentNoun(flow.text.slice(after, end)) ? after : end;
}

/** Whether any other verb asks: beside a box, and what it names is no law of the state. */
function isStatedOf({ kind }: FoundWidget, names: readonly NamedDocument[]): boolean {
  return (
    hasBox(kind) && names.some(({ name }) => hasDocumentNoun(name) && !isGeneric({ name, by: 'words', link: null }))
  );
}

function examine(flow: PageFlow, cue: Cue, inline: readonly InlineText[]): Candidate | null {
  const span = findSentence(flow, cue);
  const button = cue.button !== null;
  const own = findNames(flow, span, endOfVerb(flow, cue));
  // What follows the last name (“登录账户”) may share the line but is no part of the sentence.
  const core = button ? span : { start: cue.start, end: Math.max(cue.end, ...own.map((name) => name.end)) };
  const found = findWidget(flow, span, core, cue);
  if (found === null || (cue.kind === 'stated' && !isStatedOf(found, own))) return null;
  const words = toWords(flow.text.slice(span.start, span.end));
  const unnamed = own.every(isGeneric) && found.kind !== 'sentence';
  const above = unnamed ? findTextAbove(flow, span, words, button) : null;
  const known = above !== null && inline.some((text) => spansOverlap(text, above));
  const texts = above === null || known ? inline : [...inline, above];
  const names = nameDocuments(flow, { cue, span, words, found, texts, own });
  if (names === undefined) return null;
  const nodes = nodesOf(flow, core);
  const sentence = commonElement(nodes) ?? found.element;
  const refuse = findRefusal(flow, span);
  // What is called a box in the room of a text accepts that text.
  const drawnInText = found.kind === 'custom-box' && isCalledBox(found.element);
  const inside = texts.find(
    (text) => !drawnInText && text.start <= cue.start && cue.end <= text.end && tagOf(text.element) !== 'TEXTAREA',
  )?.name;
  const action = button
    ? { element: found.element, words, weak: false, distance: 0 }
    : findAction(flow, {
        sentence: span,
        form: closestOf(sentence, 'form'),
        act: actOf(flow, cue),
        label: labelOf(flow, span, cue),
      });
  const weighed = weighCandidate({ flow, cue, span, core, found, sentence, names, inside, action, refuse });
  const kind = button && refuse !== null && texts.length > 0 ? 'inline' : found.kind;
  return { flow, cue, span, kind, widget: found.element, sentence, nodes, names, texts, action, refuse, ...weighed };
}

/**
 * A button that accepts and the sentence beside it are one surface; a box beside it is the surface instead, but for one that
 * stands behind the dialog now open which asks the same: “请先阅读并同意《…》 [取消] [同意并登录]”.
 */
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
    const apart = (one: Candidate): boolean => isInAnotherDialog(button.widget, one.sentence);
    const sentences = near.filter((one) => one.kind === 'sentence' && one.score >= ACCEPTED_SCORE - 1);
    const asked = sentences.find((one) => isShown(one.sentence) && !apart(one));
    const box = near.find(
      (one) => one.kind !== 'sentence' && one.score >= ACCEPTED_SCORE && (asked === undefined || !apart(one)),
    );
    const sentence = asked ?? sentences[0];
    if (box !== undefined) dropped.add(button);
    else if (sentence !== undefined && apart(sentence)) {
      dropped.add(button);
      const reasons = [...button.reasons, '−1.0 in the dialog of a sentence that stands outside'];
      joined.push({ ...button, score: button.score - 1, reasons });
    } else if (sentence !== undefined) {
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
export function* findCandidates(flow: PageFlow): Slices<Candidate[]> {
  const cues = yield* findCues(flow);
  if (cues.length === 0) return [];
  const texts = yield* findInlineTexts(flow);
  const candidates: Candidate[] = [];
  for (const cue of cues) {
    yield;
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
          spansOverlap(other.span, one.span) &&
          (other.score > one.score || (other.score === one.score && other.span.start < one.span.start)),
      ),
  );
}
