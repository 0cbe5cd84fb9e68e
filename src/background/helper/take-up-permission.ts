import { browser } from 'wxt/browser';
import type { Memory } from '../memory.ts';

const key = 'helper.reopen';

/**
 * Called when a permission was added. Chrome may leave a worker that runs already without `connectNative`: then the
 * extension is started again, which closes its pages, and the settings, where the person just was, are opened anew by
 * {@link reopenSettings}. True when nothing of that is needed and the helper can be spoken to.
 */
export async function takeUpPermission(memory: Memory): Promise<boolean> {
  if (!(await browser.permissions.contains({ permissions: ['nativeMessaging'] }))) return false;
  if (typeof browser.runtime.connectNative === 'function') return true;
  await memory.remember(key, true);
  browser.runtime.reload();
  return false;
}

/** Opens the settings where {@link takeUpPermission} has closed them. */
export async function reopenSettings(memory: Memory): Promise<void> {
  if ((await memory.recall(key)) !== true) return;
  await memory.forget(key);
  await browser.tabs.create({ url: `${browser.runtime.getURL('/records.html')}#/settings` });
}
