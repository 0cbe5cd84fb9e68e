import { isNamedBox } from '../widget/box-hints.ts';
import { isBox, mayDrawBox } from './flow-boxes.ts';
import { TEXTS, VIEWS } from './framework-tags.ts';
import { isDrawnShape, isShape, shapeButtonWords } from '../widget/prototype-shapes.ts';
import { foldVariants } from '../fold-variants.ts';
import { toWords } from './page-flow.ts';
import { saysOnly } from '../says-only.ts';
import { ACTS, READ_BUTTON, SIGN_BUTTON } from '../words.ts';
import {
  attributeNamesOf,
  attributeOf,
  childCountOf,
  childrenOf,
  classOf,
  firstChildOf,
  firstIn,
  idOf,
  isPointedAt,
  nextElementOf,
  nextSiblingOf,
  parentOf,
  previousElementOf,
  tagOf,
  textOf,
  typeOfNode,
} from '../../clobber-proof.ts';

const ACTION_WORDS =
  /^(?:立即|马上|馬上|免费|免費|确认|確認|完成|提交|手机|快速|同意并|点击|點擊|(?:本机|手机|微信|支付宝|QQ)?号?码?(?:一键|快捷|授权))?(?:注册|註冊|登录|登錄|登入|下一步|提交|开通|開通|创建[账帐]号|创建帳號|同意并[^，。]{2,10}|进入|继续|繼續|sign ?up|register|log ?in|sign ?in|continue|create (?:an )?account|get started)(?:[账帐帳]号|新用户|会员|提交)?$/i;
