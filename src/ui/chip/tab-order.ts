/**
 * Gives the chip its place in the tab order, right after the last link of the consent sentence, although it stands
 * at the end of the document. Tab from that link goes to the chip; Tab from the chip first hands the focus back and
 * lets the browser go on from there, so that the page's own order is whatever it is.
 */
export function joinTabOrder(
  before: HTMLElement,
  chip: { readonly root: ShadowRoot; readonly host: HTMLElement; readonly button: () => HTMLElement | null },
  signal: AbortSignal,
): void {
  before.addEventListener(
    'keydown',
    (event) => {
      const button = chip.button();
      if (!isTab(event) || event.shiftKey || event.defaultPrevented || button === null || chip.host.hidden) return;
      event.preventDefault();
      button.focus();
    },
    { signal },
  );
  chip.root.addEventListener(
    'keydown',
    (event) => {
      if (!(event instanceof KeyboardEvent) || !isTab(event) || !before.isConnected) return;
      before.focus({ preventScroll: true });
      if (event.shiftKey) event.preventDefault();
    },
    { signal },
  );
}

function isTab(event: KeyboardEvent): boolean {
  return event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey;
}
