import { browser } from 'wxt/browser';
import { nameFaults } from '../core/name-faults.ts';
import { messages, type Answer, type Message } from './protocol.ts';
import type { PageMessageType, Refusal, UiMessageType } from './send.ts';
import { findPageSender, isOwnPage, type PageSender, type Sender, type Self } from './sender.ts';

type Awaitable<Value> = Value | Promise<Value>;

/** What answers each message of the pages and of our own panels. */
export type Handlers = {
  readonly [Type in PageMessageType]: (message: Message<Type>, sender: PageSender) => Awaitable<Answer<Type>>;
} & {
  readonly [Type in UiMessageType]: (message: Message<Type>) => Awaitable<Answer<Type>>;
};

export interface RouterOptions {
  readonly signal: AbortSignal;
  /** A handler failed: a bug, to be reported; the sender gets a refusal. */
  readonly onFailure: (type: string, error: unknown) => void;
}

function hasOwnKey<Key extends string>(object: Readonly<Record<Key, unknown>>, key: string): key is Key {
  return Object.hasOwn(object, key);
}

/**
 * Answers messages in the background. Each is parsed, whoever sent it; `page.…` is taken from our scripts in pages
 * only, `ui.…` from our own pages only. A handler is called in the same task as the event, so that the person's
 * gesture, which opening a side panel needs, is still there.
 */
export function router(handlers: Handlers, { signal, onFailure }: RouterOptions): void {
  const self: Self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  const call = handlers as unknown as Readonly<Record<string, (message: unknown, sender?: PageSender) => unknown>>;

  const answer = (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
    const { type, ...payload } = message;
    if (typeof type !== 'string' || !hasOwnKey(handlers, type)) return undefined;
    const page = findPageSender(sender, self);
    if (type.startsWith('page.') ? page === undefined : !isOwnPage(sender, self)) return refuse('not from there');
    const parsed = messages[type].safeParse(payload);
    if (!parsed.success) return refuse(nameFaults(parsed.error));
    try {
      return Promise.resolve(call[type]?.({ type, ...parsed.data }, page)).catch((error: unknown) => {
        onFailure(type, error);
        return { error: 'failed' } satisfies Refusal;
      });
    } catch (error) {
      onFailure(type, error);
      return refuse('failed');
    }
  };

  const listener = (message: unknown, sender: Sender, reply: (answer: unknown) => void): boolean => {
    const answered = answer(message, sender);
    void answered?.then(reply);
    // true keeps the channel open until the reply.
    return answered !== undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listener);
  });
}

function refuse(error: string): Promise<Refusal> {
  return Promise.resolve({ error });
}
