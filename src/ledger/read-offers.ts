import type { DocumentLink, ReadProblem } from '../core/source.ts';
import { pageMark } from '../core/record/same-page.ts';
import type { Ledger } from './database.ts';
import type { StoredReading } from './presentations.ts';
import type { Settings, Unwatched } from './settings-schema.ts';
import type { OfferRow, ReadPageRow } from './tables.ts';
import { findReview, findText, type ReviewedText } from './texts.ts';

/** What the ledger holds of a document that was read. */
export interface ReadText extends ReviewedText {
  /** Links of the text that are called like agreements. */
  readonly links?: readonly DocumentLink[] | undefined;
}

/** Offers standing on a tab, the one seen last first, and what was read of their documents. */
export interface TabOffers {
  readonly offers: readonly OfferRow[];
  /** Why the tab's page, which is itself an agreement, could not be read; null when nothing is amiss. */
  readonly unreadPage: ReadProblem | null;
  /** The tab's page, where it is itself an agreement and was read. */
  readonly readPage: ReadPageRow | null;
  /** By {@link readingKey}. */
  readonly texts: ReadonlyMap<string, ReadText>;
}

/** What tells readings apart: the same words may be presented otherwise elsewhere. */
export function readingKey({ textHash, presentation }: StoredReading): string {
  return presentation ?? textHash;
}

/** What the background tells a panel without a ledger: the whole state, but texts only once on each port. */
export interface PanelFeed extends Omit<TabOffers, 'texts'> {
  readonly tab: number;
  /** Why its page is not looked at any more; null while it is. */
  readonly unwatched: Unwatched | null;
  /** Those that were not sent before, by {@link readingKey}. */
  readonly texts: readonly (readonly [string, ReadText])[];
  readonly settings: Settings;
}

/** What is sent to a panel without a ledger: what it shows, again at each change; or that this can't be had. */
export type PanelWord = PanelFeed | { readonly tab: number; readonly failed: true };

/** Gives a text with its review; undefined while either is not stored yet, or the text is damaged. */
export type TextReader = (reading: StoredReading) => Promise<ReadText | undefined>;

/** A reader that inflates each text once: neither a text nor a presentation ever changes under its hash. */
export function textReader(ledger: Ledger): TextReader {
  const inflated = new Map<string, Pick<ReadText, 'text' | 'links'>>();
  return async (reading) => {
    const { textHash, presentation } = reading;
    const key = readingKey(reading);
    const review = await findReview(ledger, textHash, presentation);
    const document = inflated.has(key) ? undefined : await findText(ledger, textHash, presentation);
    if (document !== undefined) inflated.set(key, { text: document.text, links: document.links });
    const read = inflated.get(key);
    return review === undefined || read === undefined ? undefined : { ...read, review };
  };
}

/** What the panel of a tab is drawn from, which shows the page `url`. `null` is a tab not known yet. */
export async function readOffers(
  ledger: Ledger,
  reader: TextReader,
  tab: number | null,
  url?: string,
): Promise<TabOffers> {
  const texts = new Map<string, ReadText>();
  if (tab === null) return { offers: [], texts, readPage: null, unreadPage: null };
  const rows = await ledger.offers.where('tab').equals(tab).toArray();
  const offers = rows.filter(({ gone }) => !gone).sort((a, b) => b.seenAt - a.seenAt);
  const unread = await ledger.unreadPages.where('tab').equals(tab).first();
  const page = await ledger.readPages.where('tab').equals(tab).first();
  // That a page has left is not always heard: of another one nothing is said.
  const readPage = page !== undefined && url !== undefined && page.mark === pageMark(url) ? page : null;
  const documents = offers.flatMap((offer) => offer.documents);
  for (const { reading } of readPage === null ? documents : [...documents, readPage]) {
    if (reading.state !== 'read' || texts.has(readingKey(reading))) continue;
    const read = await reader(reading);
    if (read !== undefined) texts.set(readingKey(reading), read);
  }
  return { offers, texts, readPage, unreadPage: unread?.problem ?? null };
}
