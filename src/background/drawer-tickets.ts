import { browser } from 'wxt/browser';

/**
 * Tickets for the drawer. The panel's page is the only one of ours that a site can put into a frame, and there it
 * shows nothing without a ticket. Only we hand them out, each for one tab, into a closed shadow root: so no site can
 * frame the panel by itself, be it to learn that we are here or to lay something over it. They are kept in memory by
 * the browser (`storage.session`), since a worker that stops forgets.
 */
const keyOf = (ticket: string): string => `drawer ${ticket}`;

/** A ticket for the drawer of a tab. */
export async function issueTicket(tab: number): Promise<string> {
  const ticket = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(ticket)]: tab });
  return ticket;
}

/** The tab that a ticket was handed out for; undefined when we know of no such ticket. */
export async function findTicket(ticket: string): Promise<number | undefined> {
  const key = keyOf(ticket);
  const tab: unknown = (await browser.storage.session.get(key))[key];
  return typeof tab === 'number' ? tab : undefined;
}
