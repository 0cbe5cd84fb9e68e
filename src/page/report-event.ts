import { browser } from 'wxt/browser';
import type { ConsentEvent } from '../messaging/protocol.ts';
import type { SurfaceReport } from '../core/record/record.ts';
import { outboxKey } from '../messaging/outbox-key.ts';
import { send } from '../messaging/send.ts';

/**
 * Reports an event at a consent surface so that it can't be lost. The message alone could be: when the worker sleeps
 * and the page is gone before it is awake, the browser drops it. So the event is also put into the outbox
 * (`storage.local`), which the browser writes without the worker and which wakes it. The background takes it out once
 * the record is on the disk; what arrives both ways counts once. In private windows the outbox is `storage.session`,
 * which is in memory only.
 *
 * Both calls are made before this returns to the browser: nothing is awaited first.
 */
export async function reportEvent(
  offer: string,
  surface: SurfaceReport,
  event: ConsentEvent,
): Promise<{ readonly record: string | null }> {
  const posted = post({ [outboxKey(event.id)]: { offer, surface, event } });
  const answer = send({ type: 'page.consent', offer, surface, event });
  const [, received] = await Promise.all([posted, answer]);
  return received;
}

/** Puts an event into the outbox. Where a browser does not let us (Firefox, private windows) the message has to do. */
async function post(item: Readonly<Record<string, object>>): Promise<void> {
  const { local, session } = browser.storage;
  const area = browser.extension.inIncognitoContext ? (session as typeof session | undefined) : local;
  try {
    await area?.set(item);
  } catch (error) {
    if (!browser.extension.inIncognitoContext) throw error;
  }
}
