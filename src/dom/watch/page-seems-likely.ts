import { closedRootOf } from '../../read/tree/closed-root-of.ts';
import { allIn, attributeOf, bodyOf, childCountOf, firstIn, localNameOf, textOf, titleOf } from '../clobber-proof.ts';
import { PLAIN_ELEMENTS } from '../plain-elements.ts';
import { hasLikelyWords } from './likely-words.ts';

/** Custom elements looked at, and shadow roots looked into, in one look. */
const MAX_HOSTS = 300;
/** Custom elements that are asked for a closed shadow root in one look: a millisecond in Chromium. */
const MAX_ASKED = 100;

/**
 * Controls that may carry words in an attribute, or an agreement as their text. Each is searched for by itself, here and
 * below: in a large page Chromium finds what begins with one tag or attribute two to six times as fast as a list with commas.
 */
const CONTROLS = [
  'input:is([title],[type="submit"],[type="button"],[type="image"])',
  '[role="checkbox"][aria-label]',
  'textarea:not(:empty)',
];
/** In any case, without the flag for it, as in `likely-words.ts`. */
const BUTTON_WORDS = /同意|接受|我已|[签簽]署|[Aa][Gg][Rr][Ee]{2}|[Aa][Cc]{2}[Ee][Pp][Tt]/;

/**
 * Words that are no text of the page: of buttons, of boxes whose label a script draws from `title`, of boxes of ARIA; and
 * agreements that came with the markup of a text area. What the page wrote, never what was typed.
 */
function controlSeemsLikely(control: Element): boolean {
  const type = (attributeOf(control, 'type') ?? '').toLowerCase();
  const isButton = type === 'submit' || type === 'button' || type === 'image';
  const words = [
    attributeOf(control, 'title'),
    attributeOf(control, 'aria-label'),
    isButton ? (attributeOf(control, 'value') ?? attributeOf(control, 'alt')) : null,
  ];
  if (words.some((one) => one !== null && BUTTON_WORDS.test(one))) return true;
  return localNameOf(control) === 'textarea' && textOf(control).length > 80;
}

/** Whether a control within says so; neither the body nor a shadow root is a form, whose fields shadow its methods. */
function controlsSeemLikely(within: Element | ShadowRoot): boolean {
  for (const one of CONTROLS)
    for (const control of within.querySelectorAll(one)) if (controlSeemsLikely(control)) return true;
  return false;
}

/** What one look may still do. */
interface Budget {
  hosts: number;
  asked: number;
}

/**
 * The shadow root of an element, a closed one only of custom elements. Of those, one that is not defined and has
 * children is what a template engine left, or a mere name for styles (Vue, Angular; by the hundred).
 */
function rootOfHost(element: Element, left: Budget): ShadowRoot | null {
  const name = localNameOf(element);
  // A form has none, and its named fields could pretend to be one. The properties of other elements are what they seem.
  if (name === 'form') return null;
  const open = element.shadowRoot;
  if (open !== null || left.asked <= 0 || !name.includes('-')) return open;
  if (element.firstChild !== null && !element.matches(':defined')) return null;
  left.asked -= 1;
  return closedRootOf(element);
}

function shadowSeemsLikely(root: ShadowRoot, onShadow: (root: ShadowRoot) => void, left: Budget): boolean {
  onShadow(root);
  if (hasLikelyWords(root.textContent ?? '') || controlsSeemLikely(root)) return true;
  for (const element of root.querySelectorAll('*')) {
    if (left.hosts <= 0) return false;
    const inner = rootOfHost(element, left);
    if (inner === null) continue;
    left.hosts -= 1;
    if (shadowSeemsLikely(inner, onShadow, left)) return true;
  }
  return false;
}

