import {
  boundsOf,
  documentOf,
  drawnParentOf,
  parentOf,
  scrollingElementOf,
  typeOfNode,
  viewOf,
} from '../clobber-proof.ts';

/**
 * Brings a range to the middle of every box it scrolls in, from the innermost scroll box out to the window and, in a
 * same-origin frame, the windows around it. At once: nothing moves while one reads. False when it isn't drawn.
 */
export function scrollToRange(range: Range): boolean {
  if (range.getClientRects().length === 0) return false;
  const start = range.startContainer;
  let at: Element | null = typeOfNode(start) === 1 ? (start as Element) : parentOf(start);
  for (; at !== null; at = drawnParentOf(at)) {
    const root = scrollingElementOf(documentOf(at));
    if (at === root || !scrolls(at)) continue;
    const box = boundsOf(at);
    at.scrollBy({ top: middleOf(range) - (box.top + box.height / 2), behavior: 'instant' });
  }
  scrollWindows(range);
  return true;
}

function scrollWindows(range: Range): void {
  let view = viewOf(documentOf(range.startContainer));
  let middle = middleOf(range);
  while (view !== null) {
    const before = view.scrollY;
    view.scrollBy({ top: middle - view.innerHeight / 2, behavior: 'instant' });
    middle -= view.scrollY - before;
    const frame: Element | null = view.frameElement;
    if (frame === null) return;
    middle += boundsOf(frame).top + frame.clientTop;
    view = viewOf(documentOf(frame));
  }
}

function middleOf(range: Range): number {
  const box = range.getBoundingClientRect();
  return box.top + box.height / 2;
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight) return false;
  return ['auto', 'scroll', 'overlay'].includes(getComputedStyle(element).overflowY);
}
