import { isNamedBox } from '../widget/box-hints.ts';
import { isBox, mayDrawBox } from './flow-boxes.ts';
import { TEXTS, VIEWS } from './framework-tags.ts';
import { isDrawnShape, isShape, shapeButtonWords } from '../widget/prototype-shapes.ts';
import { foldVariants } from '../fold-variants.ts';
import { toWords } from './page-flow.ts';
import { saysOnly } from '../says-only.ts';
import { BUTTON_TAG } from './native-button.ts';
import {
  ACT_IN_NAME,
  ACTION_WORDS,
  ANSWER,
  ANSWER_ENGLISH,
  CONSENT_ALONE,
  CONSENT_AND_GO,
  CONSENTS,
  CONSENTS_OR_READS,
  CONSENTS_TO_NO_NAME,
  LEADS_ELSEWHERE,
  LEAVES_IT,
  longestWords,
  NAMED_SHAPE,
  namesDocument,
  READ_CONSENT_AND_GO,
  STATED_CONSENT,
  wordsToPress,
} from './button-words.ts';
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

/** What pages call a button. */
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

/** Native controls, which no drawn button holds. */
const CONTROL = /^(?:INPUT|SELECT|TEXTAREA|BUTTON)$/;

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

/** Whether a page calls an element a button. */
export function looksAsButton(element: Element): boolean {
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

/**
 * Whether an element holds a control, more than leaves, or the very button that it makes room for:
 * `<div class="btn-area"><a class="btn">`. Only leaves and near leaves: a deep chain of wrappers would make this quadratic.
 */
function holdsAnother(element: Element, children: number): boolean {
  // Most have none, and the list of them is an object of the browser's for each.
  if (children === 0) return false;
  for (const child of childrenOf(element)) {
    if (childCountOf(child) > 0 || CONTROL.test(tagOf(child)) || BUTTON_TAG.test(tagOf(child))) return true;
    if (tagOf(element) === 'A') continue;
    const inner = PRESSED_WITHIN.has(tagOf(child)) || (children === 2 && !saysOnly(element, child));
    if (inner && drawnButtonWords(child) !== null) return true;
  }
  return false;
}

/** Whether words are too long for a button, or are none: a name of a document, a sign. */
function areNone(words: string, plain: boolean): boolean {
  if (words === '' || words.length > longestWords(words) || namesDocument(words)) return true;
  return !plain && !/\p{L}{2}/u.test(words);
}

/** Whether an element that could be a button is one, by what it says, what it is called and what stands around it. */
function isPressedFor(element: Element, words: string, looks: boolean, heard: boolean): boolean {
  const folded = foldVariants(toWords(words));
  const called = looks || heard;
  const pressed = called || tagOf(element) === 'A';
  const alone = (): boolean => standsAlone(element) && !isFollowedByWords(element);
  const said = looks || !CONSENTS_OR_READS.test(folded) ? folded : folded.replace(ACT_IN_NAME, '');
  if (pressed && CONSENT_AND_GO.test(said)) return true;
  if (STATED_CONSENT.test(folded) && alone()) return true;
  const acts = READ_CONSENT_AND_GO.test(said);
  if (pressed && acts && alone()) return true;
  if (looks && ANSWER_ENGLISH.test(words)) return true;
  if (words.length > 24 || /[《》]|遵守/.test(words)) return false;
  if (ACTION_WORDS.test(words.replace(/\s/g, '')) || ACTION_WORDS.test(words)) return called || !isWithinName(element);
  if (looks && !/阅读|同意(?!并)/.test(folded)) return true;
  if (ANSWER.test(folded) && pressed) return true;
  if ((ANSWER.test(folded) || CONSENTS.test(folded) || LEAVES_IT.test(folded)) && isOneOfTwoAnswers(element))
    return !answersByBox(element);
  if (!acts && !CONSENT_ALONE.test(folded)) return false;
  const namesNone = tagOf(element) === 'A' && CONSENTS_TO_NO_NAME.test(folded);
  const answers = called || namesNone || ANSWER_LIKE.test(classOf(element));
  return (answers || isPointedAt(element)) && alone();
}

/** The words of a shape of a prototype that is a button; a shape that states what an act means or ends with a name is the sentence. */
function wordsOfShape(element: Element): string | null {
  const words = shapeButtonWords(element);
  if (words === null) return statesConsentAsShape(element) ? textOf(element).trim() : null;
  return /表示|代表|视为|視為|》$/.test(words) || NAMED_SHAPE.test(words) ? null : words;
}

/** The words of an element that acts as a button though it is none. */
export function drawnButtonWords(element: Element): string | null {
  const tag = tagOf(element);
  const plain = PLAIN.has(tag);
  if ((!plain && !PRESSED_ONLY.has(tag)) || firstChildOf(element) === null) return null;
  const children = childCountOf(element);
  if (children > 2) return null;
  const shape = tag === 'DIV' ? wordsOfShape(element) : null;
  if (shape !== null) return shape;
  if (!plain && ((!looksAsButton(element) && !isHeard(element)) || (tag === 'LABEL' && !standsAlone(element))))
    return null;
  if (holdsAnother(element, children)) return null;
  const words = wordsToPress(textOf(element).slice(0, 60)).replace(/\s+/g, ' ').trim();
  if (areNone(words, plain)) return null;
  const looks = looksAsButton(element);
  const heard = isHeard(element);
  if (children === 1 && !heard && isRoomOfButton(element, looks)) return null;
  return isPressedFor(element, words, looks, heard) ? words : null;
}
