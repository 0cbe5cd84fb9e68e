import { browser } from 'wxt/browser';

/**
 * Asks the person whether the extension may speak to the helper; only within the handler of a press, as browsers
 * demand. Gives their answer. Nobody is asked when they install the extension.
 */
export function askForHelper(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['nativeMessaging'] });
}

/** Takes the permission back: the helper is not started again. Its copies stay until they are deleted. */
export function leaveHelper(): Promise<boolean> {
  return browser.permissions.remove({ permissions: ['nativeMessaging'] });
}
