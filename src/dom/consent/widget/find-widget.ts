import {
  allIn,
  attributeOf,
  closestOf,
  holds,
  idOf,
  parentOf,
  tagOf,
  textOf,
  typeOfNode,
} from '../../clobber-proof.ts';
import { isCalledBox } from './box-hints.ts';
import type { Cue } from '../find-cues.ts';
import { climbToBox, findDrawnBox, gapLength } from './find-drawn-box.ts';
import type { FoundWidget } from './find-drawn-box.ts';
import { commonElement, nodesOf } from '../find-sentence.ts';
import { isEchoOfBox } from '../flow/flow-boxes.ts';
import type { Sentence } from '../find-sentence.ts';
import { findPieceIndex, toWords } from '../flow/page-flow.ts';
import type { PageFlow } from '../flow/page-flow.ts';
import { shapeAround } from './prototype-shapes.ts';
import { saysOnly } from '../says-only.ts';

function kindOfBox(element: Element): 'checkbox' | 'custom-box' | 'radio' {
  // A list of answers is a choice among them.
  if (tagOf(element) === 'SELECT') return 'radio';
  if (tagOf(element) !== 'INPUT') return 'custom-box';
  return (attributeOf(element, 'type') ?? '').toLowerCase() === 'radio' ? 'radio' : 'checkbox';
}

/** One of several to choose from: a radio button, native or of a component library. */
function isChoice(element: Element): boolean {
  return /radio$/i.test(attributeOf(element, 'role') ?? attributeOf(element, 'type') ?? tagOf(element));
}

function isNativeBox(element: Element | null | undefined): element is HTMLInputElement {
  return element?.tagName === 'INPUT' && /^(?:checkbox|radio)$/i.test(attributeOf(element, 'type') ?? '');
}

/** Whether nobody can tick a box but a script, for a drawn one that stands beside it: `<input hidden>` without a label. */
function isKeptByScript(box: Element): boolean {
  return isNativeBox(box) && attributeOf(box, 'hidden') !== null && (box.labels?.length ?? 0) === 0;
}

/** The mark called a box that stands right before or after one. */
function markBeside(flow: PageFlow, box: Element): Element | null {
  const at = flow.pieces.findIndex((piece) => piece.node === box);
  for (const piece of [flow.pieces[at - 1], flow.pieces[at + 1]]) {
    if (piece?.kind !== 'icon') continue;
    const mark = piece.node as Element;
    const room = parentOf(mark);
    if (isCalledBox(mark) || (room !== null && textOf(room).trim() === '' && isCalledBox(room))) return mark;
  }
  return null;
}

/** The only box beside a label whose id others bear too: the browser gives the first of them. */
function besideLabel(label: Element, control: Element): Element {
  const room = parentOf(label);
  const [box, other] = room === null ? [] : allIn(room, 'input').filter((input) => isNativeBox(input));
  return box !== undefined && other === undefined && idOf(box) === idOf(control) ? box : control;
}

/** The box that a `<label>` around or beside the words belongs to. */
function boxOfLabel(nodes: readonly Node[]): Element | null {
  for (const node of nodes) {
    const element = typeOfNode(node) === Node.ELEMENT_NODE ? (node as Element) : parentOf(node);
    const label = element === null ? null : (closestOf(element, 'label') as HTMLLabelElement | null);
    if (label === null) continue;
    if (isNativeBox(label.control) && !isEchoOfBox(label.control)) return besideLabel(label, label.control);
    const inner = allIn(label, 'input').find((input) => isNativeBox(input) && !isEchoOfBox(input));
    if (inner !== undefined) return inner;
  }
  return null;
}

/**
 * A box with these words alone confirms what the next line says: “☐ 确认⏎注册即代表同意《…》”; or one agrees by name:
 * “☐ I <span></span> agree to…”.
 */
const CONFIRMS = /^(?:(?:我|本人)?(?:确认|確認|同意|接受|已阅读?|已閱讀?)|I)$/;

