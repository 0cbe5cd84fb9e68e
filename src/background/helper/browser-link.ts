import { browser } from 'wxt/browser';
import { helperIdentity } from '../../messaging/helper-identity.ts';
import type { HelperPort } from './helper-client.ts';
import { createHelperLink, type HelperLink } from './helper-link.ts';

/** The link over the browser's native messaging. */
export function createBrowserLink(): HelperLink {
  return createHelperLink({
    isAllowed: () => browser.permissions.contains({ permissions: ['nativeMessaging'] }),
    connect: () => browser.runtime.connectNative(helperIdentity.host) as HelperPort,
    // Chrome says it in lastError, Firefox on the port.
    closingWords: (port) =>
      (port as { readonly error?: { readonly message?: string } }).error?.message ?? browser.runtime.lastError?.message,
    version: browser.runtime.getManifest().version,
  });
}
