import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { pageMessages } from '../messaging/protocol.ts';
import { outboxKey, outboxPrefix } from '../messaging/outbox-key.ts';

const waitingSchema = pageMessages['page.consent'];
export type WaitingEvent = z.infer<typeof waitingSchema>;

/** Where pages may leave events: on the disk, or, from private windows, in memory. */
const areas = () => [browser.storage.local, browser.storage.session] as const;

/**
 * Lets our scripts in pages write into `storage.session`, which browsers keep from them at first: only where we are in
 * private windows at all, since the browser opens the whole area, to every page's process.
 */
export async function openOutbox(): Promise<void> {
  const { session } = browser.storage;
  // Firefox has no such switch: from its private windows the message has to do.
  if (!('setAccessLevel' in session)) return;
  const needed = await browser.extension.isAllowedIncognitoAccess();
  await session.setAccessLevel({ accessLevel: needed ? 'TRUSTED_AND_UNTRUSTED_CONTEXTS' : 'TRUSTED_CONTEXTS' });
}

/** The events that pages left for us, in the order in which they happened. What is no event is thrown away. */
export async function readOutbox(): Promise<readonly WaitingEvent[]> {
  const waiting: WaitingEvent[] = [];
  for (const area of areas()) {
    const stored: Record<string, unknown> = await area.get(null);
    for (const [key, value] of Object.entries(stored)) {
      if (!key.startsWith(outboxPrefix)) continue;
      const parsed = waitingSchema.safeParse(value);
      if (parsed.success) waiting.push(parsed.data);
      else await area.remove(key);
    }
  }
  return inOrder(waiting);
}

/**
 * By the clock, except that the events of one page keep the order in which that page had them, which no clock that is
 * set back between two of them can turn round.
 */
function inOrder(waiting: readonly WaitingEvent[]): readonly WaitingEvent[] {
  const latest = new Map<string, number>();
  return waiting
    .toSorted((a, b) => a.event.order - b.event.order)
    .map((one) => {
      const at = Math.max(one.event.at, latest.get(one.offer) ?? -Infinity);
      latest.set(one.offer, at);
      return { one, at };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Takes an event out of the outbox: it is written down. */
export async function clearOutbox(event: string): Promise<void> {
  for (const area of areas()) await area.remove(outboxKey(event));
}

/** Calls back when a page has left something; this wakes a worker that sleeps. */
export function onOutbox(arrived: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    const came = Object.entries(changes).some(([key, change]) => key.startsWith(outboxPrefix) && 'newValue' in change);
    if (came) arrived();
  });
}
