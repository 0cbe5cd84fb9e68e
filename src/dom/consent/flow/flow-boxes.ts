import {
  attributeOf,
  childCountOf,
  childrenOf,
  classOf,
  idOf,
  parentOf,
  previousElementOf,
  tagOf,
  textOf,
} from '../../clobber-proof.ts';
import { TEXTS, VIEWS } from './framework-tags.ts';
import { BOX_HINT, hintsOf, isCalledBox } from '../widget/box-hints.ts';

const DRAWABLE = new Set(
  `I EM SPAN B S INS U LABEL DIV P LI A SVG IMG svg ${VIEWS} ${TEXTS} UNI-ICON UNI-ICONS UNI-IMAGE VAN-ICON`.split(' '),
);
/** A letter of a script that nobody here reads, which an icon font draws as something else. */
const FONT_GLYPH = /^\s*[^\s\u0000-\u05FF\u1E00-\u9FFF\uAC00-\uFFFF]\s*$/;
const GLYPHS_ONLY = /^[\s\uE000-\uF8FF☐☑☒□■○●◯✓✔√▢◻⬜✅◉]*$/u;

/** What components draw a switch of. */
const SWITCH_TAGS = new Set(`DIV SPAN ${VIEWS}`.split(' '));
const SWITCH_CLASS = /(?:^|\s)([a-z]+-switch)(?=\s|$)/i;

/** Whether an element is a switch that says so by its class alone, as its parts do: “t-switch” around “t-switch__handle”. */
function isDrawnSwitch(element: Element): boolean {
  const name = SWITCH_TAGS.has(tagOf(element)) ? SWITCH_CLASS.exec(classOf(element))?.[1] : undefined;
  if (name === undefined || textOf(element).trim().length > 4) return false;
  const parts = [...childrenOf(element)].filter((part) => attributeOf(part, 'type') !== 'hidden');
  return parts.length > 0 && parts.every((part) => tagOf(part) !== 'INPUT' && classOf(part).startsWith(name));
}

const ROLE_OF_BOX = /^(?:checkbox|radio|switch)$/;

/** How far above a native box its host is looked for. */
const HOSTS = 3;

/**
 * A native box that no one is to use: Radix keeps one behind its own, for the form to send, Quasar one within, which it
 * never ticks.
 */
export function isEchoOfBox(element: Element): boolean {
  if (tagOf(element) !== 'INPUT' || !/^(?:checkbox|radio)$/i.test(attributeOf(element, 'type') ?? '')) return false;
  let hidden = attributeOf(element, 'aria-hidden') === 'true';
  const before = previousElementOf(element);
  if (hidden && before !== null && ROLE_OF_BOX.test(attributeOf(before, 'role') ?? '')) return true;
  let around = parentOf(element);
  for (let step = 0; step < HOSTS && around !== null; step += 1) {
    // Within a label it is ticked by a click on the words.
    if (tagOf(around) === 'LABEL') return false;
    if (ROLE_OF_BOX.test(attributeOf(around, 'role') ?? ''))
      return hidden && attributeOf(around, 'aria-checked') !== null;
    hidden ||= attributeOf(around, 'aria-hidden') === 'true';
    around = parentOf(around);
  }
  return false;
}

/** What components that are boxes are called; so are pictures of them, “mdui-icon-check-box”. */
const BOX_TAG = /^(?:[\w-]+-)?(?:checkbox|check-box|radio|switch)$/i;

/** Whether an element is a box: native, ARIA, or a component named so. */
export function isBox(element: Element): boolean {
  if (tagOf(element) === 'INPUT') {
    const type = (attributeOf(element, 'type') ?? '').toLowerCase();
    return type === 'checkbox' || type === 'radio';
  }
  const role = attributeOf(element, 'role');
  if (role === 'checkbox' || role === 'radio' || role === 'switch' || role === 'menuitemcheckbox') return true;
  // Components of frameworks, also where their script never ran: <el-checkbox>, <van-checkbox>, <Checkbox>.
  return isDrawnSwitch(element) || (BOX_TAG.test(tagOf(element)) && !/-icon-/i.test(tagOf(element)));
}

/** Whether an element without text may draw a box: an image, an empty inline element, a glyph of an icon font. */
export function mayDrawBox(element: Element): boolean {
  if (!DRAWABLE.has(tagOf(element))) return false;
  if (tagOf(element) === 'IMG' || tagOf(element).toLowerCase() === 'svg') return true;
  if (childCountOf(element) > 0) return false;
  const text = textOf(element);
  if (text.length > 4 || !(GLYPHS_ONLY.test(text) || (tagOf(element) === 'I' && FONT_GLYPH.test(text)))) return false;
  // A space between words that prototyping tools set in a font of its own.
  if (text !== '' && text.trim() === '' && classOf(element) === '' && idOf(element) === '') return false;
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
