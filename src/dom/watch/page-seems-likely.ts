import { bodyOf, textOf } from '../clobber-proof.ts';
import { hasLikelyWords } from './likely-words.ts';

/** Shadow hosts looked into in one look. */
const MAX_HOSTS = 300;

/**
 * Custom elements and ARIA boxes below a root, by the browser's own XPath: no wrapper is made for any other element,
 * which at 50,000 nodes is the difference between 3.5 and 10 ms.
 */
function findHostsAndBoxes(document: Document, body: Element): Element[] {
  const found = Document.prototype.evaluate.call(
    document,
    ".//*[contains(local-name(), '-') or @role='checkbox']",
    body,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  );
  const elements: Element[] = [];
  for (let index = 0; index < found.snapshotLength && index < MAX_HOSTS; index += 1)
    elements.push(found.snapshotItem(index) as Element);
  return elements;
}

function shadowSeemsLikely(root: ShadowRoot, onShadow: (root: ShadowRoot) => void, left: { hosts: number }): boolean {
  onShadow(root);
  if (hasLikelyWords(root.textContent ?? '') || inputsSeemLikely(root.querySelectorAll('input'))) return true;
  for (const element of root.querySelectorAll('*')) {
    if (left.hosts <= 0) return false;
    if (element.shadowRoot === null) continue;
    left.hosts -= 1;
    if (shadowSeemsLikely(element.shadowRoot, onShadow, left)) return true;
  }
  return false;
}

const BUTTON_WORDS = /同意|接受|agree|accept/i;

/** Words that are no text: of buttons, and of boxes whose label a script draws from `title`. */
function inputsSeemLikely(inputs: Iterable<HTMLInputElement>): boolean {
  for (const input of inputs) {
    const type = (input.getAttribute('type') ?? '').toLowerCase();
    const title = input.getAttribute('title');
    if (title !== null && BUTTON_WORDS.test(title)) return true;
    if (type === 'submit' || type === 'button' || type === 'image') {
      // The attribute, not the property: what the page wrote, never what was typed.
      if (BUTTON_WORDS.test(input.getAttribute('value') ?? input.getAttribute('alt') ?? '')) return true;
    }
  }
  return false;
}

/** Agreements that came with the markup of a text area. Never what was typed. */
function textAreasSeemLikely(areas: Iterable<HTMLTextAreaElement>): boolean {
  for (const area of areas) if (area.defaultValue.length > 120) return true;
  return false;
}

/**
 * A cheap look at the whole page: does it carry words of consent anywhere? `onShadow` is told of each open shadow root
 * seen, since changes in it must be observed apart.
 */
export function pageSeemsLikely(document: Document, onShadow: (root: ShadowRoot) => void): boolean {
  const body = bodyOf(document);
  if (body === null) return false;
  if (hasLikelyWords(textOf(body))) return true;
  if (inputsSeemLikely(body.getElementsByTagName('input'))) return true;
  if (textAreasSeemLikely(body.getElementsByTagName('textarea'))) return true;
  const left = { hosts: MAX_HOSTS };
  for (const element of findHostsAndBoxes(document, body)) {
    if (BUTTON_WORDS.test(element.getAttribute('aria-label') ?? '')) return true;
    const { shadowRoot } = element;
    if (shadowRoot !== null && shadowSeemsLikely(shadowRoot, onShadow, left)) return true;
  }
  return false;
}
