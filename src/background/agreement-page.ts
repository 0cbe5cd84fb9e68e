import { browser } from 'wxt/browser';
import type { Ledger } from '../ledger/database.ts';
import type { OfferedDocument, OfferRow } from '../ledger/tables.ts';
import type { PageSender } from '../messaging/sender.ts';
import { changeDocument } from './offers.ts';

/** A document that the person opened from a page, without an address of its own. */
export interface OpenedDocument {
  readonly offer: string;
  readonly key: string;
}

/** An agreement that stands on a page of its own. */
export interface AgreementPage {
  readonly sender: PageSender;
  readonly names: readonly string[];
  /** What the person opened last on the page of each tab. */
  readonly opened: ReadonlyMap<number, OpenedDocument>;
}

/**
 * Gives every open document of an offer that this page is the text of what became of reading it. Gives the offers that
 * were changed.
 */
export async function settleDocuments(
  ledger: Ledger,
  { sender, names, opened }: AgreementPage,
  reading: OfferedDocument['reading'],
): Promise<readonly OfferRow[]> {
  const { openerTabId = -1 } = await browser.tabs.get(sender.tab);
  const last = opened.get(openerTabId);
  const changed: OfferRow[] = [];
  for (const row of await ledger.offers.toArray()) {
    for (const one of row.documents) {
      const clicked = last?.offer === row.id && last.key === one.key && one.href === null;
      if (row.gone || !isOpen(one) || !(clicked || isSame(one, { url: sender.url, names }))) continue;
      const after = await changeDocument(ledger, row.id, one.key, (known) => ({ ...known, reading }));
      if (after !== undefined) changed.push(after);
    }
  }
  return changed;
}

/** The id of a page among those that can't be read: one for each frame of a tab. */
export function unreadPageId({ tab, frame }: Pick<PageSender, 'tab' | 'frame'>): string {
  return `${String(tab)} ${String(frame)}`;
}

/** Whether a document still has to be read. */
function isOpen({ reading }: OfferedDocument): boolean {
  return reading.state === 'unread' || reading.state === 'on-request';
}

/** Whether an agreement that the person opened is a document of an offer: by its address, without one by its name. */
function isSame(
  { href, name }: OfferedDocument,
  page: { readonly url: string; readonly names: readonly string[] },
): boolean {
  const bare = (url: string): string => url.replace(/#.*$/s, '');
  return href === null ? page.names.includes(name) : bare(href) === bare(page.url);
}
