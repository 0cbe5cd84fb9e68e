import {
  allIn,
  attributeOf,
  classOf,
  closestOf,
  holds,
  idOf,
  parentOf,
  tagOf,
  textOf,
  typeOfNode,
} from '../clobber-proof.ts';
import { commonElement, nodesOf } from './find-sentence.ts';
import type { Sentence } from './find-sentence.ts';
import type { Cue } from './find-cues.ts';
import { elementOf, findPieceIndex, toWords } from './page-flow.ts';
import type { PageFlow, Piece } from './page-flow.ts';
import { boxShapeBefore, isShapeBackground } from './prototype-shapes.ts';
import { BOX_HINT, NOT_A_BOX } from './words.ts';

export interface FoundWidget {
  readonly element: Element;
  readonly kind: 'checkbox' | 'custom-box' | 'radio' | 'button' | 'sentence';
  readonly reason: string;
}

function hintsOf(element: Element): string {
  return [
    classOf(element),
    idOf(element),
    attributeOf(element, 'alt'),
    attributeOf(element, 'data-label'),
    attributeOf(element, 'name'),
    attributeOf(element, 'src')?.slice(-60),
    attributeOf(element, 'role'),
  ].join(' ');
}

function kindOfBox(element: Element): 'checkbox' | 'custom-box' | 'radio' {
  if (tagOf(element) !== 'INPUT') return 'custom-box';
  return (attributeOf(element, 'type') ?? '').toLowerCase() === 'radio' ? 'radio' : 'checkbox';
}

function isNativeBox(element: Element | null | undefined): element is HTMLInputElement {
  return element?.tagName === 'INPUT' && /^(?:checkbox|radio)$/i.test(attributeOf(element, 'type') ?? '');
}

/** The box that a `<label>` around or beside the words belongs to. */
function boxOfLabel(nodes: readonly Node[]): Element | null {
  for (const node of nodes) {
    const element = typeOfNode(node) === Node.ELEMENT_NODE ? (node as Element) : parentOf(node);
    const label = element === null ? null : (closestOf(element, 'label') as HTMLLabelElement | null);
    if (label === null || label === undefined) continue;
    if (isNativeBox(label.control)) return label.control;
    const inner = allIn(label, 'input').find((input) => isNativeBox(input));
    if (inner !== undefined) return inner;
  }
  return null;
}

/** Characters between a box and the sentence that belong to neither. */
function gapLength(flow: PageFlow, start: number, end: number): number {
  return flow.text.slice(start, end).replace(/[\s\uE004*＊：:]/g, '').length;
}

function boxNear(flow: PageFlow, sentence: Sentence, cue: Cue): { box: Element; where: string } | null {
  const first = findPieceIndex(flow, sentence.start);
  for (let index = first - 1; index >= 0 && index > first - 14; index -= 1) {
    const piece = flow.pieces[index];
    if (piece === undefined) break;
    const gap = gapLength(flow, piece.end, sentence.start);
    if (gap > 3) break;
    // Words and a line's end between them: the box has a label of its own.
    const apart = gap > 0 && flow.text.slice(piece.end, sentence.start).includes('\n');
    if (piece.kind === 'box' && !apart) return { box: piece.node as Element, where: 'stands before the sentence' };
    if (piece.kind !== 'icon' && piece.kind !== 'text') break;
  }
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
      return { box: piece.node as Element, where: 'stands after the sentence' };
    }
    if (piece.kind !== 'icon' && piece.kind !== 'text') break;
  }
  return null;
}

/** Whether a box bears no label, or one that holds or lies in the sentence. */
function labelOf(box: HTMLInputElement, holder: Element | null): boolean {
  const labels = [...(box.labels ?? [])].filter((label) => textOf(label).trim() !== '');
  if (labels.length === 0) return true;
  return labels.some((label) => holder === null || holds(label, holder) || holds(holder, label));
}

/** Whether other words than the sentence follow a box on its line: “☐ 接收活动邮件⏎登录即表示同意…”. */
function hasWordsOfItsOwn(flow: PageFlow, sentence: Sentence, box: Element): boolean {
  const piece = flow.pieces.find((one) => one.kind === 'box' && one.node === box);
  if (piece === undefined || (sentence.start <= piece.end && piece.start < sentence.end)) return false;
  const own = /^[^\n\uE000-\uE003\uE005\uE006]*/.exec(flow.text.slice(piece.end, piece.end + 60))?.[0] ?? '';
  const from = piece.end + (/^[\s\uE004]*/.exec(own)?.[0].length ?? 0);
  return own.replace(/[\s\uE004]/g, '').length > 3 && !(sentence.start <= from && from < sentence.end);
}

/** The only box in a small container around the sentence. */
function boxInContainer(holder: Element | null, sentenceLength: number): Element | null {
  let container = holder;
  for (let step = 0; step < 4 && container !== null; step += 1) {
    if (textOf(container).replace(/\s+/g, '').length > sentenceLength + 40) return null;
    const boxes = allIn(container, 'input').filter((input) => isNativeBox(input));
    const [box] = boxes;
    if (boxes.length === 1 && box !== undefined) return labelOf(box, holder) ? box : null;
    if (boxes.length > 1) return null;
    container = parentOf(container);
  }
  return null;
}

