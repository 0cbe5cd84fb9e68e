import { BOX_HINT, hintsOf, isCalledBox } from './box-hints.ts';
import { shapeButtonWords } from './prototype-shapes.ts';
import { ACTS, READ_BUTTON, SIGN_BUTTON } from './words.ts';
import {
  attributeOf,
  childCountOf,
  childrenOf,
  classOf,
  firstChildOf,
  idOf,
  nextSiblingOf,
  parentOf,
  previousElementOf,
  tagOf,
  textOf,
  typeOfNode,
} from '../clobber-proof.ts';

const DRAWABLE = new Set(
  'I EM SPAN B S INS U LABEL DIV P LI A SVG IMG svg UNI-VIEW UNI-TEXT UNI-ICON UNI-ICONS UNI-IMAGE VAN-ICON'.split(' '),
);
const ACTION_WORDS =
  /^(?:立即|马上|馬上|免费|免費|确认|確認|完成|提交|手机|快速|同意并|点击|點擊)?(?:注册|註冊|登录|登錄|登入|下一步|提交|开通|開通|创建[账帐]号|创建帳號|同意并[^，。]{2,10}|进入|继续|繼續|sign ?up|register|log ?in|sign ?in|continue|create (?:an )?account|get started)(?:[账帐帳]号|新用户|会员|提交)?$/i;
/** “同意协议并注册”, “已阅读并同意，下一步”: consent and going on in one. */
const CONSENT_AND_GO = new RegExp(`^(?:我)?(?:已阅读并)?(?:同意|接受).{0,24}(?:${ACTS}).{0,4}$`);
/** What a document is about is no act: the 充值 of 《充值协议》. */
const ACT_IN_NAME = new RegExp(
  `《[^《》]{1,40}》|(?:${ACTS})(?=[\\u3400-\\u9FFF]{0,6}(?:协议|協議|条款|條款|须知|須知|规则|規則|章程))`,
  'g',
);
/** The same and nothing else, as the whole of a block: a button without class or listener in the markup. */
const STATED_CONSENT = new RegExp(
  `^(?:我)?(?:已阅读并)?同意(?:以上|上述|本|该)?(?:协议|協議|条款|條款|声明|須知|须知|《[^《》]{2,16}》)?[，,]?(?:并|並|且|后|後)?(?:${ACTS}|绑卡)(?:[账帐帳][号號]|用户|会员)?$`,
);
/** A button that is the name of a document and no more: how component libraries write a link inside a sentence. */
const NAME_AS_BUTTON =
  /^(?:《[^《》]{2,30}》|[\u3400-\u9FFF]{0,14}风险提示|[\u3400-\u9FFF]{2,16}(?:协议|協議|条款|條款|政策|声明|聲明|须知|須知|规则|規則|章程|公约|公約|方针|方針|指引|合同|规定|規定|制度|规程|规范|告知|(?:告知|承诺|授权|揭示)书)|(?:[a-z][\w-]* (?:(?:and|of|&) )?){0,4}(?:terms|polic(?:y|ies)|agreement|notice|conditions|statement|guidelines|rules|regulations|waiver|disclosure|warning|eula|(?:terms|code) of \w+))$/i;
/** The same as a shape of a prototype, where names of all kinds are styled as “link button”. */
const NAMED_SHAPE = /^(?!.{0,8}(?:同意|接受|签署|阅读)).{2,}(?:协议|協議|条款|條款|政策|声明|聲明|须知|須知)$/;
/** A short statement of consent, a button where nothing of a sentence stands around it: “阅读并同意”, “同意上述条款”, “确认签署”. */
const CONSENT_ALONE = new RegExp(
  `^[\\u3400-\\u9FFF，,、]{0,8}(?:同意|接受)[\\u3400-\\u9FFF，,、]{0,8}$|${READ_BUTTON.source}|${SIGN_BUTTON.source}`,
);
/** A whole answer to the question whether one accepts. */
const ANSWER = /^(?:我)?(?:不同意|同意|接受|不接受|拒绝|拒絕|取消)$/;
const CONSENTS = /同意|接受|签署|阅读|agree to|accept/;
const BUTTON_LIKE = /(?:^|[\s_-])(?:btn|button|submit)|(?:btn|button|submit)(?:$|[\s_-])/i;
const GLYPHS_ONLY = /^[\s\uE000-\uF8FF☐☑☒□■○●◯✓✔√▢◻⬜✅◉]*$/u;

/** Whether an element is a box: native, ARIA, or a component named so. */
export function isBox(element: Element): boolean {
  if (tagOf(element) === 'INPUT') {
    const type = (attributeOf(element, 'type') ?? '').toLowerCase();
    return type === 'checkbox' || type === 'radio';
  }
  const role = attributeOf(element, 'role');
  if (role === 'checkbox' || role === 'radio' || role === 'switch' || role === 'menuitemcheckbox') return true;
  // Components of frameworks, also where their script never ran: <el-checkbox>, <van-checkbox>, <Checkbox>.
  return /^(?:[\w-]+-)?(?:checkbox|check-box|radio|switch)$/i.test(tagOf(element));
}

/** Whether the words of a button are the name of a document and no more: it reads the document. */
export function namesDocument(words: string): boolean {
  const name = words.trim().replace(/^[【「『“"<（(]+|[】」』”">）)]+$/g, '');
  return NAME_AS_BUTTON.test(name) && !CONSENTS.test(name);
}

/** Characters of a button's words that are looked at. */
const WORDS = 200;

