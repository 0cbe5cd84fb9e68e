import { documentOf, hostOf, rootOf } from './clobber-proof.ts';

/**
 * What is hit at a point of the window, uppermost first, as it looks from the tree that an element stands in: inside its
 * shadow roots, where the document tells of the hosts alone. (Chromium's `ShadowRoot.elementsFromPoint` tells of what is
 * outside, too; Firefox's does not.) What lets pointers through is not told of.
 */
export function elementsAt(element: Element, x: number, y: number): readonly Element[] {
  const host = hostOf(element);
  if (host === null) return Document.prototype.elementsFromPoint.call(documentOf(element), x, y);
  const root = rootOf(element) as ShadowRoot;
  const inside = ShadowRoot.prototype.elementsFromPoint.call(root, x, y).filter((one) => rootOf(one) === root);
  return elementsAt(host, x, y).flatMap((one) => (one === host ? [...inside, host] : one));
}
