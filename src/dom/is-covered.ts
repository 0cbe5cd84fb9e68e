import { boundsOf, documentOf, drawnParentOf, holds, isMatch, viewOf } from './clobber-proof.ts';
import { elementsAt } from './elements-at.ts';

/** Points across an element that are tried, as shares of its width: text may end long before its box does. */
const across = [0.05, 0.25, 0.5, 0.75];
/** Elements looked at under one point. */
const deepest = 20;
/** What paints over all of its box, whatever its background. */
const PAINTED = 'img,video,canvas,iframe,embed,object';

/**
 * Whether something opaque of the page lies over an element wherever it was tried: then a person does not see it, though it
 * is in view. Said only where it is certain: what lets pointers through is not told by browsers, and counts as no cover.
 */
export function isCovered(element: Element): boolean {
  const view = viewOf(documentOf(element));
  if (view === null) return false;
  const { left, top, width, height } = boundsOf(element);
  const y = top + height / 2;
  const points = across
    .map((share) => left + width * share)
    .filter((x) => x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight);
  return points.length > 0 && points.every((x) => isCoveredAt(element, x, y));
}

function isCoveredAt(element: Element, x: number, y: number): boolean {
  const stack = elementsAt(element, x, y);
  const own = stack.findIndex((at) => holds(element, at) || holds(at, element));
  // Not hit at all: it lets pointers through itself, and what lies over it can't be told.
  if (own === -1) return false;
  return stack.slice(0, Math.min(own, deepest)).some(isOpaque);
}

/** Whether nothing shows through an element: its own paint covers, and no ancestor fades it. */
function isOpaque(element: Element): boolean {
  const style = getComputedStyle(element);
  const plain = /^rgb\(/.test(style.backgroundColor);
  if (!plain && !isMatch(element, PAINTED)) return false;
  for (let at: Element | null = element; at !== null; at = drawnParentOf(at))
    if (Number(getComputedStyle(at).opacity) < 0.9) return false;
  return true;
}
