import type { Family } from '../core/labels/taxonomy.ts';
import type { Ledger } from '../ledger/database.ts';
import type { StoredReading } from '../ledger/presentations.ts';
import type { OfferRow } from '../ledger/tables.ts';
import { findReviewed } from '../ledger/texts.ts';
import type { Chip, Mark } from '../messaging/protocol.ts';
import { MessageError, sendToTab } from '../messaging/send.ts';
import type { PageSender } from '../messaging/sender.ts';
import { chipOf } from './chip.ts';
import { marksOf } from './marks.ts';
import { findReviews } from './summary.ts';

/** What the chip of an offer says now. */
export async function findChip(ledger: Ledger, offer: OfferRow): Promise<Chip> {
  return chipOf(offer, await findReviews(ledger, offer.documents.filter(isRead)));
}

type ReadOfferedDocument = OfferRow['documents'][number] & { readonly reading: { readonly state: 'read' } };

/** Whether an offered document has been read. */
export function isRead(document: OfferRow['documents'][number]): document is ReadOfferedDocument {
  return document.reading.state === 'read';
}

/** The passages to mark in a stored text. */
export async function findMarks(ledger: Ledger, reading: StoredReading): Promise<readonly Mark[]> {
  const found = await findReviewed(ledger, reading);
  return found === undefined ? [] : marksOf(found.text, found.review);
}

/** Tells the page of an offer what its chip says now. */
export async function pushChip(ledger: Ledger, id: string): Promise<void> {
  const offer = await ledger.offers.get(id);
  if (offer === undefined || offer.gone) return;
  const chip = await findChip(ledger, offer);
  await tell(() => sendToTab(offer.tab, offer.frame, { type: 'tab.chip', offer: offer.id, chip }));
}

/** Tells the page of an offer which passages to mark in a document that stands on it. */
export async function pushMarks(ledger: Ledger, offer: OfferRow, key: string, reading: StoredReading): Promise<void> {
  if (offer.gone) return;
  const marks = [...(await findMarks(ledger, reading))];
  await tell(() => sendToTab(offer.tab, offer.frame, { type: 'tab.marks', offer: offer.id, key, marks }));
}

/** Tells a page of which families it is to draw the marks. */
export async function pushFamilies(
  { tab, frame }: Pick<PageSender, 'tab' | 'frame'>,
  families: readonly Family[],
): Promise<void> {
  await tell(() => sendToTab(tab, frame, { type: 'tab.families', families: [...families] }));
}

/** Tells a page something; one that has gone meanwhile needs to be told nothing. Gives whether it was there. */
export async function tell(sending: () => Promise<unknown>, isGone = isUnreachable): Promise<boolean> {
  try {
    await sending();
    return true;
  } catch (error) {
    if (!isGone(error)) throw error;
    return false;
  }
}

function isUnreachable(error: unknown): boolean {
  return error instanceof MessageError;
}
