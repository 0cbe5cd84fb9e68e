import { browser } from 'wxt/browser';

const key = 'helper.reopen';

/**
 * Called when a permission was added. Chrome may leave a worker that runs already without `connectNative`: then the
 * extension is started again, which closes its pages, and the settings, where the person just was, are opened anew by
 * {@link reopenSettings}. True when nothing of that is needed and the helper can be spoken to.
 */
export async function takeUpPermission(): Promise<boolean> {
  if (!(await browser.permissions.contains({ permissions: ['nativeMessaging'] }))) return false;
  if (typeof browser.runtime.connectNative === 'function') return true;
  await browser.storage.local.set({ [key]: true });
  browser.runtime.reload();
  return false;
}

/** Opens the settings where {@link takeUpPermission} has closed them. */
export async function reopenSettings(): Promise<void> {
  if ((await browser.storage.local.get(key))[key] !== true) return;
  await browser.storage.local.remove(key);
  await browser.tabs.create({ url: `${browser.runtime.getURL('/records.html')}#/settings` });
}
