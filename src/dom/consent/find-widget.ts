import { commonElement, nodesOf } from './find-sentence.ts';
import type { Sentence } from './find-sentence.ts';
import type { Cue } from './find-cues.ts';
import { elementOf, findPieceIndex, toWords } from './page-flow.ts';
import type { PageFlow, Piece } from './page-flow.ts';
import { BOX_HINT, NOT_A_BOX } from './words.ts';

export interface FoundWidget {
  readonly element: Element;
  readonly kind: 'checkbox' | 'custom-box' | 'radio' | 'button' | 'sentence';
  readonly reason: string;
}

function hintsOf(element: Element): string {
  return [
    element.className.toString(),
    element.id,
    element.getAttribute('alt'),
    element.getAttribute('data-label'),
    element.getAttribute('name'),
    element.getAttribute('src')?.slice(-60),
    element.getAttribute('role'),
  ].join(' ');
}

function kindOfBox(element: Element): 'checkbox' | 'custom-box' | 'radio' {
  if (element.tagName !== 'INPUT') return 'custom-box';
  return (element.getAttribute('type') ?? '').toLowerCase() === 'radio' ? 'radio' : 'checkbox';
}

function isNativeBox(element: Element | null | undefined): element is HTMLInputElement {
  return element?.tagName === 'INPUT' && /^(?:checkbox|radio)$/i.test(element.getAttribute('type') ?? '');
}

/** The box that a `<label>` around or beside the words belongs to. */
function boxOfLabel(nodes: readonly Node[]): Element | null {
  for (const node of nodes) {
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
    const label = element?.closest('label');
    if (label === null || label === undefined) continue;
    if (isNativeBox(label.control)) return label.control;
    const inner = [...label.querySelectorAll('input')].find((input) => isNativeBox(input));
    if (inner !== undefined) return inner;
  }
  return null;
}

/** Characters between a box and the sentence that belong to neither. */
function gapLength(flow: PageFlow, start: number, end: number): number {
  return flow.text.slice(start, end).replace(/[\s\uE004*＊：:]/g, '').length;
}

function boxNear(flow: PageFlow, sentence: Sentence): { box: Element; where: string } | null {
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
      const own = /^[^\n\uE000-\uE006]*/.exec(flow.text.slice(piece.end, piece.end + 60))?.[0].trim() ?? '';
      const line = flow.text.slice(sentence.end, piece.start).includes('\n');
      if (own.length > 0 && line) break;
      return { box: piece.node as Element, where: 'stands after the sentence' };
    }
    if (piece.kind !== 'icon' && piece.kind !== 'text') break;
  }
  return null;
}

/** Whether a box bears no label, or one that holds or lies in the sentence. */
function labelOf(box: HTMLInputElement, holder: Element | null): boolean {
  const labels = [...(box.labels ?? [])].filter((label) => label.textContent.trim() !== '');
  if (labels.length === 0) return true;
  return labels.some((label) => holder === null || label.contains(holder) || holder.contains(label));
}

/** The only box in a small container around the sentence. */
function boxInContainer(holder: Element | null, sentenceLength: number): Element | null {
  let container = holder;
  for (let step = 0; step < 4 && container !== null; step += 1) {
    if (container.textContent.replace(/\s+/g, '').length > sentenceLength + 40) return null;
    const boxes = [...container.querySelectorAll('input')].filter((input) => isNativeBox(input));
    const [box] = boxes;
    if (boxes.length === 1 && box !== undefined) return labelOf(box, holder) ? box : null;
    if (boxes.length > 1) return null;
    container = container.parentElement;
  }
  return null;
}

/** From the drawn mark to the element that is the box: wrappers of nothing but the mark, a stateful label. */
function climbToBox(mark: Element, holder: Element | null): Element {
  let element = mark;
  for (let step = 0; step < 4; step += 1) {
    const parent = element.parentElement;
    if (parent === null || parent === holder || /^(?:BODY|FORM|TD|LI)$/.test(parent.tagName)) break;
    if (parent.textContent.replace(/[\s\uE000-\uF8FF]/g, '').length > 1) break;
    if (element.hasAttribute('onclick') || (BOX_HINT.test(hintsOf(element)) && element.id !== '')) break;
    element = parent;
  }
  const outer = element.parentElement;
  if (
    outer !== null &&
    (outer.getAttribute('role') === 'checkbox' ||
      (outer.tagName === 'LABEL' && BOX_HINT.test(outer.className)) ||
      (outer.hasAttribute('onclick') && outer.textContent.length < 80 && !element.hasAttribute('onclick')))
  )
    return outer;
  return element;
}

function drawnBox(flow: PageFlow, sentence: Sentence, cue: Cue, holder: Element | null): FoundWidget | null {
  const words = toWords(flow.text.slice(sentence.start, sentence.end)).replace(/\s/g, '').length;
  for (let up = holder, step = 0; up !== null && step < 6; up = up.parentElement, step += 1) {
    if (up.textContent.replace(/\s+/g, '').length > words * 3 + 20 || /^(?:BODY|FORM|HTML)$/.test(up.tagName)) break;
    const hints = `${up.getAttribute('role') ?? ''} ${up.getAttribute('data-label') ?? ''}`;
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
    const parent = mark?.parentElement;
    if (mark === null || parent === null || parent === undefined) continue;
    const common = holder === null ? null : commonElement([mark, holder]);
    if (common === null || common.textContent.replace(/\s+/g, '').length > words + 30) continue;
    const hints = `${hintsOf(mark)} ${mark.parentElement === holder ? '' : hintsOf(parent)}`;
    const hinted = BOX_HINT.test(hints) || mark.hasAttribute('onclick');
    if (NOT_A_BOX.test(hintsOf(mark)) && !hinted) continue;
    const plainImage = mark.tagName === 'IMG' || mark.tagName === 'LABEL';
    // Beside “注册即表示…” an icon is more often an ornament than a box.
    const ornament = cue.kind === 'doing' && (mark.getAttribute('class') ?? '') !== '';
    if (!hinted && (plainImage || cue.admonishes || ornament)) continue;
    const element = climbToBox(mark, common === mark ? null : common);
    return {
      element,
      kind: 'custom-box',
      reason: `<${mark.tagName.toLowerCase()}> drawn as a box before the sentence`,
    };
  }
  // A glyph in the text: “□ 我已阅读”.
  const line = flow.text.slice(Math.max(0, sentence.start - 1), cue.start);
  if (/[□☐☑○◯✓✔√]/.test(line) && holder !== null)
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
  const labelled = boxOfLabel(nodes);
  if (labelled !== null) return { element: labelled, kind: kindOfBox(labelled), reason: 'the label’s box' };
  const ownBox = nodes.find((node) => isNativeBox(node as Element));
  if (ownBox !== undefined) {
    const element = ownBox as Element;
    return { element, kind: kindOfBox(element), reason: 'the box carries the words' };
  }
  const near = boxNear(flow, sentence);
  if (near !== null) return { element: near.box, kind: kindOfBox(near.box), reason: `box ${near.where}` };
  const length = flow.text.slice(sentence.start, sentence.end).replace(/\s/g, '').length;
  const single = boxInContainer(holder, length);
  if (single !== null) return { element: single, kind: kindOfBox(single), reason: 'the only box in its container' };
  const drawn = drawnBox(flow, sentence, cue, holder);
  if (drawn !== null) return drawn;
  return holder === null ? null : { element: holder, kind: 'sentence', reason: 'no box: the sentence itself' };
}
