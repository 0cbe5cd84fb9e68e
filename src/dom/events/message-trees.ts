import { shadowFinder } from '../../read/tree/shadow-finder.ts';
import { bodyOf, documentOf, hostOf, localNameOf, rootOf, typeOfNode, viewOf } from '../clobber-proof.ts';
import { PLAIN_ELEMENTS } from '../plain-elements.ts';

/** Documents and shadow roots looked into. */
const MOST_TREES = 60;

/** What an element stands in that is another tree: the host of its shadow root, the frame of its document; null at the top. */
export function outerOf(element: Element): Element | null {
  return hostOf(element) ?? viewOf(documentOf(element))?.frameElement ?? null;
}

/**
 * The trees in which a page may say what came of a press: the bodies of the surface's document and of the documents around
 * it and in them that are of its origin, and shadow roots: those that the surface stands in, and those of custom elements.
 */
export function messageTrees(element: Element): ReadonlySet<Element | ShadowRoot> {
  const trees = new Set<Element | ShadowRoot>();
  for (let at: Element | null = element; at !== null; at = outerOf(at)) {
    const root = rootOf(at);
    const tree = typeOfNode(root) === Node.DOCUMENT_NODE ? bodyOf(root as Document) : (root as ShadowRoot);
    if (tree !== null) trees.add(tree);
  }
  const shadowOf = shadowFinder();
  // A set is gone through to its end, what is added meanwhile included.
  for (const tree of trees) {
    const owner = typeOfNode(tree) === Node.ELEMENT_NODE ? Element.prototype : DocumentFragment.prototype;
    for (const one of owner.querySelectorAll.call(tree, `iframe,frame,:not(${PLAIN_ELEMENTS})`)) {
      if (trees.size >= MOST_TREES) return trees;
      const inner = innerTreeOf(one, shadowOf);
      if (inner !== null) trees.add(inner);
    }
  }
  return trees;
}

function innerTreeOf(element: Element, shadowOf: ReturnType<typeof shadowFinder>): Element | ShadowRoot | null {
  const name = localNameOf(element);
  if (name.includes('-')) return shadowOf(element);
  if (name !== 'iframe' && name !== 'frame') return null;
  // Null for a frame of another origin.
  const page = (element as HTMLIFrameElement).contentDocument;
  return page === null ? null : bodyOf(page);
}