/** A box that stands on the line of a sentence or above it, and whether it ends a line of other words. */
function boxBefore(flow: PageFlow, sentence: Sentence, cue: Cue): { box: Element; ends: boolean } | null {
  const first = findPieceIndex(flow, sentence.start);
  let drawn = false;
  for (let index = first - 1; index >= 0 && index > first - 14; index -= 1) {
    const piece = flow.pieces[index];
    if (piece === undefined) break;
    const gap = gapLength(flow, piece.end, sentence.start);
    if (gap > 3) break;
    // Words and a line's end between them: the box has a label of its own. A choice on the line above a sentence about
    // what one does is one of something else.
    const between = flow.text.slice(piece.end, sentence.start);
    const above = between.includes('\n');
    const labelled = gap > 0 && !CONFIRMS.test(toWords(between));
    const apart =
      (labelled && (above || drawn)) ||
      (above && (drawn || (cue.kind === 'doing' && piece.kind === 'box' && isChoice(piece.node as Element))));
    if (piece.kind === 'box' && !apart)
      return {
        box: piece.node as Element,
        ends: above && /[^\s\uE000-\uE006][^\S\n]*$/.test(flow.text.slice(Math.max(0, piece.start - 8), piece.start)),
      };
    if (piece.kind !== 'icon' && piece.kind !== 'text') break;
    // A mark on the sentence's own line is nearer than a box on the line above.
    drawn ||= piece.kind === 'icon' && !above;
  }
  return null;
}

/** A box behind a sentence, and whether on its line. */
function boxAfter(flow: PageFlow, sentence: Sentence, cue: Cue): { box: Element; beside: boolean } | null {
  for (let index = findPieceIndex(flow, sentence.end); index < flow.pieces.length; index += 1) {
    const piece = flow.pieces[index];
    if (piece === undefined || gapLength(flow, sentence.end, piece.start) > 2) break;
    if (piece.kind === 'box') {
      // A box after the sentence belongs to it only if no words of its own follow.
      const next = flow.pieces[index + 1];
      const from = next?.node === piece.node ? next.end : piece.end;
      const own = /^[^\n\uE000-\uE006]*/.exec(flow.text.slice(from, from + 60))?.[0].trim() ?? '';
      const line = flow.text.slice(sentence.end, piece.start).includes('\n');
      // What one does means consent by itself: a box on the next line is a table's or a list's.
      if (line && (own.length > 0 || cue.kind === 'doing')) break;
      return { box: piece.node as Element, beside: !line && own === '' };
    }
    if (piece.kind !== 'icon' && piece.kind !== 'text') break;
  }
  return null;
}

function boxNear(flow: PageFlow, sentence: Sentence, cue: Cue): { box: Element; where: string } | null {
  const before = boxBefore(flow, sentence, cue);
  const after = before?.ends === false ? null : boxAfter(flow, sentence, cue);
  // In a list whose boxes stand behind their words, the one above is of the words above.
  if (before !== null && after?.beside !== true) return { box: before.box, where: 'stands before the sentence' };
  return after === null ? null : { box: after.box, where: 'stands after the sentence' };
}

/** Whether a box bears no label, or one that holds or lies in the sentence. */
function hasNoOtherLabel(box: HTMLInputElement, holder: Element | null): boolean {
  const labels = [...(box.labels ?? [])].filter((label) => textOf(label).trim() !== '');
  if (labels.length === 0) return true;
  return labels.some((label) => holder === null || holds(label, holder) || holds(holder, label));
}

/** Whether other words than the sentence follow a box on its line: “☐ 接收活动邮件⏎登录即表示同意…”. */
function hasWordsOfItsOwn(flow: PageFlow, sentence: Sentence, box: Element, holder: Element | null): boolean {
  const piece = flow.pieces.find((one) => one.kind === 'box' && one.node === box);
  if (piece === undefined || (sentence.start <= piece.end && piece.start < sentence.end)) return false;
  // Its label stands before it, in a room without the sentence.
  const room = parentOf(box);
  if (room !== null && holder !== null && textOf(room).trim().length > 1 && !holds(room, holder)) return true;
  const own = /^[^\n\uE000-\uE003\uE005\uE006]*/.exec(flow.text.slice(piece.end, piece.end + 60))?.[0] ?? '';
  const from = piece.end + (/^[\s\uE004]*/.exec(own)?.[0].length ?? 0);
  const words = own.replace(/[\s\uE004]/g, '');
  return words.length > 1 && !CONFIRMS.test(words) && !(sentence.start <= from && from < sentence.end);
}