/** “同意协议并注册”, “已阅读并同意，下一步”: consent and going on in one. */
const CONSENT_AND_GO = new RegExp(`^(?:我)?(?:已阅读并)?(?:同意|接受).{0,24}(?:${ACTS}).{0,4}$`);
/** The same with more before it, a button only where it stands alone: “我已了解，同意并继续”. */
const READ_CONSENT_AND_GO = new RegExp(
  `^(?:我|本人)?(?:已经?)?(?:认真|仔细)?(?:阅读|知晓|知悉|了解|确认)[^。《》]{0,8}?[，,]?(?:并|且)?(?:同意|接受)[^《》]{0,16}(?:${ACTS})[^《》]{0,4}$|^(?:我|本人)?已(?:经)?(?:认真|仔细)?(?:阅读|知晓|知悉)[^《》]{0,8}(?:须知|协议|条款|内容|风险)[，,](?:开始|确认|立即|去)?(?:${ACTS})$`,
);
/** What both hold: acts are looked for in no other words, which are nearly all of a page. */
const CONSENTS_OR_READS = /同意|接受|阅读|知晓|知悉/;
/** What a document is about is no act: the 充值 of 《充值协议》. */
const ACT_IN_NAME = new RegExp(
  `《[^《》]{1,40}》|(?:${ACTS})(?=[\\u3400-\\u9FFF]{0,6}(?:协议|条款|须知|规则|章程|声明|政策|公约|规范|守则|规定|合同|书))`,
  'g',
);
/** The same and nothing else, as the whole of a block: a button without class or listener in the markup. */
const STATED_CONSENT = new RegExp(
  `^(?:我)?(?:已)?(?:阅读并)?同意(?:以上|以下|上述|本|该)?(?:协议|条款|声明|须知|《[^《》]{2,16}》)?[，,]?(?:并|且|后)?(?:立即|开始|去)?(?:${ACTS}){1,2}(?:[账帐]号|用户|会员)?$`,
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
/** A link that accepts what stands around it and names nothing: “阅读并接受上述协议”. */
const CONSENTS_TO_NO_NAME =
  /(?:同意|接受|阅读|签署)(?:以上|以下|上述|本|该|此|这些|全部|所有|的|各项)*(?:协议|条款|须知|声明|规定|内容)?(?:和条件)?$/;
/** A whole answer to the question whether one accepts. */
const ANSWER = /^(?:我)?(?:不同意|同意|接受|不接受|拒绝|取消)$/;
/** The same in English, however it goes on: “I agree to participate in this study”, “No, I do not consent”. */
const ANSWER_ENGLISH =
  /^(?:(?:yes|no),? )?i (?:[\w ]{2,40}\bi )?(?:\w+ly )?(?:(?:do not|don['’]t) )?(?:wish to |want to )?(?:agree|accept|consent|disagree|decline)\b/i;
/** How else one leaves such a question: “暂不使用”, “退出应用”. */
const LEAVES_IT =
  /^(?:我)?(?:不同意|不接受|拒绝|暂不|退出|取消|仅浏览|放弃|再想想|稍后|不使用|残忍拒绝|狠心拒绝|关闭|返回|不，)[\u3400-\u9FFF，,（）()]{0,8}$/;
/** What a link beside a button of a form leads to: “已有账号？”, “返回登录”. */
const LEADS_ELSEWHERE = /^(?:已有|返回|忘记|重置|清空|(?:去|立即|直接|马上)?登录)/;
const CONSENTS = /同意|接受|签署|阅读|agree to|accept/;
const BUTTON_LIKE = /(?:^|[\s_-])(?:btn|button|submit)|(?:btn|button|submit)(?:$|[\s_-])/i;
/** What drawn buttons are made of: links, blocks and runs of text, those of uni-app and Taro too. */
const PLAIN = new Set(`A DIV LI P SPAN ${TEXTS} ${VIEWS}`.split(' '));
/** A link or block, which within a plain element is the button instead of it. */
const PRESSED_WITHIN = new Set(`A DIV ${VIEWS}`.split(' '));
/** What else they are made of: of these only what is called or pressed as one. */
const PRESSED_ONLY = new Set(
  'ARTICLE B CENTER DD DT EM FONT FOOTER H1 H2 H3 H4 H5 H6 I LABEL SECTION STRONG TD U'.split(' '),
);
/** How markup hears that something is pressed: `onclick`, and templates of frameworks whose script has not run. */
const HEARS_PRESS = /^(?:on|@|v-on:|x-on:|ng-|data-ng-|bind:?|catch:?|\()(?:click|tap)\b/i;
/** A room for buttons, named after them: “btn-box”, “btns”. */
const ROOM_OF_BUTTONS =
  /(?:btn|button)s(?:$|[\s_-])|(?:btn|button)[_-]?(?:area|bar|box|con|container|content|div|footer|group|line|list|row|wrap|wrapper)(?:$|[\s_-])/i;
/** What pages call an element that answers, where its words do: “confirm”, “ok”. */
const ANSWER_LIKE = /(?:^|[\s_-])(?:accept|agree|confirm|next|ok|sure|yes)(?:$|[\s_-])/i;
/** What stands around the words of a button: “【同意】”, “同意（5s）”, “同意 >”. */
const AROUND_WORDS =
  /^\s*[[【［]\s*|\s*[\]】］]\s*$|\s*(?:[（(]\s*\d{1,3}\s*(?:s|秒)?\s*[）)]|\d{1,3}\s*(?:s|秒)|[>＞›»→]+)\s*$/gi;
/** What components that are buttons are called; Taro's is a “taro-button-core”. */
const BUTTON_TAG = /-button(?:-core)?$/i;

/** Whether what a component has in its shadow root draws a box or a button. */
export function drawsControl(host: Element): boolean {
  return isBox(host) || BUTTON_TAG.test(tagOf(host));
}

/** Whether the words of a button are the name of a document and no more: it reads the document. */
export function namesDocument(words: string): boolean {
  const name = words.trim().replace(/^[【「『“"<（(]+|[】」』”">）)]+$/g, '');
  return NAME_AS_BUTTON.test(name) && !CONSENTS.test(name);
}

/** Characters of a button's words that are looked at. */
const WORDS = 200;

/** What a button says, without brackets and arrows around it and seconds that count down. */
export function wordsToPress(words: string): string {
  return words.replace(AROUND_WORDS, '');
}

/** The words of a native button, null when it is none. Only what the page wrote: attributes and text. */
export function nativeButtonWords(element: Element): string | null {
  const written = (name: string): string | undefined => attributeOf(element, name)?.slice(0, WORDS);
  if (tagOf(element) === 'INPUT') {
    const type = (attributeOf(element, 'type') ?? '').toLowerCase();
    if (type === 'submit' || type === 'button' || type === 'reset') return written('value') ?? '';
    if (type === 'image') return written('alt') ?? written('title') ?? '';
    return null;
  }
  if (tagOf(element) === 'BUTTON' || attributeOf(element, 'role') === 'button' || BUTTON_TAG.test(tagOf(element))) {
    const words = textOf(element).slice(0, WORDS);
    return namesDocument(words) ? null : words;
  }
  return null;
}

/** What is filled in and no box. */
const TO_FILL_IN = 'input:not([type="checkbox"],[type="radio"],[type="hidden"]),select,textarea';

/** Whether an element could be a box, or room for one. */
function mayBeBox(element: Element): boolean {
  if (isBox(element) || mayDrawBox(element)) return true;
  return childCountOf(element) > 0 && textOf(element).trim() === '' && firstIn(element, TO_FILL_IN) === null;
}

/** Rooms with nothing but an element's words that are looked at for a box beside them: the cells of a table. */
const ROOMS = 3;

/** Whether nothing that could be a box stands before an element's words, and none after them. */
function standsAlone(element: Element): boolean {
  const [only] = childrenOf(element);
  if (only !== undefined && !saysOnly(element, only)) return false;
  let at = element;
  for (let step = 0; step < ROOMS; step += 1) {
    const parent = parentOf(at);
    if (parent === null) return true;
    const [before, after] = [previousElementOf(at), nextElementOf(at)];
    if (tagOf(parent) === 'LABEL' || (before !== null && mayBeBox(before)) || (after !== null && isBox(after)))
      return false;
    if (childCountOf(parent) > 1) return true;
    at = parent;
  }
  return true;
}

/** The words of an element as those of a button are compared. */
function comparableWords(element: Element): string {
  return foldVariants(toWords(wordsToPress(textOf(element).slice(0, 60))));
}

/** Whether a node is text or an element, with words: a comment has none. */
function holdsWords(node: Node): boolean {
  const type = typeOfNode(node);
  return (type === Node.TEXT_NODE || type === Node.ELEMENT_NODE) && textOf(node).trim() !== '';
}

/** Whether words go on right after an element, in its line: another answer is none of them. */
function isFollowedByWords(element: Element): boolean {
  let next = nextSiblingOf(element);
  while (next !== null && !holdsWords(next)) next = nextSiblingOf(next);
  if (next === null) return false;
  if (typeOfNode(next) === Node.TEXT_NODE) return true;
  if (!/^(?:A|SPAN|B|I|EM|STRONG|LABEL|FONT)$/.test(tagOf(next as Element))) return false;
  const words = comparableWords(next as Element);
  return !LEAVES_IT.test(words) && !(tagOf(next as Element) === 'A' && LEADS_ELSEWHERE.test(words));
}

/** Whether the words that come next make a name of an element's: “<span>注册</span><span>协议</span>”. */
function isWithinName(element: Element): boolean {
  const next = nextElementOf(element);
  return next !== null && /^(?:协议|条款|政策|须知|章程|声明|规则)/.test(foldVariants(textOf(next).slice(0, 4)));
}

/** The mark that stands first in an element, and could draw a box. */
function firstMark(element: Element): Element | null {
  const [first] = childrenOf(element);
  return first !== undefined && mayDrawBox(first) ? first : null;
}

/** Whether an answer is the words of the mark it begins with: one called a box, or the other answer begins with one too. */
function answersByBox(answer: Element): boolean {
  const mark = firstMark(answer);
  if (mark === null) return false;
  const other = nextElementOf(answer) ?? previousElementOf(answer);
  return isNamedBox(mark) || (other !== null && firstMark(other) !== null);
}

/** Whether an element and its only sibling are two answers, without class or listener in the markup: “同意并继续” and “暂不使用”. */
function isOneOfTwoAnswers(element: Element): boolean {
  const parent = parentOf(element);
  if (parent === null || childCountOf(parent) !== 2 || textOf(parent).length > 60) return false;
  const [one = '', other = ''] = [...childrenOf(parent)].map((answer) => comparableWords(answer));
  if (ANSWER.test(one) && ANSWER.test(other)) return true;
  const accepts = (words: string): boolean => CONSENT_ALONE.test(words) || CONSENT_AND_GO.test(words);
  return (LEAVES_IT.test(one) && accepts(other)) || (LEAVES_IT.test(other) && accepts(one));
}

function looksAsButton(element: Element): boolean {
  return BUTTON_LIKE.test(classOf(element)) || BUTTON_LIKE.test(idOf(element));
}

/** Whether the markup says that something hears presses. */
function isHeard(element: Element): boolean {
  return attributeOf(element, 'role') === 'button' || attributeNamesOf(element).some((name) => HEARS_PRESS.test(name));
}

/** Whether an element with one child only makes room for that, which is called or pressed as a button. */
function isRoomOfButton(element: Element, looks: boolean): boolean {
  const [only] = childrenOf(element);
  if (only === undefined || !saysOnly(element, only)) return false;
  if (isHeard(only)) return true;
  return looksAsButton(only) && (!looks || ROOM_OF_BUTTONS.test(classOf(element)));
}

/** Whether a shape of a prototype, called no button, says what only a button does; of a drawn one an answer is enough. */
function statesConsentAsShape(element: Element): boolean {
  if (!isShape(element)) return false;
  const words = comparableWords(element);
  return STATED_CONSENT.test(words) || (isDrawnShape(element) && (ANSWER.test(words) || CONSENT_ALONE.test(words)));
}

/** Characters of the longest words of a button: English takes about two for one. */
function longestWords(words: string): number {
  return /[\u3400-\u9FFF]/.test(words) ? 30 : 56;
}

/** The words of an element that acts as a button though it is none. */
export function drawnButtonWords(element: Element): string | null {
  const tag = tagOf(element);
  const plain = PLAIN.has(tag);
  if (!plain && !PRESSED_ONLY.has(tag)) return null;
  if (firstChildOf(element) === null) return null;
  const children = childCountOf(element);
  if (children > 2) return null;
  if (tag === 'DIV') {
    const shape = shapeButtonWords(element);
    if (shape === null && statesConsentAsShape(element)) return textOf(element).trim();
    // A shape that states what an act means or ends with a name is the sentence, whatever its style is called.
    if (shape !== null && !/表示|代表|视为|視為|》$/.test(shape) && !NAMED_SHAPE.test(shape)) return shape;
  }
  if (!plain && ((!looksAsButton(element) && !isHeard(element)) || (tag === 'LABEL' && !standsAlone(element))))
    return null;
  // Only leaves and near leaves: a deep chain of wrappers would make this quadratic.
  // Most have none, and the list of them is an object of the browser's for each.
  for (const child of children === 0 ? [] : childrenOf(element)) {
    if (
      childCountOf(child) > 0 ||
      /^(?:INPUT|SELECT|TEXTAREA|BUTTON)$/.test(tagOf(child)) ||
      BUTTON_TAG.test(tagOf(child))
    )
      return null;
    // `<div class="btn-area"><a class="btn">`: the link or block is the button, not the room around it.
    if (tag === 'A') continue;
    const inner = PRESSED_WITHIN.has(tagOf(child)) || (children === 2 && !saysOnly(element, child));
    if (inner && drawnButtonWords(child) !== null) return null;
  }
  const words = wordsToPress(textOf(element).slice(0, 60)).replace(/\s+/g, ' ').trim();
  if (
    words === '' ||
    words.length > longestWords(words) ||
    namesDocument(words) ||
    (!plain && !/\p{L}{2}/u.test(words))
  )
    return null;
  const looks = looksAsButton(element);
  const heard = isHeard(element);
  if (children === 1 && !heard && isRoomOfButton(element, looks)) return null;
  const folded = foldVariants(toWords(words));
  const called = looks || heard;
  const pressed = called || tag === 'A';
  const said = looks || !CONSENTS_OR_READS.test(folded) ? folded : folded.replace(ACT_IN_NAME, '');
  if (pressed && CONSENT_AND_GO.test(said)) return words;
  const alone = (): boolean => standsAlone(element) && !isFollowedByWords(element);
  if (STATED_CONSENT.test(folded) && alone()) return words;
  const acts = READ_CONSENT_AND_GO.test(said);
  if (pressed && acts && alone()) return words;
  if (looks && ANSWER_ENGLISH.test(words)) return words;
  if (words.length > 24 || /[《》]|遵守/.test(words)) return null;
  if (ACTION_WORDS.test(words.replace(/\s/g, '')) || ACTION_WORDS.test(words))
    return called || !isWithinName(element) ? words : null;
  if (looks && !/阅读|同意(?!并)/.test(folded)) return words;
  if (ANSWER.test(folded) && pressed) return words;
  if ((ANSWER.test(folded) || CONSENTS.test(folded) || LEAVES_IT.test(folded)) && isOneOfTwoAnswers(element))
    return answersByBox(element) ? null : words;
  const states = CONSENT_ALONE.test(folded);
  if (!states && !acts) return null;
  const answers = called || (tag === 'A' && CONSENTS_TO_NO_NAME.test(folded)) || ANSWER_LIKE.test(classOf(element));
  return (answers || isPointedAt(element)) && alone() ? words : null;
}

/** A place to write in: what stands there may be a person's own words, and is never read. */
export function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable')?.trim().toLowerCase();
  if (editable === '' || editable === 'true' || editable === 'plaintext-only') return true;
  return attributeOf(element, 'role') === 'textbox';
}
