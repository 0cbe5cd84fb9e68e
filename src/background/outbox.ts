import { browser } from 'wxt/browser';
import type { z } from 'zod';
import { pageMessages } from '../messaging/protocol.ts';
import { outboxKey, outboxPrefix } from '../messaging/outbox-key.ts';

const waitingSchema = pageMessages['page.consent'];
export type WaitingEvent = z.infer<typeof waitingSchema>;

/** The events that pages left for us, in the order in which they happened. What is no event is thrown away. */
export async function readOutbox(): Promise<readonly WaitingEvent[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null);
  const waiting: WaitingEvent[] = [];
  for (const [key, value] of Object.entries(stored)) {
    if (!key.startsWith(outboxPrefix)) continue;
    const parsed = waitingSchema.safeParse(value);
    if (parsed.success) waiting.push(parsed.data);
    else await browser.storage.local.remove(key);
  }
  return waiting.sort((a, b) => a.event.at - b.event.at || a.event.order - b.event.order);
}

/** Takes an event out of the outbox: it is written down. */
export async function clearOutbox(event: string): Promise<void> {
  await browser.storage.local.remove(outboxKey(event));
}

/** Calls back when a page has left something; this wakes a worker that sleeps. */
export function onOutbox(arrived: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const came = Object.entries(changes).some(([key, change]) => key.startsWith(outboxPrefix) && 'newValue' in change);
    if (area === 'local' && came) arrived();
  });
}
