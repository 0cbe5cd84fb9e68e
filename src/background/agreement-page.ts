import { browser } from 'wxt/browser';
import type { Ledger } from '../ledger/database.ts';
import type { OfferedDocument, OfferRow } from '../ledger/tables.ts';
import type { PageSender } from '../messaging/sender.ts';
import { changeDocument, describePage } from './offers.ts';

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
  const opener = await findOpener(sender);
  const last = opener === undefined ? undefined : opened.get(opener);
  const { site } = describePage(sender.url, '');
  const changed: OfferRow[] = [];
  for (const row of await ledger.offers.toArray()) {
    if (row.gone || row.incognito !== sender.incognito) continue;
    // A name is anybody's to use: it counts on a page of the offer's own site, or one that was opened from it.
    const ours = row.tab === opener || (site !== '' && row.page.site === site);
    for (const one of row.documents) {
      const clicked = last?.offer === row.id && last.key === one.key;
      const same = one.href === null ? clicked || (ours && names.includes(one.name)) : isAt(one.href, sender.url);
      if (!isOpen(one) || !same) continue;
      const after = await changeDocument(ledger, row.id, one.key, (known) => ({ ...known, reading }));
      if (after !== undefined) changed.push(after);
    }
  }
  return changed;
}

/** The tab from which the person opened a page. Of a frame of that page nobody can say that they opened it. */
async function findOpener({ tab, frame }: PageSender): Promise<number | undefined> {
  return frame === 0 ? (await browser.tabs.get(tab)).openerTabId : undefined;
}

/** The id of a page among those that can't be read: one for each frame of a tab. */
export function unreadPageId({ tab, frame }: Pick<PageSender, 'tab' | 'frame'>): string {
  return `${String(tab)} ${String(frame)}`;
}

/** Whether a document still has to be read. */
function isOpen({ reading }: OfferedDocument): boolean {
  return reading.state === 'unread' || reading.state === 'on-request';
}

/** Whether a page stands at an address, wherever on the page that points. */
function isAt(address: string, page: string): boolean {
  const bare = (url: string): string => url.replace(/#.*$/s, '');
  return bare(address) === bare(page);
}
