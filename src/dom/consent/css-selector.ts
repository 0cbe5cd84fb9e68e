const LIMIT = 1000;

function step(element: Element): string {
  const parent = element.parentNode;
  const tag = CSS.escape(element.localName);
  if (parent === null) return tag;
  let place = 0;
  let same = 0;
  for (let sibling = parent.firstChild; sibling !== null; sibling = sibling.nextSibling) {
    if (sibling.nodeType !== Node.ELEMENT_NODE || (sibling as Element).localName !== element.localName) continue;
    same += 1;
    if (sibling === element) place = same;
  }
  return same === 1 ? tag : `${tag}:nth-of-type(${String(place)})`;
}

function isUnique(root: ParentNode, selector: string, element: Element): boolean {
  const found = root.querySelectorAll(selector);
  return found.length === 1 && found[0] === element;
}

/**
 * A selector that finds exactly this element within its document or shadow root: by id where that is unique, else by
 * place. Null when none of up to 1,000 characters does.
 */
export function cssSelectorOf(element: Element): string | null {
  const root = element.getRootNode();
  if (root.nodeType !== Node.DOCUMENT_NODE && root.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return null;
  const within = root as Document | ShadowRoot;
  const path: string[] = [];
  for (let climb: Element | null = element; climb !== null; climb = climb.parentElement) {
    if (climb.id !== '' && climb.id.length < 200 && isUnique(within, `#${CSS.escape(climb.id)}`, climb)) {
      path.unshift(`#${CSS.escape(climb.id)}`);
      break;
    }
    path.unshift(step(climb));
  }
  const selector = path.join(' > ');
  return selector.length <= LIMIT && isUnique(within, selector, element) ? selector : null;
}
