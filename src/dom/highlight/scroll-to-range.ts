import { documentOf, drawnParentOf, parentOf } from '../clobber-proof.ts';

/**
 * Brings a range to the middle of every box it scrolls in, from the innermost scroll box out to the window and, in a
 * same-origin frame, the windows around it. At once: nothing moves while one reads. False when it isn't drawn.
 */
export function scrollToRange(range: Range): boolean {
  if (range.getClientRects().length === 0) return false;
  const start = range.startContainer;
  let at: Element | null = start.nodeType === 1 ? (start as Element) : parentOf(start);
  for (; at !== null; at = drawnParentOf(at)) {
    const root = documentOf(at).scrollingElement;
    if (at === root || !scrolls(at)) continue;
    const box = at.getBoundingClientRect();
    at.scrollBy({ top: middleOf(range) - (box.top + box.height / 2), behavior: 'instant' });
  }
  scrollWindows(range);
  return true;
}

function scrollWindows(range: Range): void {
  let view = range.startContainer.ownerDocument?.defaultView ?? null;
  let middle = middleOf(range);
  while (view !== null) {
    const before = view.scrollY;
    view.scrollBy({ top: middle - view.innerHeight / 2, behavior: 'instant' });
    middle -= view.scrollY - before;
    const frame: Element | null = view.frameElement;
    if (frame === null) return;
    middle += frame.getBoundingClientRect().top + frame.clientTop;
    view = frame.ownerDocument.defaultView;
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
