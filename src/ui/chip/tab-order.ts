import { documentOf, isMatch, listen } from '../../dom/clobber-proof.ts';

/**
 * Gives the chip its place in the tab order, right after the last link of the consent sentence, although it stands
 * at the end of the document. Tab from that link goes to the chip; Tab from the chip first hands the focus back and
 * lets the browser go on from there, so that the page's own order is whatever it is. Shift Tab that would arrive at
 * that link arrives at the chip first. The chip must be no stop where it stands (`tabIndex` −1): Tab would come to it a
 * second time from the end of the page, and be led back to the sentence for ever.
 */
export function joinTabOrder(
  before: HTMLElement,
  chip: { readonly root: ShadowRoot; readonly host: HTMLElement; readonly button: () => HTMLElement | null },
  signal: AbortSignal,
): void {
  const page = documentOf(before);
  /** Shift Tab is held down: what takes the focus now is where the browser goes back to. */
  let goingBack = false;
  /** We ourselves hand the focus back. */
  let handingBack = false;
  const buttonThere = (): HTMLElement | null => (chip.host.hidden ? null : chip.button());
  const watchKeys = (event: KeyboardEvent): void => {
    goingBack = event.type === 'keydown' && isTab(event) && event.shiftKey && !event.defaultPrevented;
  };
  listen(page, 'keydown', watchKeys, { capture: true, passive: true, signal });
  listen(page, 'keyup', watchKeys, { capture: true, passive: true, signal });
  listen(page, 'pointerdown', () => (goingBack = false), { capture: true, passive: true, signal });
  listen(
    before,
    'focus',
    () => {
      if (!goingBack || handingBack) return;
      goingBack = false;
      buttonThere()?.focus();
    },
    { signal },
  );
  listen(
    before,
    'keydown',
    (event) => {
      const button = buttonThere();
      if (!isTab(event) || event.shiftKey || event.defaultPrevented || button === null) return;
      event.preventDefault();
      button.focus();
    },
    { signal },
  );
  chip.root.addEventListener(
    'keydown',
    (event) => {
      if (!(event instanceof KeyboardEvent) || !isTab(event) || !before.isConnected) return;
      handingBack = true;
      before.focus({ preventScroll: true });
      handingBack = false;
      if (event.shiftKey) event.preventDefault();
    },
    { signal },
  );
}

const tabStops =
  'a[href], area[href], input:not(:disabled, [type="hidden" i]), button:not(:disabled), summary, ' +
  '[tabindex]:not([tabindex^="-"])';

/** Whether Tab comes by an element, as far as can be told: drawn boxes and links of scripts often take no focus. */
export function isTabStop(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    isMatch(element, tabStops) &&
    !isMatch(element, '[tabindex^="-"]') &&
    Element.prototype.checkVisibility.call(element, { visibilityProperty: true })
  );
}

function isTab(event: KeyboardEvent): boolean {
  return event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey;
}
