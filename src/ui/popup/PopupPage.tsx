import { useMemo, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { standingOf } from '../../core/record/standing.ts';
import type { Ledger } from '../../ledger/database.ts';
import { readOffers, textReader, type TabOffers, type TextReader } from '../../ledger/read-offers.ts';
import type { OfferRow } from '../../ledger/tables.ts';
import { leavingAlone, lookingAgain, whyUnwatched } from '../../ledger/settings-schema.ts';
import { changeSettings, readSettings } from '../../ledger/settings.ts';
import { send } from '../../messaging/send.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { siteOfTab } from '../kit/why-tab-unwatched.ts';
import { toldOffers, toPageView, toPanelView } from '../panel/panel-view.ts';
import { recordByHand } from '../panel/record-by-hand.ts';
import { findTab, type Tab } from '../panel/use-tab.ts';
import { Popup } from './Popup.tsx';
import type { PageRecord, PageState } from './popup-view.ts';

/** The popup of the active tab (of `?tab=<id>`, for tests). */
export function PopupPage() {
  const t = useTranslator();
  const ledger = useLedger();
  const reader = useMemo(() => textReader(ledger), [ledger]);
  const [tab, setTab] = useState<Tab | null>(null);
  useEffect(() => {
    void findTab(new URLSearchParams(location.search).get('tab')).then(setTab);
  }, []);
  const known = useLive(() => readPage(ledger, reader, tab), [ledger, reader, tab]);
  if (known.state === 'failed') return <p role="alert">{t('common.failed')}</p>;
  if (known.state === 'loading' || known.value === null || tab === null) return null;
  const { page, records, ofSite } = known.value;
  const site = page.state === 'unreachable' ? '' : page.site;
  return (
    <Popup
      page={page}
      records={records}
      ofSite={ofSite}
      acts={{
        openPanel: () => void openPanel(tab.id).then(() => window.close()),
        record: () => recordByHand(tab.id),
        pause: (paused) => void pauseSite(ledger, site, tab.incognito, paused),
      }}
    />
  );
}

async function readPage(
  ledger: Ledger,
  reader: TextReader,
  tab: Tab | null,
): Promise<{ readonly page: PageState; readonly records: number; readonly ofSite: number } | null> {
  if (tab === null) return null;
  const records = await ledger.records.count();
  const settings = await readSettings(ledger);
  const site = siteOfTab(tab);
  if (site === null) return { page: { state: 'unreachable' }, records, ofSite: 0 };
  const ofSite = await ledger.records.where('site').equals(site).count();
  const why = whyUnwatched(settings, site, tab.incognito);
  if (why !== null) return { page: { state: 'unwatched', why, site }, records, ofSite };
  return { page: await toPageState(ledger, site, await readOffers(ledger, reader, tab.id, tab.url)), records, ofSite };
}

async function toPageState(
  ledger: Ledger,
  site: string,
  { offers, texts, readPage, unreadPage }: TabOffers,
): Promise<PageState> {
  const [offer] = toldOffers(offers);
  if (offer !== undefined) {
    return { state: 'asks', site, view: toPanelView(offer, texts), record: await recordOf(ledger, offer) };
  }
  if (readPage !== null) return { state: 'agreement', site, view: toPageView(readPage, texts) };
  return unreadPage === null ? { state: 'none', site } : { state: 'unread-page', site, problem: unreadPage };
}

/** The record of what was accepted at an offer; null where it stands open, or open again. */
async function recordOf(ledger: Ledger, { record, state }: OfferRow): Promise<PageRecord | null> {
  if (record === null || state === 'offered') return null;
  const row = await ledger.records.get(record);
  return row === undefined ? null : { id: row.id, standing: standingOf(row), at: row.at };
}

/** Must run in the click itself: browsers open a panel only on a gesture. */
async function openPanel(tab: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelBrowser;
  if (sidePanel !== undefined) await sidePanel.open({ tabId: tab });
  else if (sidebarAction !== undefined) await sidebarAction.open();
  else await send({ type: 'ui.open-panel', tab });
}

/** Chromium has the one, Firefox the other; the types that WXT gives know the first only. */
interface PanelBrowser {
  readonly sidePanel?: { open(where: { readonly tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

async function pauseSite(ledger: Ledger, site: string, incognito: boolean, paused: boolean): Promise<void> {
  const settings = await readSettings(ledger);
  await changeSettings(ledger, paused ? leavingAlone(settings, site, incognito) : lookingAgain(settings, site));
}
