import { browser } from 'wxt/browser';

/** Opens the first page once, when Mingyue was just installed; not after updates. */
export function openFirstPageOnInstall(onFailure: (error: unknown) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(onFailure);
  });
}
