import { browser } from 'wxt/browser';
import { isOnPage } from '../core/record/fetchable.ts';
import type { Ledger } from '../ledger/database.ts';
import type { Answer, Message } from '../messaging/protocol.ts';
import { findReviewed } from '../ledger/texts.ts';
import { sendToTab } from '../messaging/send.ts';
import type { Background } from './background.ts';
import { findMark } from './marks.ts';
import { isRead, tell } from './pages.ts';

/**
 * Shows a finding where its words stand: on the page of the offer, else in a tab that has the document open, else in
 * our reader.
 */
export async function showFinding(
  { ledger }: Background,
  { tab, offer: id, key, finding }: Message<'ui.show-finding'>,
): Promise<Answer<'ui.show-finding'>> {
  if (id === null) return showOnPage(ledger, tab, finding);
  const offer = await ledger.offers.get(id);
  const document = offer?.documents.filter(isRead).find((one) => one.key === key);
  if (offer === undefined || document === undefined) throw new Error(`nothing read as ${key} of ${id}`);
  const reviewed = await findReviewed(ledger, document.reading);
  const mark = reviewed && findMark(reviewed.text, reviewed.review, finding);
  if (mark !== undefined && isOnPage(document) && !offer.gone) {
    if (await shows(offer.tab, offer.frame, { type: 'tab.show', offer: id, key, mark })) return { where: 'page' };
  }
  if (mark !== undefined && document.href !== null) {
    const open = await browser.tabs.query({ url: matchPattern(document.href) });
    for (const one of open) {
      if (one.id === undefined || one.id === tab) continue;
      if (await shows(one.id, 0, { type: 'tab.show', offer: null, key: null, mark })) return { where: 'tab' };
    }
  }
  return openReader({ text: document.reading.textHash, offer: id, key, finding: String(finding) });
}

/** Shows a finding on a page that is itself an agreement. */
async function showOnPage(ledger: Ledger, tab: number, finding: number): Promise<Answer<'ui.show-finding'>> {
  const page = await ledger.readPages.where('tab').equals(tab).first();
  if (page === undefined) throw new Error(`no agreement on tab ${String(tab)}`);
  const reviewed = await findReviewed(ledger, page.reading);
  const mark = reviewed && findMark(reviewed.text, reviewed.review, finding);
  if (mark !== undefined && (await shows(tab, 0, { type: 'tab.show', offer: null, key: null, mark })))
    return { where: 'page' };
  return openReader({ text: page.reading.textHash, finding: String(finding) });
}

/** Whether a tab shows it; then the person is brought there. */
async function shows(tab: number, frame: number, message: Message<'tab.show'>): Promise<boolean> {
  let found = false;
  await tell(async () => {
    ({ found } = await sendToTab(tab, frame, message));
  });
  if (found) await browser.tabs.update(tab, { active: true });
  return found;
}

async function openReader(place: Record<string, string>): Promise<Answer<'ui.show-finding'>> {
  const query = new URLSearchParams(place);
  await browser.tabs.create({ url: browser.runtime.getURL(`/reader.html?${query.toString()}` as '/') });
  return { where: 'reader' };
}

/** A match pattern for exactly one address; patterns know no ports and no fragments. */
function matchPattern(href: string): string {
  const { protocol, hostname, pathname, search } = new URL(href);
  return `${protocol}//${hostname}${pathname}${search}`;
}
