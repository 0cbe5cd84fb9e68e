import { browser } from 'wxt/browser';
import { fenceRules } from './fence-rules.ts';

/**
 * From now on the browser sends no request of ours into this machine or a private network unless it carries a pass
 * (`passFor`) with the key that is given. The one before, if there was one, is no longer good. Rules of a session are
 * gone with it, and outlive the worker; pages and other extensions are not touched.
 */
export async function raiseFence(): Promise<string> {
  const key = crypto.randomUUID();
  const origin = new URL(browser.runtime.getURL('/')).host;
  const before = await browser.declarativeNetRequest.getSessionRules();
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: before.map(({ id }) => id),
    addRules: [...fenceRules(origin, key)],
  });
  return key;
}
