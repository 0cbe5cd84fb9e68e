import { findOwnBrowser } from './own-browser.ts';
import type { Message } from './protocol.ts';

const message = { type: 'page.wake' } satisfies Message<'page.wake'>;

/**
 * Asks the background for the rest of what a page needs. Not by `send`: touching the browser's interface costs every
 * page 0.1 ms, and this script is all that most pages ever carry. Nobody waits for the answer: a background that can't
 * be reached has been updated or removed, and the page is not told.
 */
export async function wake(): Promise<void> {
  try {
    await findOwnBrowser().runtime.sendMessage(message);
  } catch {
    // Also “Extension context invalidated”, which is thrown at once.
  }
}
