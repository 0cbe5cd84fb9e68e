import { attributeOf, classOf, idOf } from '../../clobber-proof.ts';

/** Of what is drawn, or of its state. */
const BOXES =
  'check|square-o|circle-o|chk|\\bckb?\\b|radio|tick|toggle|select|choo?se|xuanze|xuanzhong|gou\\b|gouxuan|duigou|icon-?(?:gou|dui|yes)|勾|选中|複選|复选|weixuan|yixuan';
/** Of what a box is for, which its row is called as well. */
const AGREEMENTS = 'agree|protocol|xieyi|同意';
const NAMES = `${BOXES}|${AGREEMENTS}`;
/** Glyphs that are empty boxes, and ticks. */
export const EMPTY_GLYPHS = '□☐○◯';
export const TICK_GLYPHS = '✓✔√';

/** Of the state something is in, which tabs and steps have as well. */
const STATES = '\\bsel\\b|\\byes\\b|\\bok\\b|\\bon\\b|\\boff\\b|\\bactive\\b';
/** Class names, ids, file names and alt texts by which a drawn box gives itself away. */
export const BOX_HINT = new RegExp(`${NAMES}|${STATES}`, 'i');
/** Those that say what an element is, not what it is about. */
export const BOX_ITSELF = new RegExp(`${BOXES}|${STATES}`, 'i');
/** Those that say so without a verb of consent beside them. */
const BOX_NAME = new RegExp(NAMES, 'i');
export const NOT_A_BOX =
  /error|wrong|warn|tip|info|notice|title|header|mask|overlay|lock|phone|mobile|user|shield|safe|logo|banner|arrow|close|\bclear(?:fix|both)?\b|eye|loading|captcha|verify|avatar|qr/i;
/** Names, ids and classes by which pages call the box of an agreement. */
export const AGREEMENT_HINT =
  /agree|protocol|xie_?yi|terms|tiao_?kuan|clause|licen[cs]e|treaty|accept|policy|privacy|rule/i;

/** What a page calls an element in its markup, names of pictures included: by this a drawn box gives itself away. */
export function hintsOf(element: Element): string {
  return [
    classOf(element),
    idOf(element),
    attributeOf(element, 'alt'),
    attributeOf(element, 'data-label'),
    attributeOf(element, 'name'),
    attributeOf(element, 'src')?.slice(-60),
    attributeOf(element, 'role'),
  ].join(' ');
}

/** Whether a page calls an element a box, and nothing that speaks against one. */
export function isCalledBox(element: Element): boolean {
  const hints = hintsOf(element);
  return BOX_HINT.test(hints) && !NOT_A_BOX.test(hints);
}

/** Whether a page calls an element a box by more than a state. */
export function isNamedBox(element: Element): boolean {
  return isCalledBox(element) && BOX_NAME.test(hintsOf(element));
}
