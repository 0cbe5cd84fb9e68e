import { boundsOf, documentOf, drawnParentOf, holds, isMatch, viewOf } from './clobber-proof.ts';
import { elementsAt } from './elements-at.ts';
import { alphaOfCss } from './ground.ts';
import { holdsPoint, unhitCovers, type Point } from './unhit-covers.ts';

/** Points across an element that are tried, as shares of its width: text may end long before its box does. */
const across = [0.05, 0.25, 0.5, 0.75];
/** Elements looked at under one point. */
const deepest = 20;
/** What paints over all of its box, whatever its background. */
const PAINTED = 'img,video,canvas,iframe,embed,object';

/** What shines through a cover, as a share, when the words under it count as not to be seen. */
const faint = 0.1;

/**
 * Whether something opaque of the page lies over an element wherever it was tried: then a person does not see it, though it
 * is in view. Layers that each let something through are reckoned together. Said only where it is certain (`unhit-covers.ts`).
 */
export function isCovered(element: Element): boolean {
  const view = viewOf(documentOf(element));
  if (view === null) return false;
  const { left, top, width, height } = boundsOf(element);
  const points = across
    .map((share) => ({ x: left + width * share, y: top + height / 2 }))
    .filter(({ x, y }) => x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight);
  if (points.length === 0) return false;
  const unhit = unhitCovers(element, points);
  return points.every((point) => isCoveredAt(element, point, unhit));
}

function isCoveredAt(element: Element, point: Point, unhit: readonly Element[]): boolean {
  const stack = elementsAt(element, point.x, point.y);
  const own = stack.findIndex((at) => holds(element, at) || holds(at, element));
  // Not hit at all: it lets pointers through itself, and what lies over it can't be told.
  if (own === -1) return false;
  const hit = stack.slice(0, Math.min(own, deepest)).map((at) => opacityOf(at, isMatch(at, PAINTED)));
  // A picture that lets pointers through is mostly a decoration that one sees through: falling snow, a watermark.
  const more = unhit.filter((at) => holdsPoint(at, point)).map((at) => opacityOf(at, false));
  return [...hit, ...more].reduce((through, opacity) => through * (1 - opacity), 1) <= faint;
}

/** How much of what is under an element its own paint hides, 0…1; `isPainted`: whatever its background. */
function opacityOf(element: Element, isPainted: boolean): number {
  let opacity = isPainted ? 1 : alphaOfCss(getComputedStyle(element).backgroundColor);
  for (let at: Element | null = element; at !== null && opacity > 0; at = drawnParentOf(at))
    opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}
