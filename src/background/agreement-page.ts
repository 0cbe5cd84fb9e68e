import { browser } from 'wxt/browser';
import { addsWords } from '../core/compare/adds-words.ts';
import type { Ledger } from '../ledger/database.ts';
import type { OfferedDocument, OfferRow } from '../ledger/tables.ts';
import { findText } from '../ledger/texts.ts';
import type { PageSender } from '../messaging/sender.ts';
import { changeDocument, describePage } from './offers.ts';

/** A document that the person opened from a page, without an address of its own. */
export interface OpenedDocument {
  readonly offer: string;
  readonly key: string;
}

/** What became of reading a page that is an agreement. */
type Settled = Extract<OfferedDocument['reading'], { readonly state: 'read' | 'unread' }>;

/** An agreement that stands on a page of its own. */
export interface AgreementPage {
  readonly sender: PageSender;
  readonly names: readonly string[];
  /** What the person opened last on the page of each tab. */
  readonly opened: ReadonlyMap<number, OpenedDocument>;
}

/**
 * Gives every document of an offer that this page is the text of what became of reading it: documents that are still
 * to be read, and those that were fetched, where the page says other things. Gives the offers that were changed.
 */
export async function settleDocuments(
  ledger: Ledger,
  { sender, names, opened }: AgreementPage,
  reading: Settled,
): Promise<readonly OfferRow[]> {
  const opener = await findOpener(sender);
  const last = opener === undefined ? undefined : opened.get(opener);
  const { site } = describePage(sender.url, '');
  const changed: OfferRow[] = [];
  for (const row of await ledger.offers.toArray()) {
    if (row.incognito !== sender.incognito) continue;
    // A name is anybody's to use: it counts on a page of the offer's own site, or one that was opened from it.
    const ours = row.tab === opener || (site !== '' && row.page.site === site);
    // The page of the offer may have made room for the document, and be gone until the person goes back.
    const left = row.tab === sender.tab;
    for (const one of row.documents) {
      const clicked = last?.offer === row.id && last.key === one.key;
      const named = names.includes(one.name);
      const there = addressesOf(one).some((address) => isAt(address, sender.url));
      const same = one.href === null ? clicked || (ours && named) : there;
      const seen =
        isOpen(one) && same && !row.gone
          ? { reading }
          : (there || (clicked && named)) && sender.frame === 0 && (ours || left) && (!row.gone || left)
            ? await seenOtherwise(ledger, one, reading)
            : undefined;
      if (seen === undefined) continue;
      const after = await changeDocument(ledger, row.id, one, (known) => ({ ...known, ...seen }));
      if (after !== undefined) changed.push(after);
    }
  }
  return changed;
}

/**
 * What was fetched as a stranger need not be what the person is shown: a site can tell us from them. Where the page that
 * they opened says what the fetched text does not, it is what they have read; the fetched one is kept beside it.
 */
async function seenOtherwise(
  ledger: Ledger,
  { reading: fetched, ahead }: OfferedDocument,
  reading: Settled,
): Promise<Pick<OfferedDocument, 'reading' | 'ahead'> | undefined> {
  if (fetched.state !== 'read' || reading.state !== 'read' || ahead !== undefined) return undefined;
  // Another page that was open: what it says first stays.
  if (fetched.format === 'live-page' || fetched.format === 'live-element') return undefined;
  const [before, now] = await Promise.all([findText(ledger, fetched.textHash), findText(ledger, reading.textHash)]);
  if (before === undefined || now === undefined || !addsWords(now.text, before.text)) return undefined;
  return { reading, ahead: fetched };
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

/** Where a document stands: where its link points, and where that led when it was fetched. */
function addressesOf({ href, reading }: OfferedDocument): readonly string[] {
  if (href === null) return [];
  return reading.state === 'read' && reading.finalUrl !== null ? [href, reading.finalUrl] : [href];
}

/**
 * Whether a page stands at an address, wherever on the page that points; of an app that keeps its routes in the fragment
 * each is a page of its own.
 */
function isAt(address: string, page: string): boolean {
  const bare = (url: string): string => url.replace(/#(?!!?\/).*$/s, '');
  return bare(address) === bare(page);
}
