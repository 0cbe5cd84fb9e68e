import { browser } from 'wxt/browser';
import { errorText } from '../error-text.ts';
import { offscreenMessages } from './offscreen-protocol.ts';
import type { Reader } from './reader.ts';

/** Milliseconds without work after which the offscreen document closes itself and frees its memory. */
const idleTime = 120_000;

/** Answers the background from the offscreen document. Only messages of the extension itself are taken. */
export function hostReader(reader: Reader, close: () => void): void {
  let running = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function work(type: string, message: object): Promise<unknown> {
    running += 1;
    clearTimeout(timer);
    try {
      if (type === 'offscreen.read-link') {
        const { url, name, asker } = offscreenMessages['offscreen.read-link'].parse(message);
        return { value: await reader.readLink(url, name, asker) };
      }
      const { textHash, presentation } = offscreenMessages['offscreen.review-text'].parse(message);
      await reader.reviewText(textHash, presentation);
      // Not undefined, which does not travel: the answer would look like none.
      return { value: null };
    } catch (error) {
      // An unanswered message would leave the background waiting.
      return { error: errorText(error) };
    } finally {
      running -= 1;
      if (running === 0) timer = setTimeout(close, idleTime);
    }
  }

  browser.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: unknown) => void) => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return false;
    if (typeof message !== 'object' || message === null || !('type' in message)) return false;
    if (typeof message.type !== 'string' || !Object.hasOwn(offscreenMessages, message.type)) return false;
    void work(message.type, message).then(reply);
    return true;
  });
}
