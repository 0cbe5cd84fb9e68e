import { attributeOf, isMatch, textOf } from '../clobber-proof.ts';
import { toWords } from '../consent/flow/page-flow.ts';
import { ACTION_BUTTON, CONSENT_BUTTON, ELSEWHERE, REFUSE_BUTTON } from '../consent/words.ts';

/** Characters of “我不同意并退出注册” and the like; more is a text, no button. */
const LONGEST = 20;

/** Characters of an element that are looked at: one that was clicked may hold the whole page. */
const MOST = 1000;

/** What stands on a button. */
export function wordsOn(button: Element): string {
  return toWords(textOf(button).slice(0, MOST) || (attributeOf(button, 'value') ?? ''));
}

/** Whether a button refuses, goes back or does something else, by its words: what it sends accepts nothing. */
export function leadsAway(button: Element): boolean {
  const words = wordsOn(button);
  return REFUSE_BUTTON.test(words) || ELSEWHERE.test(words);
}

/** Whether a button goes on, by its words. */
export function goesOn(button: Element): boolean {
  return ACTION_BUTTON.test(wordsOn(button)) && !leadsAway(button);
}

/** Whether a click was on “不同意”, however it is made. */
export function refuses(path: readonly EventTarget[]): boolean {
  return path.slice(0, 3).some((one) => {
    const words = one instanceof Element ? wordsOn(one) : '';
    return words.length <= LONGEST && REFUSE_BUTTON.test(words);
  });
}

/** The button in the path of a click that accepts by its own words: “同意”, “同意并登录”. */
export function consentingIn(path: readonly EventTarget[]): Element | undefined {
  return path.slice(0, 4).find((one): one is Element => {
    if (!(one instanceof Element) || !isMatch(one, 'button,a,[role="button"]')) return false;
    const words = wordsOn(one);
    return words.length <= LONGEST && CONSENT_BUTTON.test(words) && !REFUSE_BUTTON.test(words);
  });
}