/** The only box in a small container around the sentence. */
function boxInContainer(holder: Element | null, sentenceLength: number): Element | null {
  let container = holder;
  for (let step = 0; step < 4 && container !== null; step += 1) {
    if (textOf(container).replace(/\s+/g, '').length > sentenceLength + 40) return null;
    const boxes = allIn(container, 'input')
      .filter((input) => isNativeBox(input))
      .filter((box) => !isEchoOfBox(box));
    const [box] = boxes;
    if (boxes.length === 1 && box !== undefined) return hasNoOtherLabel(box, holder) ? box : null;
    if (boxes.length > 1) return null;
    container = parentOf(container);
  }
  return null;
}

/**
 * The element that the words of a sentence stand in: where its parts have nothing in common but a room full of other
 * words or the page of a prototype, the one that holds the verb; and the paragraph, not the only span in it.
 */
function elementOfWords(flow: PageFlow, { start, end }: Cue, holder: Element, sentenceLength: number): Element {
  const verb = commonElement(nodesOf(flow, { start, end })) ?? holder;
  const crowded = textOf(holder).replace(/\s+/g, '').length > 3 * sentenceLength + 40;
  const words =
    crowded || (shapeAround(verb) !== null && shapeAround(holder) === null) ? (closestOf(verb, 'p') ?? verb) : holder;
  const parent = parentOf(words);
  if (parent === null || tagOf(parent) !== 'P' || !/^(?:SPAN|FONT|STRONG|B)$/.test(tagOf(words))) return words;
  return saysOnly(parent, words) ? parent : words;
}

/**
 * The element with which one accepts: native box, drawn box, button, else the sentence itself. `core` is the part of the
 * sentence from its verb to its last document.
 */
export function findWidget(flow: PageFlow, sentence: Sentence, core: Sentence, cue: Cue): FoundWidget | null {
  if (cue.button !== null)
    return { element: cue.button.node as Element, kind: 'button', reason: 'the button’s own words accept' };
  const nodes = nodesOf(flow, core);
  const holder = commonElement(nodes);
  if (cue.box !== undefined) {
    const element = climbToBox(cue.box, holder);
    return { element, kind: 'custom-box', reason: 'drawn as a box beside the name' };
  }
  const labelled = boxOfLabel(nodes);
  if (labelled !== null) return { element: labelled, kind: kindOfBox(labelled), reason: 'the label’s box' };
  const ownBox = nodes.find((node) => isNativeBox(node as Element));
  if (ownBox !== undefined) {
    const element = ownBox as Element;
    return { element, kind: kindOfBox(element), reason: 'the box carries the words' };
  }
  const near = boxNear(flow, sentence, cue);
  if (near !== null) {
    const mark = isKeptByScript(near.box) ? markBeside(flow, near.box) : null;
    if (mark !== null)
      return { element: climbToBox(mark, holder), kind: 'custom-box', reason: 'drawn for a hidden box' };
    return { element: near.box, kind: kindOfBox(near.box), reason: `box ${near.where}` };
  }
  const length = flow.text.slice(sentence.start, sentence.end).replace(/\s/g, '').length;
  const single = boxInContainer(holder, length);
  if (single !== null) {
    if (!hasWordsOfItsOwn(flow, sentence, single, holder))
      return { element: single, kind: kindOfBox(single), reason: 'the only box in its container' };
    // “请阅读并同意以上协议” beside a box with words of its own reminds of that box.
    if (cue.admonishes) return null;
  }
  const drawn = findDrawnBox(flow, sentence, cue, holder);
  if (drawn !== null) return drawn;
  if (holder === null) return null;
  const element = elementOfWords(flow, cue, holder, length);
  return { element, kind: 'sentence', reason: 'no box: the sentence itself' };
}
