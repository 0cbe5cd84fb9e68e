import { bodyOf, boundsOf, documentOf, drawnParentOf, isMatch, rootElementOf, tagOf } from '../../dom/clobber-proof.ts';

/**
 * Whether an element is out of sight although it has a place: scrolled out of a box that clips it, or under something
 * the page laid over all else (a dialog, a fixed overlay). The chip goes with it: it would float over what covers it.
 */
export function isCovered(element: Element, place: DOMRect): boolean {
  return isClipped(element, place) || isOverlaid(element, place);
}

/** Less of the element than this many pixels in sight counts as none. */
const sliver = 4;

function isClipped(element: Element, place: DOMRect): boolean {
  let { top, bottom } = place;
  const page = documentOf(element);
  for (
    let at = drawnParentOf(element);
    at !== null && at !== bodyOf(page) && at !== rootElementOf(page);
    at = drawnParentOf(at)
  ) {
    if (getComputedStyle(at).overflowY === 'visible') continue;
    const box = boundsOf(at);
    top = Math.max(top, box.top);
    bottom = Math.min(bottom, box.bottom);
  }
  return bottom - top < sliver;
}

function isOverlaid(element: Element, place: DOMRect): boolean {
  const x = place.left + Math.min(place.width / 2, 40);
  const y = place.top + place.height / 2;
  const hit = Document.prototype.elementsFromPoint
    .call(documentOf(element), x, y)
    .find((one) => tagOf(one) !== 'MINGYUE-CHIP');
  // Outside the viewport nothing can be hit.
  if (hit === undefined) return false;
  for (let at: Element | null = hit; at !== null && !holds(at, element); at = drawnParentOf(at))
    if (isMatch(at, 'dialog:modal, :popover-open') || getComputedStyle(at).position === 'fixed') return true;
  return false;
}

function holds(ancestor: Element, element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = drawnParentOf(at)) if (at === ancestor) return true;
  return false;
}
