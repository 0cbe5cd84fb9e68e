import { scrollToRange } from '../dom/highlight/scroll-to-range.ts';

/**
 * Brings a link to the middle of the window and gives it the focus, which the page draws in its own way. It is not
 * opened: that is for the person to do.
 */
export function showLink(link: Element | null): boolean {
  if (!(link instanceof HTMLElement) || !link.isConnected) return false;
  const words = new Range();
  words.selectNodeContents(link);
  if (!scrollToRange(words)) return false;
  // `focusVisible`: the ring shows although no key was pressed on this page.
  const focus: FocusOptions & { readonly focusVisible: boolean } = { preventScroll: true, focusVisible: true };
  link.focus(focus);
  return true;
}
