import { firstChildOf, idOf, localNameOf, nextSiblingOf, parentOf, rootOf, typeOfNode } from '../clobber-proof.ts';
const LIMIT = 1000;

/** What stands above an element without a parent element. */
function shadowOrDocumentOf(element: Element): Node | null {
  const root = rootOf(element);
  return root === element ? null : root;
}

function step(element: Element): string {
  const parent: Node | null = parentOf(element) ?? shadowOrDocumentOf(element);
  const tag = CSS.escape(localNameOf(element));
  if (parent === null) return tag;
  let place = 0;
  let same = 0;
  for (let sibling = firstChildOf(parent); sibling !== null; sibling = nextSiblingOf(sibling)) {
    if (typeOfNode(sibling) !== Node.ELEMENT_NODE || localNameOf(sibling as Element) !== localNameOf(element)) continue;
    same += 1;
    if (sibling === element) place = same;
  }
  return same === 1 ? tag : `${tag}:nth-of-type(${String(place)})`;
}

function isUnique(root: ParentNode, selector: string, element: Element): boolean {
  const found = (
    typeOfNode(root) === Node.DOCUMENT_NODE ? Document.prototype : DocumentFragment.prototype
  ).querySelectorAll.call(root, selector);
  return found.length === 1 && found[0] === element;
}

/**
 * A selector that finds exactly this element within its document or shadow root: by id where that is unique, else by
 * place. Null when none of up to 1,000 characters does.
 */
export function cssSelectorOf(element: Element): string | null {
  const root = rootOf(element);
  if (typeOfNode(root) !== Node.DOCUMENT_NODE && typeOfNode(root) !== Node.DOCUMENT_FRAGMENT_NODE) return null;
  const within = root as Document | ShadowRoot;
  const path: string[] = [];
  for (let climb: Element | null = element; climb !== null; climb = parentOf(climb)) {
    if (idOf(climb) !== '' && idOf(climb).length < 200 && isUnique(within, `#${CSS.escape(idOf(climb))}`, climb)) {
      path.unshift(`#${CSS.escape(idOf(climb))}`);
      break;
    }
    path.unshift(step(climb));
  }
  const selector = path.join(' > ');
  return selector.length <= LIMIT && isUnique(within, selector, element) ? selector : null;
}