/** The words of a native button, null when it is none. Only what the page wrote: attributes and text. */
export function nativeButtonWords(element: Element): string | null {
  const written = (name: string): string | undefined => attributeOf(element, name)?.slice(0, WORDS);
  if (tagOf(element) === 'INPUT') {
    const type = (attributeOf(element, 'type') ?? '').toLowerCase();
    if (type === 'submit' || type === 'button' || type === 'reset') return written('value') ?? '';
    if (type === 'image') return written('alt') ?? written('title') ?? '';
    return null;
  }
  if (tagOf(element) === 'BUTTON' || attributeOf(element, 'role') === 'button' || /-button$/i.test(tagOf(element))) {
    const words = textOf(element).slice(0, WORDS);
    return namesDocument(words) ? null : words;
  }
  return null;
}

/** Whether nothing that could be a box stands before an element's words. */
function standsAlone(element: Element): boolean {
  const parent = parentOf(element);
  if (parent === null || tagOf(parent) === 'LABEL' || childCountOf(element) > 0) return false;
  const before = previousElementOf(element);
  return before === null || textOf(before).trim() !== '';
}

/** Whether words go on right after an element, in its line. */
function isFollowedByWords(element: Element): boolean {
  let next = nextSiblingOf(element);
  while (next !== null && textOf(next).trim() === '') next = nextSiblingOf(next);
  return (
    next !== null &&
    (typeOfNode(next) === Node.TEXT_NODE || /^(?:A|SPAN|B|I|EM|STRONG|LABEL|FONT)$/.test(tagOf(next as Element)))
  );
}

/** Whether an element and its only sibling are two answers: “同意” and “不同意”, without class or listener in the markup. */
function isOneOfTwoAnswers(element: Element): boolean {
  const parent = parentOf(element);
  if (parent === null || childCountOf(parent) !== 2) return false;
  return [...childrenOf(parent)].every((one) => ANSWER.test(textOf(one).trim()));
}

/** The words of an element that acts as a button though it is none. */
export function drawnButtonWords(element: Element): string | null {
  const tag = tagOf(element);
  if (tag !== 'A' && tag !== 'DIV' && tag !== 'SPAN' && tag !== 'P' && tag !== 'LI') return null;
  if (firstChildOf(element) === null) return null;
  const children = childCountOf(element);
  if (children > 2) return null;
  if (tag === 'DIV') {
    const shape = shapeButtonWords(element);
    // A shape that states what an act means or ends with a name is the sentence, whatever its style is called.
    if (shape !== null && !/表示|代表|视为|視為|》$/.test(shape) && !NAMED_SHAPE.test(shape)) return shape;
  }
  // Only leaves and near leaves: a deep chain of wrappers would make this quadratic.
  // Most have none, and the list of them is an object of the browser's for each.
  for (const child of children === 0 ? [] : childrenOf(element)) {
    if (childCountOf(child) > 0 || /^(?:INPUT|SELECT|TEXTAREA|BUTTON)$/.test(tagOf(child))) return null;
    // `<div class="btn-area"><a class="btn">`: the link or block is the button, not the room around it.
    if (tag !== 'A' && /^(?:A|DIV)$/.test(tagOf(child)) && drawnButtonWords(child) !== null) return null;
  }
  const words = textOf(element).slice(0, 60).replace(/\s+/g, ' ').trim();
  if (words === '' || words.length > 30 || namesDocument(words)) return null;
  const looks = BUTTON_LIKE.test(classOf(element)) || BUTTON_LIKE.test(idOf(element));
  const pressed = looks || tag === 'A' || attributeOf(element, 'onclick') !== null;
  if (pressed && CONSENT_AND_GO.test(looks ? words : words.replace(ACT_IN_NAME, ''))) return words;
  if (STATED_CONSENT.test(words) && standsAlone(element) && !isFollowedByWords(element)) return words;
  if (words.length > 24 || /[《》]|遵守/.test(words)) return null;
  if (ACTION_WORDS.test(words.replace(/\s/g, '')) || ACTION_WORDS.test(words)) return words;
  if (looks && !/阅读|閱讀|同意(?!并|並)/.test(words)) return words;
  if (ANSWER.test(words) && (pressed || isOneOfTwoAnswers(element))) return words;
  const called = looks || attributeOf(element, 'onclick') !== null;
  if (called && CONSENT_ALONE.test(words) && standsAlone(element) && !isFollowedByWords(element)) return words;
  return null;
}

/** Whether an element without text may draw a box: an image, an empty inline element, a glyph of an icon font. */
export function mayDrawBox(element: Element): boolean {
  if (!DRAWABLE.has(tagOf(element))) return false;
  if (tagOf(element) === 'IMG' || tagOf(element).toLowerCase() === 'svg') return true;
  if (childCountOf(element) > 0) return false;
  const text = textOf(element);
  if (text.length > 4 || !GLYPHS_ONLY.test(text)) return false;
  // Empty paragraphs keep lines apart: one is a box only if it is called so.
  if (tagOf(element) === 'P') return BOX_HINT.test(hintsOf(element));
  if (/^(?:A|LABEL|DIV|LI)$/.test(tagOf(element)))
    return attributeOf(element, 'onclick') !== null || classOf(element) !== '' || idOf(element) !== '';
  return true;
}

/** Whether a native button is a box: without words, it or the only thing in it called one. */
export function isButtonAsBox(element: Element): boolean {
  if (tagOf(element) !== 'BUTTON' || !GLYPHS_ONLY.test(textOf(element))) return false;
  const [only, other] = childrenOf(element);
  return isCalledBox(element) || (only !== undefined && other === undefined && isCalledBox(only));
}

/** A place to write in: what stands there may be a person's own words, and is never read. */
export function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable')?.trim().toLowerCase();
  if (editable === '' || editable === 'true' || editable === 'plaintext-only') return true;
  return attributeOf(element, 'role') === 'textbox';
}
