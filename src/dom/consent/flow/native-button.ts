import { attributeOf, tagOf, textOf } from '../../clobber-proof.ts';
import { namesDocument } from './button-words.ts';
import { isBox } from './flow-boxes.ts';

/** What components that are buttons are called; Taro's is a “taro-button-core”. */
export const BUTTON_TAG = /-button(?:-core)?$/i;

/** Whether what a component has in its shadow root draws a box or a button. */
export function drawsControl(host: Element): boolean {
  return isBox(host) || BUTTON_TAG.test(tagOf(host));
}

/** Characters of a button's words that are looked at. */
const WORDS = 200;

/** The words of a native button, null when it is none. Only what the page wrote: attributes and text. */
export function nativeButtonWords(element: Element): string | null {
  const written = (name: string): string | undefined => attributeOf(element, name)?.slice(0, WORDS);
  if (tagOf(element) === 'INPUT') {
    const type = (attributeOf(element, 'type') ?? '').toLowerCase();
    if (type === 'submit' || type === 'button' || type === 'reset') return written('value') ?? '';
    if (type === 'image') return written('alt') ?? written('title') ?? written('value') ?? '';
    return null;
  }
  if (tagOf(element) === 'BUTTON' || attributeOf(element, 'role') === 'button' || BUTTON_TAG.test(tagOf(element))) {
    const words = textOf(element).slice(0, WORDS);
    return namesDocument(words) ? null : words;
  }
  return null;
}
