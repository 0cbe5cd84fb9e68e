import { attributeOf, childCountOf, classOf, idOf, isShown, parentOf, tagOf, textOf } from '../../clobber-proof.ts';
import {
  BOX_HINT,
  BOX_ITSELF,
  EMPTY_GLYPHS,
  hintsOf,
  isCalledBox,
  isNamedBox,
  NOT_A_BOX,
  TICK_GLYPHS,
} from './box-hints.ts';
import type { Cue } from '../find-cues.ts';
import { commonElement, nodesOf } from '../find-sentence.ts';
import type { Sentence } from '../find-sentence.ts';
import { elementOf, FIELD, findPieceIndex, piecesBetween, toWords } from '../flow/page-flow.ts';
import type { PageFlow, Piece } from '../flow/page-flow.ts';
import {
  boxShapeAfter,
  boxShapeBefore,
  boxUnderTick,
  CALLED_BOX,
  calledBoxAfter,
  emptyShapeIn,
  isShapeBackground,
  shapeAround,
} from './prototype-shapes.ts';
import { REFUSAL } from '../words.ts';

export interface FoundWidget {
  readonly element: Element;
  readonly kind: 'checkbox' | 'custom-box' | 'radio' | 'button' | 'sentence';
  readonly reason: string;
}

/** Characters between a box and the sentence that belong to neither. */
export function gapLength(flow: PageFlow, start: number, end: number): number {
  return flow.text.slice(start, end).replace(/[\s\uE004*＊：:]/g, '').length;
}

/** Whether a mark says itself what it is: a picture, a glyph, an element with a class. */
function isNamed(mark: Element): boolean {
  if (classOf(mark) !== '' || tagOf(mark) === 'IMG') return true;
  return textOf(mark).trim() !== '' && shapeAround(mark) === null;
}

/** Whether an element only makes room for the one in it. */
function isPlainRoom(room: Element): boolean {
  if (childCountOf(room) !== 1 || BOX_HINT.test(hintsOf(room))) return false;
  return attributeOf(room, 'onclick') === null && attributeOf(room, 'role') === null;
}

/** From the drawn mark to the element that is the box: wrappers of nothing but the mark, a stateful label. */
export function climbToBox(mark: Element, holder: Element | null): Element {
  let element = mark;
  for (let step = 0; step < 4; step += 1) {
    const parent = parentOf(element);
    if (parent === null || parent === holder || /^(?:BODY|FORM|TD|LI)$/.test(tagOf(parent))) break;
    if (textOf(parent).replace(/[\s\uE000-\uF8FF]/g, '').length > 1) break;
    if (attributeOf(element, 'onclick') !== null || (BOX_HINT.test(hintsOf(element)) && idOf(element) !== '')) break;
    if (element === mark && isNamed(mark) && isPlainRoom(parent)) break;
    element = parent;
  }
  // One with a name of its own is the box, whatever the row around it hears.
  if (idOf(element) !== '' && isNamedBox(element)) return element;
  const outer = parentOf(element);
  if (
    outer !== null &&
    (attributeOf(outer, 'role') === 'checkbox' ||
      (tagOf(outer) === 'LABEL' && BOX_ITSELF.test(classOf(outer))) ||
      (attributeOf(outer, 'onclick') !== null && textOf(outer).length < 80 && attributeOf(element, 'onclick') === null))
  )
    return outer;
  return element;
}

/** Whether a mark ends the line of a field above a sentence: the picture of a code to type in, the eye of a password. */
function isBesideField(flow: PageFlow, { start, end }: Piece, sentence: Sentence): boolean {
  if (!flow.text.slice(end, sentence.start).includes('\n')) return false;
  return flow.text.slice(flow.text.lastIndexOf('\n', start) + 1, start).includes(FIELD);
}

/** The empty place of a message to come: “check-tip”, “agree_msg”. */
const MESSAGE_PLACE = /(?:tips?|msg|message|errors?|warn(?:ing)?)(?:$|\s)/i;

/** Whether no words follow a mark on its line, nor an answer that refuses on the next. */
function standsAtEnd(flow: PageFlow, { end }: Piece): boolean {
  const after = flow.text.slice(end, end + 20);
  return /^[^\S\n]*(?:[\n\uE001\uE004]|$)/.test(after) && !REFUSAL.test(after);
}

