import { browser } from 'wxt/browser';
import type { Answer, Message } from './protocol.ts';
import type { TabMessageType } from './send.ts';
import { isOurselves, type Sender } from './sender.ts';

/** What a page does with each message of the background. */
export type TabHandlers = {
  readonly [Type in TabMessageType]: (message: Message<Type>) => Answer<Type> | Promise<Answer<Type>> | undefined;
};

/**
 * Hears the extension in a page. Only messages of our own background and panels are taken; they are not parsed again, which
 * keeps the schemas out of the script that pages load. A handler that gives undefined leaves the answer to others.
 */
export function receive(handlers: Partial<TabHandlers>, { signal }: { readonly signal: AbortSignal }): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  const call = handlers as Readonly<Record<string, ((message: unknown) => unknown) | undefined>>;
  const listener = (message: unknown, sender: Sender, reply: (answer: unknown) => void): boolean => {
    if (!isOurselves(sender, self) || typeof message !== 'object' || message === null || !('type' in message))
      return false;
    const { type } = message;
    if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) return false;
    const answered = call[type]?.(message);
    if (answered === undefined) return false;
    void Promise.resolve(answered).then(reply, (error: unknown) => {
      reply({ error: error instanceof Error ? error.message : String(error) });
    });
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listener);
  });
}
