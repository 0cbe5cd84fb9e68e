import { liveQuery } from 'dexie';
import { browser, type Browser } from 'wxt/browser';
import { readOffers, textReader, type PanelFeed, type PanelWord, type TextReader } from '../ledger/read-offers.ts';
import { whyUnwatched } from '../ledger/settings-schema.ts';
import { readSettings } from '../ledger/settings.ts';
import type { Ledger } from '../ledger/database.ts';
import { panelPort } from '../messaging/panel-port.ts';
import { isOwnPage } from '../messaging/sender.ts';
import type { Background } from './background.ts';
import { findTicket } from './drawer-tickets.ts';
import { siteOfPage } from './offers.ts';

/**
 * Tells panels what they show where they can't read it themselves: browsers give a frame in a page of a site no part
 * in our ledger. Only our own page with a ticket is told, and only of its own tab.
 */
export function servePanels(
  ready: () => Promise<Pick<Background, 'ledger'>>,
  /** Hears why a panel could not be served; the panel is told, and let go. */
  onFailure: (error: unknown) => void,
): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  browser.runtime.onConnect.addListener((port) => {
    if (!port.name.startsWith(panelPort)) return;
    if (port.sender === undefined || !isOwnPage(port.sender, self)) port.disconnect();
    else
      serve(port, ready).catch((error: unknown) => {
        port.disconnect();
        onFailure(error);
      });
  });
}

async function serve(port: Browser.runtime.Port, ready: () => Promise<Pick<Background, 'ledger'>>): Promise<void> {
  let gone = false;
  port.onDisconnect.addListener(() => (gone = true));
  const tab = await findTicket(port.name.slice(panelPort.length));
  const from = port.sender?.tab;
  if (tab === undefined || from === undefined || tab !== from.id) return port.disconnect();
  const say = (word: PanelWord): void => {
    if (!gone) port.postMessage(word);
  };
  const fail = (): void => say({ tab, failed: true });
  const opened = ready();
  opened.catch(fail);
  const { ledger } = await opened;
  if (gone) return;
  const reader = textReader(ledger);
  const sent = new Set<string>();
  const feedAt = (url = '') =>
    liveQuery(() => readFeed(ledger, reader, { tab, url, incognito: from.incognito })).subscribe({
      next: (state) => {
        const texts = state.texts.filter(([hash]) => !sent.has(hash));
        for (const [hash] of texts) sent.add(hash);
        say({ ...state, texts });
      },
      error: () => {
        fail();
        port.disconnect();
      },
    });
  let feed = feedAt(from.url);
  // A page that goes to another address by itself keeps the drawer.
  const follow = (id: number, { url }: { readonly url?: string }): void => {
    if (id !== tab || url === undefined) return;
    feed.unsubscribe();
    feed = feedAt(url);
  };
  browser.tabs.onUpdated.addListener(follow);
  port.onDisconnect.addListener(() => {
    browser.tabs.onUpdated.removeListener(follow);
    feed.unsubscribe();
  });
}

/** The page that a drawer stands in. */
interface DrawerPage {
  readonly tab: number;
  readonly url: string;
  readonly incognito: boolean;
}

async function readFeed(ledger: Ledger, reader: TextReader, page: DrawerPage): Promise<PanelFeed> {
  const { tab, url, incognito } = page;
  const { texts, ...standing } = await readOffers(ledger, reader, tab, url);
  const settings = await readSettings(ledger);
  const unwatched = whyUnwatched(settings, siteOfPage(url), incognito);
  return { tab, ...standing, unwatched, texts: [...texts], settings };
}
