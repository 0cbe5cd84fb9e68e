import { hasLikelyWords } from './likely-words.ts';

/** Shadow hosts looked into in one look. */
const MAX_HOSTS = 300;

/** Custom elements below a root, by the browser's own XPath: no wrapper is made for any other element. */
export function findCustomElements(root: Document): Element[] {
  const found = root.evaluate("//*[contains(local-name(), '-')]", root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  const elements: Element[] = [];
  for (let index = 0; index < found.snapshotLength && index < MAX_HOSTS; index += 1)
    elements.push(found.snapshotItem(index) as Element);
  return elements;
}

function shadowSeemsLikely(root: ShadowRoot, onShadow: (root: ShadowRoot) => void, left: { hosts: number }): boolean {
  onShadow(root);
  if (hasLikelyWords(root.textContent ?? '') || attributesSeemLikely(root)) return true;
  for (const element of root.querySelectorAll('*')) {
    if (left.hosts <= 0) return false;
    if (element.shadowRoot === null) continue;
    left.hosts -= 1;
    if (shadowSeemsLikely(element.shadowRoot, onShadow, left)) return true;
  }
  return false;
}

/** Words that are no text: of buttons, and of boxes whose label a script draws from `title`. */
function attributesSeemLikely(root: ParentNode): boolean {
  for (const input of root.querySelectorAll(
    'input[type="submit"],input[type="button"],input[type="image"],input[title],[role="checkbox"][aria-label]',
  )) {
    const words = `${input.getAttribute('value') ?? ''} ${input.getAttribute('title') ?? ''} ${
      input.getAttribute('aria-label') ?? ''
    } ${input.getAttribute('alt') ?? ''}`;
    if (/同意|接受|agree|accept/i.test(words)) return true;
  }
  return false;
}

/** Agreements that came with the markup of a text area. Never what was typed. */
function textAreasSeemLikely(root: ParentNode): boolean {
  for (const area of root.querySelectorAll('textarea')) if (area.defaultValue.length > 120) return true;
  return false;
}

/**
 * A cheap look at the whole page: does it carry words of consent anywhere? `onShadow` is told of each open shadow root
 * seen, since changes in it must be observed apart.
 */
export function pageSeemsLikely(document: Document, onShadow: (root: ShadowRoot) => void): boolean {
  const body = document.body as HTMLElement | null;
  if (body === null) return false;
  if (hasLikelyWords(body.textContent) || attributesSeemLikely(body) || textAreasSeemLikely(body)) return true;
  const left = { hosts: MAX_HOSTS };
  for (const element of findCustomElements(document)) {
    const { shadowRoot } = element;
    if (shadowRoot !== null && shadowSeemsLikely(shadowRoot, onShadow, left)) return true;
  }
  return false;
}
