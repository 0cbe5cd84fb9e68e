import { browser } from 'wxt/browser';

/**
 * Opens the panel beside a tab. Must be called in the task of the message that a person's click sent: the browser
 * wants a gesture. Where it does not let us, the panel opens as a window of its own.
 */
export async function openPanel(tab: number): Promise<void> {
  const opening = 'sidePanel' in browser ? browser.sidePanel.open({ tabId: tab }) : Promise.reject(new Error('none'));
  try {
    await opening;
  } catch {
    // No gesture, or a browser without side panels: the reason makes no difference to what is done.
    await browser.windows.create({
      url: browser.runtime.getURL(`/sidepanel.html?tab=${String(tab)}` as '/'),
      type: 'popup',
      width: 420,
      height: 760,
    });
  }
}
