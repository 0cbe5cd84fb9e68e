import type { Browser } from 'wxt/browser';

/**
 * The browser's interface to extensions. Only what is the global object's own is it: a page with `<form id="browser">`
 * puts an element under that name, for content scripts too, and WXT's own look for it can be led to take that.
 */
export function findOwnBrowser(): typeof Browser {
  const world = globalThis as unknown as Readonly<Record<'browser' | 'chrome', typeof Browser>>;
  // Firefox has both names, Chromium (where they are the same) always the second.
  return Object.hasOwn(globalThis, 'browser') ? world.browser : world.chrome;
}
