import { siteOf } from '../core/record/site.ts';
import { pageAddress, withoutOwnQuery } from '../core/record/page-address.ts';
import { isOnPage } from '../core/record/fetchable.ts';
import type { RecordDocument, SurfaceReport } from '../core/record/record.ts';
import type { Ledger } from '../ledger/database.ts';
import type { StoredReading } from '../ledger/presentations.ts';
import type { OfferedDocument, OfferRow, RecordRow } from '../ledger/tables.ts';
import type { PageSender } from '../messaging/sender.ts';
import { beginAccepted, keepOwed, mergeDocuments } from './offer-documents.ts';
import { leftOpen } from './record-documents.ts';

/** Tab of an offer whose tab is gone for good. */
const noTab = -1;

export interface SeenSurface {
  readonly sender: PageSender;
  readonly surface: SurfaceReport;
  readonly pageTitle: string;
  /** Whether one more document of the page may be fetched without being asked for. */
  readonly mayFetch: () => boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Site of a page; empty where its address names no host. */
export function siteOfPage(url: string): string {
  return URL.canParse(url) ? siteOf(new URL(url).hostname) : '';
}

/**
 * Origin of a page; null where its address names none. What one page may say of another goes by this: of a site nobody
 * can say without the whole list of shared endings that two hosts of it have one owner (`core/record/site.ts`).
 */
export function originOf(url: string): string | null {
  const origin = URL.canParse(url) ? new URL(url).origin : 'null';
  return origin === 'null' ? null : origin;
}

/** For whom documents are fetched, as their servers may know it again; null: for nobody. */
export function askerOf({ page, incognito }: Pick<OfferRow, 'page' | 'incognito'>): string | null {
  return incognito ? null : originOf(page.url);
}

/** What a record keeps of a page. */
export function describePage(url: string, title: string): OfferRow['page'] {
  return {
    url: pageAddress(url),
    title: title.toWellFormed().slice(0, 500),
    site: siteOfPage(url),
  };
}

/**
 * What a record keeps of a page, in a frame of which the surface may stand. Where the frame's own address names no site
 * (`about:srcdoc`, `blob:`) or it has no title, those of the page around it say where one was; its address stays what it
 * is: what may be read for it goes by that.
 */
function describeWhere(sender: PageSender, title: string): OfferRow['page'] {
  const page = describePage(sender.url, title === '' ? (sender.tabTitle ?? '') : title);
  return page.site === '' ? { ...page, site: tabSiteOf(sender) } : page;
}

/** Site of the page that a sender's tab shows, whatever stands in its frames. */
function tabSiteOf({ tabUrl, url }: PageSender): string {
  return siteOfPage(tabUrl ?? url);
}

/**
 * The sites that a page stands on. A frame's own address may name none (`srcdoc`, `blob:`) or that of a service for
 * signing in: who leaves a site alone means what stands in its pages as well.
 */
export function sitesOf(of: PageSender | OfferRow): readonly string[] {
  return 'page' in of ? [of.page.site, of.tabSite ?? of.page.site] : [siteOfPage(of.url), tabSiteOf(of)];
}

/**
 * Whose work it is to read for an offer or a page: that of a tab and of the site it shows. A page's frames, of as many
 * sites as it likes, count with it; where the person goes on to in the same tab does not.
 */
export function laneOf(of: PageSender | OfferRow): string {
  return `${String(of.tab)} ${sitesOf(of)[1] ?? ''}`;
}

/**
 * Whether an offer is the sender's own: of its tab and of its origin. One whose tab is closed is its origin's: what a
 * page says as it leaves may come after the browser said that the tab is gone.
 */
export function isOf({ tab, page }: OfferRow, sender: PageSender): boolean {
  return (tab === sender.tab || tab === noTab) && originOf(page.url) === originOf(sender.url);
}

/** A surface without what a form has put into the page's address, where its own links repeat it. */
function withoutTyped(surface: SurfaceReport, url: string): SurfaceReport {
  const documents = surface.documents.map((document) => ({
    ...document,
    href: document.href === null ? null : withoutOwnQuery(document.href, url),
  }));
  return { ...surface, documents };
}

/**
 * Writes down that a surface stands on a page. The key of a surface is unique over all pages (the page's script puts
 * a random token before it), so it is the id of the offer: seen again, the same offer is brought up to date.
 * Gives undefined when the id is another page's.
 */
export function saveOffer(ledger: Ledger, seen: SeenSurface): Promise<OfferRow | undefined> {
  const { sender, now } = seen;
  const surface = withoutTyped(seen.surface, sender.url);
  const page = describeWhere(sender, seen.pageTitle);
  return ledger.transaction('rw', ledger.offers, ledger.records, async () => {
    const known = await ledger.offers.get(surface.key);
    if (known !== undefined && !isOf(known, sender)) return undefined;
    const before = known?.documents ?? (await seenBefore(ledger, sender));
    const documents = mergeDocuments(before, surface.documents, seen.mayFetch);
    const row: OfferRow = {
      state: 'offered',
      record: null,
      events: [],
      tickedBy: null,
      seenAt: now,
      ...known,
      id: surface.key,
      tab: sender.tab,
      frame: sender.frame,
      tabSite: tabSiteOf(sender),
      page,
      incognito: sender.incognito,
      // How the box was found is what the first look said: later it may have been ticked by the person.
      surface: { ...surface, ...asFound(known?.surface ?? surface) },
      documents: known === undefined ? documents : keepOwed(known.documents, documents, await findOwed(ledger, known)),
      gone: false,
    };
    if (known === undefined) await makeRoom(ledger, sender.tab);
    await ledger.offers.put(row);
    return row;
  });
}

function asFound({ preTicked, foundTicked }: SurfaceReport): Pick<SurfaceReport, 'preTicked' | 'foundTicked'> {
  return { preTicked, foundTicked };
}

/** So many surfaces of a tab are kept at most; a page that draws itself anew without end would fill the disk. */
const mostOffers = 100;

/**
 * Makes room for one more offer of a tab: surfaces at which nothing was done make it, first those that have left. What is
 * done at one of them after all describes it anew.
 */
async function makeRoom(ledger: Ledger, tab: number): Promise<void> {
  const offers = await offersOfTab(ledger, tab);
  const untouched = offers.filter(({ record, events }) => record === null && events.length === 0);
  const first = untouched.sort((a, b) => Number(b.gone) - Number(a.gone) || a.seenAt - b.seenAt);
  const surplus = Math.max(0, offers.length - mostOffers + 1);
  await ledger.offers.bulkDelete(first.slice(0, surplus).map(({ id }) => id));
}

/** The records of an offer to which documents may still come, the latest last. One that was deleted is not among them. */
export async function recordsOf(ledger: Ledger, { record, earlier = [] }: OfferRow): Promise<readonly RecordRow[]> {
  const rows = await ledger.records.bulkGet(record === null ? [...earlier] : [...earlier, record]);
  return rows.filter((row) => row !== undefined);
}

/** The documents that records of an offer still lack: they were being read when these were written. */
async function findOwed(ledger: Ledger, offer: OfferRow): Promise<readonly RecordDocument[]> {
  return (await recordsOf(ledger, offer)).flatMap((row) => leftOpen(row));
}

/** Documents that the person was shown otherwise than we were, on the way from and back to a page of this tab. */
async function seenBefore(ledger: Ledger, sender: PageSender): Promise<readonly OfferedDocument[]> {
  const before = await ledger.offers.where('tab').equals(sender.tab).toArray();
  return before
    .filter((row) => isOf(row, sender) && row.incognito === sender.incognito)
    .flatMap(({ documents }) => documents)
    .filter(({ how, ahead }) => how !== 'incorporated' && ahead !== undefined)
    .map((document) => ({ ...document, viewedMs: 0 }));
}

/**
 * A document of an offer: by its key, by what tells it when the surface is described anew with other keys, or by a
 * question.
 */
export type Which = string | Pick<OfferedDocument, 'name' | 'href'> | ((document: OfferedDocument) => boolean);

/** Whether a document is the one meant. */
export function isMeant(document: OfferedDocument, which: Which): boolean {
  if (typeof which === 'string') return document.key === which;
  if (typeof which === 'function') return which(document);
  return document.name === which.name && document.href === which.href;
}

/** Changes how far one document of an offer has come, and gives the offer; undefined when it is not there. */
export function changeDocument(
  ledger: Ledger,
  offer: string,
  which: Which,
  change: (document: OfferedDocument) => OfferedDocument,
): Promise<OfferRow | undefined> {
  return ledger.transaction('rw', ledger.offers, async () => {
    const row = await ledger.offers.get(offer);
    if (row === undefined) return undefined;
    const documents = row.documents.map((document) => (isMeant(document, which) ? change(document) : document));
    await ledger.offers.update(offer, { documents });
    return { ...row, documents };
  });
}

/**
 * Has a document of an offer read by `read`, and writes down what came of it together with the text's being there: what
 * was read for no record yet is cleared away at times (`pruneTexts`), also between its storing and this; then it is
 * read once more. Gives what {@link changeDocument} gives.
 */
export async function settleReading(
  ledger: Ledger,
  offer: string,
  which: Which,
  read: () => Promise<OfferedDocument['reading']>,
): Promise<OfferRow | undefined> {
  for (let tries = 1; ; tries += 1) {
    const reading = await read();
    const settled = await ledger.transaction('rw', ledger.offers, ledger.texts, ledger.presentations, async () => {
      const there = reading.state !== 'read' || (await isStored(ledger, reading));
      if (!there && tries < 2) return null;
      const now: typeof reading = there ? reading : { state: 'unread', problem: { id: 'failed' } };
      return changeDocument(ledger, offer, which, (document) => ({ ...document, reading: now }));
    });
    if (settled !== null) return settled;
  }
}

/**
 * Whether anybody still needs what an offer's documents say: its surface stands, or was accepted. What is gone may come
 * back; it is described again then.
 */
export function isNeeded({ gone, record }: Pick<OfferRow, 'gone' | 'record'>): boolean {
  return !gone || record !== null;
}

/**
 * A person has accepted: what was left to be asked for, because the page had named too many, is to be read. Undefined when
 * there is nothing of the kind.
 */
export function beginAcceptedReading(ledger: Ledger, id: string): Promise<OfferRow | undefined> {
  return ledger.transaction('rw', ledger.offers, async () => {
    const row = await ledger.offers.get(id);
    if (row === undefined) return undefined;
    const documents = beginAccepted(row.documents);
    if (documents.every(({ reading }, at) => reading === row.documents[at]?.reading)) return undefined;
    await ledger.offers.update(id, { documents });
    return { ...row, documents };
  });
}

async function isStored(ledger: Ledger, { textHash, presentation }: StoredReading): Promise<boolean> {
  if ((await ledger.texts.where(':id').equals(textHash).count()) === 0) return false;
  return presentation === undefined || (await ledger.presentations.where(':id').equals(presentation).count()) === 1;
}

/** The surface left its page, or the page its tab: what stood on the page can't be read any more. */
export function leaveOffer(ledger: Ledger, id: string): Promise<OfferRow | undefined> {
  return ledger.transaction('rw', ledger.offers, async () => {
    const row = await ledger.offers.get(id);
    if (row === undefined) return undefined;
    const documents = row.documents.map((document): OfferedDocument => {
      const lost = isOnPage(document) && document.reading.state === 'waiting';
      return lost ? { ...document, reading: { state: 'unread', problem: { id: 'navigated' } } } : document;
    });
    await ledger.offers.update(id, { documents, gone: true });
    return { ...row, documents, gone: true };
  });
}

/** Whether nothing more is going to be read for an offer without a request. */
export function isSettled({ documents }: Pick<OfferRow, 'documents'>): boolean {
  return documents.every(({ reading }) => reading.state !== 'waiting' && reading.state !== 'reading');
}

/** The offers of one tab, oldest first. */
async function offersOfTab(ledger: Ledger, tab: number): Promise<OfferRow[]> {
  const rows = await ledger.offers.where('tab').equals(tab).toArray();
  return rows.sort((a, b) => a.seenAt - b.seenAt);
}

/** How long an offer outlives its tab, in milliseconds: an event of its last moment may still be on its way. */
const afterlife = 60_000;

/** Parts the offers of a closed tab (undefined: of every tab, after a start of the browser) from it. */
export async function leaveTab(ledger: Ledger, tab: number | undefined, now: number): Promise<void> {
  for (const pages of [ledger.unreadPages, ledger.readPages])
    await (tab === undefined ? pages.clear() : pages.where('tab').equals(tab).delete());
  const rows = tab === undefined ? await ledger.offers.toArray() : await offersOfTab(ledger, tab);
  for (const row of rows) {
    if (row.tab === noTab) continue;
    await leaveOffer(ledger, row.id);
    await ledger.offers.update(row.id, { tab: noTab, seenAt: now });
  }
}

/**
 * Removes offers whose tab is long closed, except those whose record still waits for a document to be read, and those
 * in `kept`.
 */
export async function sweepOffers(ledger: Ledger, now: number, kept: ReadonlySet<string>): Promise<void> {
  for (const row of await offersOfTab(ledger, noTab)) {
    if (row.seenAt >= now - afterlife || kept.has(row.id)) continue;
    if (row.record === null || isSettled(row)) await ledger.offers.delete(row.id);
  }
}
