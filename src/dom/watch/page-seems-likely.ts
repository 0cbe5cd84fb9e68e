import { allIn, attributeOf, bodyOf, textOf } from '../clobber-proof.ts';
import { hasLikelyWords } from './likely-words.ts';

/** Shadow hosts looked into in one look. */
const MAX_HOSTS = 300;

/**
 * Custom elements below a root, by the browser's own XPath: no wrapper is made for any other element,
 * which at 50,000 nodes is the difference between 3.5 and 10 ms.
 */
function findCustomElements(document: Document, body: Element): Element[] {
  const found = Document.prototype.evaluate.call(
    document,
    ".//*[contains(local-name(), '-')]",
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

/** Names of agreements that, beside a box, ask without a verb: “☐ 《用户协议》”. */
const NAMED =
  /(?:用户|用戶|服务|服務|注册|註冊|会员|會員|使用|隐私|隱私)[\u3400-\u9FFF]{0,8}(?:协议|協議|条款|條款|政策|声明|聲明)/;
const BOXES =
  'input[type="checkbox"],[role="checkbox"],[id*="agree" i],[class*="agree" i],[class*="protocol" i],[class*="xieyi" i]';

/** Agreements that came with the markup of a text area. Never what was typed. */
function textAreasSeemLikely(areas: Iterable<HTMLTextAreaElement>): boolean {
  for (const area of areas) if (area.defaultValue.length > 80) return true;
  return false;
}

/** What a look comes upon besides words. */
export interface Sights {
  /** An open shadow root: changes in it must be observed apart. */
  readonly onShadow: (root: ShadowRoot) => void;
  /** A custom element without one: its script may come later, and attaching a root is no mutation. */
  readonly onBareHost: () => void;
}

/** A cheap look at the whole page: does it carry words of consent anywhere? */
export function pageSeemsLikely(document: Document, { onShadow, onBareHost }: Sights): boolean {
  const body = bodyOf(document);
  if (body === null) return false;
  const text = textOf(body);
  if (hasLikelyWords(text)) return true;
  if (NAMED.test(text) && allIn(body, BOXES).length > 0) return true;
  if (inputsSeemLikely(body.getElementsByTagName('input'))) return true;
  if (textAreasSeemLikely(body.getElementsByTagName('textarea'))) return true;
  for (const box of allIn(body, '[role="checkbox"][aria-label]'))
    if (BUTTON_WORDS.test(attributeOf(box, 'aria-label') ?? '')) return true;
  const left = { hosts: MAX_HOSTS };
  for (const element of findCustomElements(document, body)) {
    const { shadowRoot } = element;
    if (shadowRoot === null) onBareHost();
    else if (shadowSeemsLikely(shadowRoot, onShadow, left)) return true;
  }
  return false;
}
