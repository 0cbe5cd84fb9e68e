import { allIn, attributeOf, bodyOf, localNameOf, textOf } from '../clobber-proof.ts';
import { hasLikelyWords } from './likely-words.ts';

/** Shadow hosts looked into in one look. */
const MAX_HOSTS = 300;

/**
 * Elements of HTML and SVG, the frequent ones first. What is none of them may be a custom element: CSS has no way to ask
 * for a hyphen in the name, and the browser's own matching makes no wrapper for what does not match (at 50,000 nodes
 * 3.5 ms; by XPath 5 to 13).
 */
const PLAIN =
  'div,span,a,p,li,td,img,tr,i,b,br,em,ul,input,label,button,strong,option,path,svg,use,g,h1,h2,h3,h4,h5,h6,ol,dl,dt,dd,' +
  'table,tbody,thead,tfoot,th,col,colgroup,caption,form,select,textarea,fieldset,legend,script,style,link,meta,noscript,' +
  'template,section,header,footer,nav,main,article,aside,figure,figcaption,picture,source,video,audio,canvas,iframe,' +
  'dialog,details,summary,hr,pre,code,blockquote,u,s,del,ins,sub,sup,small,center,font,time,circle,rect,line,polygon,' +
  'polyline,ellipse,defs,symbol,mask,stop,title,desc,text,tspan';

/** Custom elements below a root, at most {@link MAX_HOSTS}. */
function findCustomElements(body: Element): Element[] {
  const elements: Element[] = [];
  for (const element of allIn(body, `:not(${PLAIN})`)) {
    if (localNameOf(element).includes('-')) elements.push(element);
    if (elements.length === MAX_HOSTS) break;
  }
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

/** Names of agreements that, beside a box, ask without a verb: “☐ 《用户协议》”, “☐ 酒窖寄存协议”. */
const NAMES = ['协议', '協議', '条款', '條款', '政策', '声明', '聲明', '须知', '須知'];
const BOXES = 'input[type="checkbox"],[role="checkbox"]';
/** Of the usual ones also beside a box that is drawn: those selectors are the dearest of all. */
const USUAL_NAME =
  /(?:用户|用戶|服务|服務|注册|註冊|会员|會員|使用|隐私|隱私)[\u3400-\u9FFF]{0,8}(?:协议|協議|条款|條款|政策|声明|聲明)/;
const DRAWN_BOXES = '[id*="agree" i],[class*="agree" i],[class*="protocol" i],[class*="xieyi" i]';

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
  if (NAMES.some((name) => text.includes(name))) {
    if (allIn(body, BOXES).length > 0) return true;
    if (USUAL_NAME.test(text) && allIn(body, DRAWN_BOXES).length > 0) return true;
  }
  if (inputsSeemLikely(allIn(body, 'input') as HTMLInputElement[])) return true;
  if (textAreasSeemLikely(allIn(body, 'textarea') as HTMLTextAreaElement[])) return true;
  for (const box of allIn(body, '[role="checkbox"][aria-label]'))
    if (BUTTON_WORDS.test(attributeOf(box, 'aria-label') ?? '')) return true;
  const left = { hosts: MAX_HOSTS };
  for (const element of findCustomElements(body)) {
    const { shadowRoot } = element;
    if (shadowRoot === null) onBareHost();
    else if (shadowSeemsLikely(shadowRoot, onShadow, left)) return true;
  }
  return false;
}
