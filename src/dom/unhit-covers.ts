import { boundsOf, documentOf, drawnParentOf, holds, rootOf, typeOfNode } from './clobber-proof.ts';
import { isPaintedOver } from './is-painted-over.ts';
import { treesAround } from './trees-around.ts';

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Elements looked at: the last ones of each tree, where covers mostly stand, and the next ones after what is covered. */
const MOST_LAST = 1000;
const MOST_NEXT = 500;

/** Whether the box of an element holds a point. */
export function holdsPoint(element: Element, point: Point): boolean {
  return isInBox(point, boundsOf(element));
}

function isInBox({ x, y }: Point, { left, right, top, bottom }: DOMRect): boolean {
  return left <= x && x < right && top <= y && y < bottom;
}

/**
 * Elements that are painted over another one at some of the points and let pointers through: browsers don't tell of these
 * where a point is hit. Only such whose whole box is painted, as far as styles tell. Asked in a click: 4 ms on a page of 500
 * elements, 5 on one of 3,000, 7 on one of 10,000.
 */
export function unhitCovers(element: Element, points: readonly Point[]): readonly Element[] {
  const covers = new Set<Element>();
  for (const one of candidatesFor(element)) {
    const box = boundsOf(one);
    if (points.some((point) => isInBox(point, box)) && isUnhitCover(one, element, points)) covers.add(one);
  }
  return [...covers];
}

function* candidatesFor(element: Element): Generator<Element> {
  for (const tree of treesAround(element)) {
    const owner = typeOfNode(tree) === Node.DOCUMENT_NODE ? Document.prototype : DocumentFragment.prototype;
    const all = owner.querySelectorAll.call(tree, '*');
    for (let at = Math.max(0, all.length - MOST_LAST); at < all.length; at += 1) yield all[at] as Element;
  }
  const page = documentOf(element);
  const walker = Document.prototype.createTreeWalker.call(page, rootOf(element), NodeFilter.SHOW_ELEMENT);
  walker.currentNode = element;
  for (let count = 0; count < MOST_NEXT && walker.nextNode() !== null; count += 1) yield walker.currentNode as Element;
}

function isUnhitCover(one: Element, element: Element, points: readonly Point[]): boolean {
  const { pointerEvents, visibility, display } = getComputedStyle(one);
  if (pointerEvents !== 'none' || visibility !== 'visible' || display.startsWith('inline')) return false;
  if (holds(one, element) || holds(element, one)) return false;
  return isPaintedWhole(one, points) && isPaintedOver(one, element);
}

/** Whether nothing clips, turns or blends an element where the points are. */
function isPaintedWhole(element: Element, points: readonly Point[]): boolean {
  for (let at: Element | null = element; at !== null; at = drawnParentOf(at)) {
    const { overflow, clipPath, maskImage, mixBlendMode, transform, rotate } = getComputedStyle(at);
    const isPlain = clipPath === 'none' && maskImage === 'none' && mixBlendMode === 'normal' && rotate === 'none';
    if (!isPlain || !/^(?:none|matrix\([^,]+, 0, 0,)/.test(transform)) return false;
    const box = at;
    if (at !== element && overflow !== 'visible' && !points.every((point) => holdsPoint(box, point))) return false;
  }
  return true;
}
