import { browser } from 'wxt/browser';

/** Opens the first page once, when Mingyue was just installed; not after updates. */
export function openFirstPageOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
