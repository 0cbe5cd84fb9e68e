import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { families } from '../../core/labels/taxonomy.ts';
import type { TabOffers } from '../../ledger/read-offers.ts';
import type { OfferRow } from '../../ledger/tables.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useFocusKept } from '../kit/use-focus-kept.ts';
import type { TabUnwatched } from '../kit/why-tab-unwatched.ts';
import { AgreementPanel } from './AgreementPanel.tsx';
import { NoOffer } from './NoOffer.tsx';
import { OfferPanel } from './OfferPanel.tsx';
import { PageMarks } from './PageMarks.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelActsContext, type PanelActs } from './panel-acts.ts';
import { markOfView, toldOffers, toPageView, toPanelView } from './panel-view.ts';
import type { Subject } from './send-acts.ts';
import { UnwatchedPage } from './UnwatchedPage.tsx';
import { useEscape } from './use-escape.ts';
import '../styles/panel.css';

interface Properties extends TabOffers {
  /** Why the page is not looked at; null while it is. */
  readonly unwatched: TabUnwatched | null;
  readonly shortcuts: boolean;
  /** The last thing asked for could not be done. */
  readonly failed?: boolean;
  /** The acts for what is on view. */
  readonly actsFor: (subject: Subject) => PanelActs;
}

/** The side panel. */
export function Panel({ unwatched, texts, shortcuts, failed = false, actsFor, ...standing }: Properties) {
  const t = useTranslator();
  const [chosen, choose] = useState<string | null>(null);
  const main = useRef<HTMLElement>(null);
  useStepKeys(main, shortcuts);
  useFocusKept(main, (lost) => placeAfter(main.current, lost));
  // What stood there before it was left alone is not read or recorded any more.
  const nothing = { offers: [], unreadPage: null, readPage: null };
  const { offers: known, unreadPage, readPage } = unwatched === null ? standing : nothing;
  const offers = toldOffers(known);
  const offer = offers.find(({ id }) => id === chosen) ?? offers[0];
  const view = offer === undefined ? null : toPanelView(offer, texts);
  const page = view !== null || readPage === null ? null : toPageView(readPage, texts);
  const pageMarks = readPage !== null && <PageMarks drawn={readPage.families ?? families} shortcuts={shortcuts} />;
  const told = view ?? page;
  const mark = told !== null ? markOfView(told) : unreadPage === null ? 'quiet' : 'unread';
  const acts = actsFor({ view, readPage });
  useEscape(acts.close);
  return (
    <PanelActsContext.Provider value={acts}>
      <div class="panel">
        <PanelHeader mark={mark} page={offer?.page ?? readPage?.page ?? null} />
        <main ref={main} aria-label={t('panel.label')}>
          {failed && (
            <p class="panel-failed" role="alert">
              {t('panel.act-failed')}
            </p>
          )}
          {offers.length > 1 && <OfferSwitch offers={offers} chosen={offer?.id ?? ''} onChoose={choose} />}
          {unwatched !== null ? (
            <UnwatchedPage why={unwatched} />
          ) : view !== null ? (
            <>
              <OfferPanel key={view.offer.id} view={view} />
              {pageMarks}
            </>
          ) : page !== null ? (
            <AgreementPanel view={page} pageMarks={pageMarks} />
          ) : (
            <NoOffer unreadPage={unreadPage} />
          )}
        </main>
        <footer class="panel-closing">
          <p>{t('panel.closing.never')}</p>
          <p>{t('panel.closing.law')}</p>
        </footer>
      </div>
    </PanelActsContext.Provider>
  );
}

interface SwitchProperties {
  readonly offers: readonly OfferRow[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function OfferSwitch({ offers, chosen, onChoose }: SwitchProperties) {
  const t = useTranslator();
  return (
    <div class="offer-switch" role="group" aria-label={t('panel.offers', { count: offers.length })}>
      <p>{t('panel.offers', { count: offers.length })}</p>
      {offers.map(({ id, surface }) => (
        <button key={id} type="button" class="offer-choice" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          <span lang="zh-CN">{surface.action ?? surface.wording}</span>
        </button>
      ))}
    </div>
  );
}

/** Where one is when what one was at has gone: at the row of its document, else at the title. */
function placeAfter(main: HTMLElement | null, { dataset }: HTMLElement): HTMLElement | null | undefined {
  const rows = [...(main?.querySelectorAll<HTMLElement>('.documents li') ?? [])];
  const row = rows.find((one) => one.dataset['document'] === dataset['document']);
  return row?.querySelector('button') ?? row ?? main?.querySelector('h1');
}

/** J and K go to the next and previous passage on view; Enter then shows it in the text. */
function useStepKeys(main: { readonly current: HTMLElement | null }, on: boolean): void {
  useLayoutEffect(() => {
    if (!on) return;
    const step = (event: KeyboardEvent) => {
      const by = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || main.current === null) return;
      const stops = [...main.current.querySelectorAll<HTMLElement>('.passage-show')];
      const at = stops.findIndex((stop) => stop === document.activeElement);
      const next = stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : at + by];
      next?.focus();
      next?.closest('.passage')?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', step);
    return () => document.removeEventListener('keydown', step);
  }, [on]);
}
