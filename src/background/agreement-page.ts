import { browser } from 'wxt/browser';
import { addsWords } from '../core/compare/adds-words.ts';
import { withoutOwnQuery } from '../core/record/page-address.ts';
import { isSamePage, pageMark } from '../core/record/same-page.ts';
import type { Ledger } from '../ledger/database.ts';
import type { OfferedDocument, OfferRow, SettledReading } from '../ledger/tables.ts';
import { findText } from '../ledger/texts.ts';
import type { PageSender } from '../messaging/sender.ts';
import { changeDocument, originOf } from './offers.ts';

/** A click on the link of a document. */
export interface OpenedDocument {
  readonly offer: string;
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The tab that came of it. */
  page?: number;
}

/** An agreement that stands on a page of its own. */
export interface AgreementPage {
  readonly sender: PageSender;
  readonly names: readonly string[];
  /** What the person opened last on the page of each tab. */
  readonly opened: ReadonlyMap<number, OpenedDocument>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Gives every document of an offer that this page is the text of what became of reading it: documents that are still
 * to be read, and those that were fetched, where the page says other things. Gives the offers that were changed.
 */
export async function settleDocuments(
  ledger: Ledger,
  { sender, names, opened, now }: AgreementPage,
  reading: SettledReading,
): Promise<readonly OfferRow[]> {
  const click = await findClick(sender, opened, now);
  const origin = originOf(sender.url);
  const changed: OfferRow[] = [];
  for (const row of await ledger.offers.toArray()) {
    if (row.incognito !== sender.incognito) continue;
    // A name is anybody's to use: it counts on pages of the offer's own origin.
    const ours = origin !== null && originOf(row.page.url) === origin;
    // The page of the offer may have made room for the document, and be gone until the person goes back.
    const left = row.tab === sender.tab;
    for (const one of row.documents) {
      const clicked = click?.offer === row.id && click.key === one.key;
      const named = names.includes(one.name);
      const there = addressesOf(one).some((address) => isSamePage(address, sender.url));
      const is = isOpen(one)
        ? !row.gone && (one.href === null ? clicked || (ours && named) : there)
        : (!row.gone || left) && sender.frame === 0 && (there || (clicked && named));
      if (!is) continue;
      const seen = isOpen(one) ? { reading } : await seenOtherwise(ledger, one, reading);
      if (seen === undefined) continue;
      const after = await changeDocument(ledger, row.id, one, (known) => ({ ...known, ...seen }));
      if (after !== undefined) changed.push(after);
    }
  }
  return changed;
}

/**
 * Gives the document of an offer that is the very page it stands on, an agreement that was read, the text that stands
 * there: fetched anew it would be another reading, and later than what the person records. Gives the offer as it is then.
 */
export async function settleOwnPage(
  ledger: Ledger,
  offer: OfferRow,
  { tab, frame, url }: PageSender,
): Promise<OfferRow> {
  const page = await ledger.readPages.get(agreementPageId({ tab, frame }));
  if (page?.mark !== pageMark(url)) return offer;
  // As an offer has it, without what a form may have put there.
  const own = withoutOwnQuery(url, url);
  const document = offer.documents.find(({ href }) => href !== null && isSamePage(href, own));
  if (document === undefined || document.reading.state === 'read') return offer;
  const { reading } = page;
  return (await changeDocument(ledger, offer.id, document, (known) => ({ ...known, reading }))) ?? offer;
}

/**
 * What was fetched as a stranger need not be what the person is shown: a site can tell us from them. Where the page that
 * they opened says what the fetched text does not, it is what they have read; the fetched one is kept beside it.
 */
async function seenOtherwise(
  ledger: Ledger,
  { reading: fetched, ahead }: OfferedDocument,
  reading: SettledReading,
): Promise<Pick<OfferedDocument, 'reading' | 'ahead'> | undefined> {
  if (fetched.state !== 'read' || reading.state !== 'read' || ahead !== undefined) return undefined;
  // Another page that was open: what it says first stays.
  if (fetched.format === 'live-page' || fetched.format === 'live-element') return undefined;
  const [before, now] = await Promise.all([findText(ledger, fetched.textHash), findText(ledger, reading.textHash)]);
  if (before === undefined || now === undefined || !addsWords(now.text, before.text)) return undefined;
  return { reading, ahead: fetched };
}

/** How long after a click a new tab counts as what it opened, in milliseconds. */
const opening = 60_000;

/**
 * The click that opened the tab of a page; of a frame in it nobody can say that the person opened it. A tab that they
 * open by themselves has an opener as well, the tab that they were on: so a click counts for one tab, and for a while.
 */
async function findClick(
  { tab, frame }: PageSender,
  opened: AgreementPage['opened'],
  now: number,
): Promise<OpenedDocument | undefined> {
  const { openerTabId } = frame === 0 ? await browser.tabs.get(tab) : {};
  const click = openerTabId === undefined ? undefined : opened.get(openerTabId);
  if (click === undefined) return undefined;
  if (click.page === undefined && now - click.at <= opening) click.page = tab;
  return click.page === tab ? click : undefined;
}

/** The id of a page that is an agreement: one for each frame of a tab. */
export function agreementPageId({ tab, frame }: Pick<PageSender, 'tab' | 'frame'>): string {
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