/** Names of agreements that, beside a box, ask without a verb: “☐ 《用户协议》”, “☐ 酒窖寄存协议”. */
const NAMES = [
  /协议|協議|条款|條款|政策|声明|聲明|须知|須知/,
  /公约|公約|章程|方针|方針/,
  // Whatever is titled so.
  /《[^《》\n]{2,40}》/,
  // Looked back at: V8 searches for one of two characters ten times as fast as for the begin of one of ten words.
  /(?<=授权|授權|告知|承诺|承諾|揭示|责任|責任|同意|切結)[书書]/,
];
const BOXES = ['input[type="checkbox"]', 'input[type="radio"]', '[role="checkbox"]'];
/** Of the usual ones also beside a box that is drawn. */
const USUAL_NAME =
  /(?:用户|用戶|服务|服務|注册|註冊|会员|會員|使用|隐私|隱私|私隱|個人資料)[\u3400-\u9FFF]{0,8}(?:协议|協議|条款|條款|政策|声明|聲明)/;
/** In each usual case: to search the classes of 500 elements without regard to case takes the browser a millisecond. */
const DRAWN_BOXES = [
  '[id]:is([id*="agree"],[id*="Agree"],[id*="AGREE"])',
  '[class]:is([class*="agree"],[class*="Agree"],[class*="AGREE"],[class*="rotocol"],[class*="PROTOCOL"],' +
    '[class*="ieyi"],[class*="ieYi"],[class*="XIEYI"])',
];
/** Marks called ticked, of which pages have many: boxes only where one signs in. */
const TICKS = [
  '[class]:is(i,em,span,b,img):is([class*="check"],[class*="Check"],[class*="gou"],[class*="radio"],[class*="select"],' +
    '[class*="tick"],[class*="xuan"])',
  '[src*="check"]:is(i,em,span,b,img)',
];
const PASSWORDS = ['input:is([type="password"],[type="tel"])'];

function holdsOne(body: Element, selectors: readonly string[]): boolean {
  return selectors.some((one) => firstIn(body, one) !== null);
}

/** How else agreements are titled, of which some say nothing of consent: “押金退还条款”, “Privacy Policy”. */
const TITLE =
  /(?:条\s?款|條\s?款)\s*$|免责声明|免責聲明|[Pp]rivacy [Pp]olicy|[Tt]erms of (?:[Uu]se|[Ss]ervice)|[Tt]erms (?:and|&) [Cc]onditions|PRIVACY POLICY|TERMS OF|(?:Agreement|EULA|Waiver|Disclaimer|Code of Conduct|Regulations|Consent|Liability)\s*$/;

/** Whether a page, or a first heading of it, is titled as an agreement is. */
function isTitledSo(document: Document, body: Element): boolean {
  const headings = [firstIn(body, 'h1'), firstIn(body, 'h2')].map((heading) =>
    heading === null ? '' : textOf(heading),
  );
  return [titleOf(document), ...headings].some((title) => USUAL_NAME.test(title) || TITLE.test(title));
}

/** What a look comes upon besides words. */
export interface Sights {
  /** A shadow root: changes in it must be observed apart. */
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
  if (NAMES.some((name) => name.test(text))) {
    if (holdsOne(body, BOXES)) return true;
    if (USUAL_NAME.test(text)) {
      if (holdsOne(body, DRAWN_BOXES)) return true;
      if (holdsOne(body, PASSWORDS) && holdsOne(body, TICKS)) return true;
    }
  }
  // An empty frame, of which pages have many.
  if (childCountOf(body) === 0) return false;
  if (controlsSeemLikely(body) || isTitledSo(document, body)) return true;
  const left = { hosts: MAX_HOSTS, asked: MAX_ASKED };
  let customElements = 0;
  for (const element of allIn(body, `:not(${PLAIN_ELEMENTS})`)) {
    if (controlSeemsLikely(element)) return true;
    if (customElements === MAX_HOSTS || !localNameOf(element).includes('-')) continue;
    customElements += 1;
    const root = rootOfHost(element, left);
    if (root === null) onBareHost();
    else if (shadowSeemsLikely(root, onShadow, left)) return true;
  }
  return false;
}
