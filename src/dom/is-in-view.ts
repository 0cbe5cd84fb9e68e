import { boundsOf, viewOf, documentOf } from './clobber-proof.ts';

/** Whether some of an element's box lies inside its window. Says nothing of what covers it. */
export function isInView(element: Element): boolean {
  const view = viewOf(documentOf(element));
  if (view === null) return false;
  const { top, bottom, left, right, width, height } = boundsOf(element);
  return width > 0 && height > 0 && bottom > 0 && right > 0 && top < view.innerHeight && left < view.innerWidth;
}
