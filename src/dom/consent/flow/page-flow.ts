import { parentOf, typeOfNode } from '../../clobber-proof.ts';
import { INVISIBLE } from '../../invisible.ts';

/*
 * The page as one string in reading order, with the controls in it as single marks. Everything about consent is
 * recognised on this string, so a sentence split over spans, divs or table cells is still one sentence.
 */

/** Stands for a native or ARIA box (checkbox, radio, switch). */
export const BOX = '\uE000';
/** Stands before and after the words of a button. */
export const BUTTON_START = '\uE001';
export const BUTTON_END = '\uE002';
/** Stands for a field to type into or choose from. Its value is never read. */
export const FIELD = '\uE003';
/** Stands for an image or an element without text that may draw a box. */
export const ICON = '\uE004';
/** Stands for a frame. */
export const FRAME = '\uE005';
/** Stands for a text area that came with a long text in the markup. */
export const TEXT_AREA = '\uE006';

/** All of them, and the rest of that area: a page's own are taken out. */
export const MARKS = /[\uE000-\uF8FF]/g;

export type PieceKind = 'text' | 'box' | 'button' | 'field' | 'icon' | 'frame' | 'text-area';

/** A stretch of the flow and the node it comes from. */
export interface Piece {
  readonly kind: PieceKind;
  readonly start: number;
  readonly end: number;
  /** Text node for `text` (or the element whose attribute holds the words), else the element. */
  readonly node: Node;
  /** For `button`: not a native button, only words that look like one. */
  readonly weak: boolean;
}

export interface PageFlow {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Shadow roots in it, closed ones too: changes in them are observed apart. */
  readonly shadows: readonly ShadowRoot[];
  /** A limit was reached: what stands after it was not looked at. */
  readonly truncated: boolean;
}

/** Index of the piece that covers an offset, or of the first one after it; `pieces.length` when there is none. */
export function findPieceIndex(flow: PageFlow, offset: number): number {
  let low = 0;
  let high = flow.pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = flow.pieces[middle];
    if (piece !== undefined && piece.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pieces that share a character with `[start, end)`. */
export function piecesBetween(flow: PageFlow, start: number, end: number): Piece[] {
  const found: Piece[] = [];
  for (let index = findPieceIndex(flow, start); index < flow.pieces.length; index += 1) {
    const piece = flow.pieces[index];
    if (piece === undefined || piece.start >= end) break;
    found.push(piece);
  }
  return found;
}

/** The element a piece belongs to. */
export function elementOf(piece: Piece): Element | null {
  return typeOfNode(piece.node) === Node.ELEMENT_NODE ? (piece.node as Element) : parentOf(piece.node);
}

/** The element that the character at an offset belongs to; null past the end. */
export function elementAt(flow: PageFlow, offset: number): Element | null {
  const piece = flow.pieces[findPieceIndex(flow, offset)];
  return piece === undefined ? null : elementOf(piece);
}

/** Flow text as a person would read it: marks out, white space joined, none inside Chinese: “ 我 同 意 ” → “我同意”. */
export function toWords(text: string): string {
  const joined = text.replace(INVISIBLE, '').replace(MARKS, ' ').replace(/\s+/g, ' ').trim();
  return joined.replace(/(?<=[\u3400-\u9FFF]) (?=[\u3400-\u9FFF])/g, '');
}
