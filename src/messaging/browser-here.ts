import { findOwnBrowser } from './own-browser.ts';

/** Stands for `@wxt-dev/browser` in the build (wxt.config.ts). */
export const browser = findOwnBrowser();