/** Whether a mark is repeated behind the sentence, without words of its own: two lines or dots that frame it. */
function framesSentence(flow: PageFlow, mark: Element, { end }: Sentence): boolean {
  const name = classOf(mark);
  return (
    name !== '' &&
    piecesBetween(flow, end - 1, end + 4).some(
      (piece) =>
        piece.kind === 'icon' &&
        piece.node !== mark &&
        classOf(piece.node as Element) === name &&
        standsAtEnd(flow, piece),
    )
  );
}

/** A mark called a box that ends the line of a sentence: “我已阅读并同意《…》 <img src="unchecked.png">”. */
function markAfter(flow: PageFlow, { end }: Sentence, { kind, end: start }: Cue): Element | null {
  if (kind === 'doing' || kind === 'english-doing') return null;
  const [rest = ''] = flow.text.slice(end, end + 40).split('\n', 1);
  // “同意 ○ 不同意 ○”: the answer that refuses has a mark of its own.
  const line = flow.text.slice(start, end) + (rest.split(REFUSAL, 1)[0] ?? '');
  const at = line.lastIndexOf('\uE004');
  if (at === -1 || line.slice(at + 1).replace(/[\s。.]/g, '') !== '') return null;
  const piece = flow.pieces[findPieceIndex(flow, start + at)];
  const mark = piece?.kind === 'icon' ? elementOf(piece) : null;
  return mark !== null && isCalledBox(mark) ? mark : null;
}

/** The marks that stand right before a sentence, the nearest first, then those in it before its verb. */
function marksBefore(flow: PageFlow, sentence: Sentence, cue: Cue): readonly Piece[] {
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
  return before;
}

/** The pieces that are rendered, where some are: of two images one shows the state. All of them in a part still hidden. */
function shownOf(pieces: readonly Piece[]): readonly Piece[] {
  const shown = pieces.filter(({ node }) => isShown(node as Element));
  return shown.length > 0 ? shown : pieces;
}

/** An element called a box that holds the sentence and hardly more: `<div class="my-checkbox">我已阅读…</div>`. */
function calledBoxAround(holder: Element | null, words: number): Element | null {
  for (let up = holder, step = 0; up !== null && step < 3; up = parentOf(up), step += 1) {
    if (textOf(up).replace(/\s+/g, '').length > words + 4) return null;
    if (/(?:check-?box|ckbox|chkbox)(?:-div)?(?:$|\s)|(?:^|\s)check\d(?:$|\s)/i.test(classOf(up))) return up;
  }
  return null;
}

const BOX_GLYPH = new RegExp(`[${EMPTY_GLYPHS}☑]`);
const GLYPH_ALONE = new RegExp(`^\\s*[${EMPTY_GLYPHS}☑${TICK_GLYPHS}]\\uFE0F?\\s*$`);
/** Ticks stand before features as well: only one right before the verb is a box. */
const TICK_BEFORE_VERB = new RegExp(`(?:[${TICK_GLYPHS}]|\\[[${TICK_GLYPHS}xX ]?\\])\\s{0,2}(?:我|本人)?$`);

/** The element that holds nothing but the glyph, right before the verb. */
function glyphBefore(flow: PageFlow, { start }: Sentence, cue: Cue): Element | null {
  const glyph = piecesBetween(flow, Math.max(0, start - 4), cue.start).findLast(
    (piece) => piece.kind === 'text' && GLYPH_ALONE.test(flow.text.slice(piece.start, piece.end)),
  );
  const element = glyph === undefined ? null : elementOf(glyph);
  return element !== null && GLYPH_ALONE.test(textOf(element)) ? element : null;
}