/** From the drawn mark to the element that is the box: wrappers of nothing but the mark, a stateful label. */
function climbToBox(mark: Element, holder: Element | null): Element {
  let element = mark;
  for (let step = 0; step < 4; step += 1) {
    const parent = parentOf(element);
    if (parent === null || parent === holder || /^(?:BODY|FORM|TD|LI)$/.test(tagOf(parent))) break;
    if (textOf(parent).replace(/[\s\uE000-\uF8FF]/g, '').length > 1) break;
    if (attributeOf(element, 'onclick') !== null || (BOX_HINT.test(hintsOf(element)) && idOf(element) !== '')) break;
    element = parent;
  }
  const outer = parentOf(element);
  if (
    outer !== null &&
    (attributeOf(outer, 'role') === 'checkbox' ||
      (tagOf(outer) === 'LABEL' && BOX_HINT.test(classOf(outer))) ||
      (attributeOf(outer, 'onclick') !== null &&
        textOf(outer).length < 80 &&
        !(attributeOf(element, 'onclick') !== null)))
  )
    return outer;
  return element;
}

const CALLED_BOX = /check-?_?box|复选|複選|勾选|勾選|单选框/i;

function drawnBox(flow: PageFlow, sentence: Sentence, cue: Cue, holder: Element | null): FoundWidget | null {
  const words = toWords(flow.text.slice(sentence.start, sentence.end)).replace(/\s/g, '').length;
  for (let up = holder, step = 0; up !== null && step < 6; up = parentOf(up), step += 1) {
    if (textOf(up).replace(/\s+/g, '').length > words * 3 + 20 || /^(?:BODY|FORM|HTML)$/.test(tagOf(up))) break;
    const hints = `${attributeOf(up, 'role') ?? ''} ${attributeOf(up, 'data-label') ?? ''}`;
    if (/checkbox|复选|複選|勾选/i.test(hints))
      return { element: up, kind: 'custom-box', reason: 'is labelled as a check box' };
  }
  const before: Piece[] = [];
  const first = findPieceIndex(flow, sentence.start);
  for (let index = first - 1; index >= 0 && index > first - 6; index -= 1) {
    const piece = flow.pieces[index];
    if (piece === undefined || gapLength(flow, piece.end, sentence.start) > 1) break;
    if (piece.kind === 'icon') before.push(piece);
    else if (piece.kind !== 'text' || flow.text.slice(piece.start, piece.end).trim() !== '') break;
  }
  for (let index = first; index < flow.pieces.length; index += 1) {
    const piece = flow.pieces[index];
    if (piece === undefined || piece.start > cue.start) break;
    if (piece.kind === 'icon') before.push(piece);
  }
  for (const piece of before) {
    const mark = elementOf(piece);
    const parent = mark === null ? null : parentOf(mark);
    if (mark === null || parent === null || parent === undefined) continue;
    const common = holder === null ? null : commonElement([mark, holder]);
    const hints = `${hintsOf(mark)} ${parentOf(mark) === holder ? '' : hintsOf(parent)}`;
    if (common === null || isShapeBackground(mark)) continue;
    // Shapes laid out one by one (prototyping tools) share no container but the page; one that is called a box is one.
    if (!CALLED_BOX.test(hints) && textOf(common).replace(/\s+/g, '').length > words + 30) continue;
    // Above “注册即表示…” a picture to press is the button, not a box.
    const pressed = attributeOf(mark, 'onclick') !== null;
    const above = cue.kind === 'doing' && flow.text.slice(piece.end, sentence.start).includes('\n');
    const hinted = BOX_HINT.test(hints) || (pressed && !above);
    if (NOT_A_BOX.test(hintsOf(mark)) && !hinted) continue;
    const plainImage = tagOf(mark) === 'IMG' || tagOf(mark) === 'LABEL';
    // Beside “注册即表示…” an icon is more often an ornament than a box.
    const ornament = cue.kind === 'doing' && (attributeOf(mark, 'class') ?? '') !== '';
    if (!hinted && (cue.admonishes || ornament || (plainImage && cue.kind === 'doing'))) continue;
    const element = climbToBox(mark, common === mark ? null : common);
    return {
      element,
      kind: 'custom-box',
      reason: `<${tagOf(mark).toLowerCase()}> drawn as a box before the sentence`,
    };
  }
  const verb = commonElement(nodesOf(flow, cue));
  const shape = verb === null || cue.kind === 'doing' ? null : boxShapeBefore(verb);
  if (shape !== null)
    return { element: shape, kind: 'custom-box', reason: 'a shape drawn as a box before the sentence' };
  // A glyph in the text: “□ 我已阅读”.
  const line = flow.text.slice(Math.max(0, sentence.start - 1), cue.start);
  // Ticks stand before features as well: only one right before the verb is a box.
  if ((/[□☐☑○◯]/.test(line) || /[✓✔√]\s{0,2}(?:我|本人)?$/.test(line)) && holder !== null)
    return { element: holder, kind: 'custom-box', reason: 'a box glyph stands before the sentence' };
  return null;
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
  if (near !== null) return { element: near.box, kind: kindOfBox(near.box), reason: `box ${near.where}` };
  const length = flow.text.slice(sentence.start, sentence.end).replace(/\s/g, '').length;
  const single = boxInContainer(holder, length);
  if (single !== null) {
    if (!hasWordsOfItsOwn(flow, sentence, single))
      return { element: single, kind: kindOfBox(single), reason: 'the only box in its container' };
    // “请阅读并同意以上协议” beside a box with words of its own reminds of that box.
    if (cue.admonishes) return null;
  }
  const drawn = drawnBox(flow, sentence, cue, holder);
  if (drawn !== null) return drawn;
  return holder === null ? null : { element: holder, kind: 'sentence', reason: 'no box: the sentence itself' };
}