/** A box drawn by images, empty elements, glyphs or a prototype's shapes, before the sentence. */
export function findDrawnBox(flow: PageFlow, sentence: Sentence, cue: Cue, holder: Element | null): FoundWidget | null {
  const words = toWords(flow.text.slice(sentence.start, sentence.end)).replace(/\s/g, '').length;
  for (let up = holder, step = 0; up !== null && step < 6; up = parentOf(up), step += 1) {
    if (textOf(up).replace(/\s+/g, '').length > words * 3 + 20 || /^(?:BODY|FORM|HTML)$/.test(tagOf(up))) break;
    const hints = `${attributeOf(up, 'role') ?? ''} ${attributeOf(up, 'data-label') ?? ''}`;
    if (/checkbox|复选|複選|勾选/i.test(hints))
      return { element: emptyShapeIn(up) ?? up, kind: 'custom-box', reason: 'is labelled as a check box' };
  }
  const verb = commonElement(nodesOf(flow, cue));
  const called = verb === null ? null : calledBoxAfter(verb);
  if (called !== null)
    return { element: called, kind: 'custom-box', reason: 'a shape called a box after the sentence' };
  for (const piece of shownOf(marksBefore(flow, sentence, cue))) {
    const mark = elementOf(piece);
    const parent = mark === null ? null : parentOf(mark);
    if (mark === null || parent === null) continue;
    const common = holder === null ? null : commonElement([mark, holder]);
    const hints = `${hintsOf(mark)} ${parentOf(mark) === holder ? '' : hintsOf(parent)}`;
    if (common === null || isShapeBackground(mark)) continue;
    // Shapes laid out one by one (prototyping tools) share no container but the page; one that is called a box is one, and
    // so is what is named so right before the sentence: an answer in one room with the text above it.
    const beside = flow.text.slice(piece.end, sentence.start).trim() === '' && isNamedBox(mark);
    if (!beside && !CALLED_BOX.test(hints) && textOf(common).replace(/\s+/g, '').length > words + 30) continue;
    // Above “注册即表示…” a picture to press is the button, not a box.
    const pressed = attributeOf(mark, 'onclick') !== null;
    const above = cue.kind === 'doing' && flow.text.slice(piece.end, sentence.start).includes('\n');
    // There, what its room is called says nothing of it.
    const hinted = BOX_HINT.test(above ? hintsOf(mark) : hints) || (pressed && !above);
    // What the mark is called itself weighs more than its room: the “error-icon” of a “protocol-tip”, not of a “checkBox”.
    const room = parentOf(mark) === holder ? '' : classOf(parent);
    const called = BOX_HINT.test(hintsOf(mark)) || /^check-?box$/i.test(room.trim());
    if (NOT_A_BOX.test(hintsOf(mark)) && !called && !(pressed && !above)) continue;
    if (MESSAGE_PLACE.test(classOf(mark)) && !pressed) continue;
    if (!pressed && framesSentence(flow, mark, sentence)) break;
    const plainImage = tagOf(mark) === 'IMG' || tagOf(mark) === 'LABEL';
    // Beside “注册即表示…” an icon is more often an ornament than a box.
    const ornament = cue.kind === 'doing' && classOf(mark) !== '';
    if (!hinted && (cue.admonishes || ornament || above || (plainImage && cue.kind === 'doing'))) continue;
    if (!hinted && isBesideField(flow, piece, sentence)) continue;
    const shape = shapeAround(mark);
    const element = (shape === null ? null : boxUnderTick(shape)) ?? climbToBox(mark, common === mark ? null : common);
    if (!hinted && NOT_A_BOX.test(hintsOf(element)) && !BOX_HINT.test(hintsOf(element))) continue;
    return {
      element,
      kind: 'custom-box',
      reason: `<${tagOf(mark).toLowerCase()}> drawn as a box before the sentence`,
    };
  }
  const after = markAfter(flow, sentence, cue);
  if (after !== null)
    return { element: climbToBox(after, holder), kind: 'custom-box', reason: 'drawn as a box after the sentence' };
  const shape = verb === null || cue.kind === 'doing' ? null : (boxShapeBefore(verb) ?? boxShapeAfter(verb));
  if (shape !== null)
    return { element: shape, kind: 'custom-box', reason: 'a shape drawn as a box beside the sentence' };
  // A glyph in the text: “□ 我已阅读”.
  const line = flow.text.slice(Math.max(0, sentence.start - 1), cue.start);
  if ((BOX_GLYPH.test(line) || TICK_BEFORE_VERB.test(line)) && holder !== null)
    return {
      element: glyphBefore(flow, sentence, cue) ?? holder,
      kind: 'custom-box',
      reason: 'a box glyph stands before the sentence',
    };
  const around = calledBoxAround(holder, words);
  return around === null ? null : { element: around, kind: 'custom-box', reason: 'called a box around the sentence' };
}
