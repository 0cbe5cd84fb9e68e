import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { writeRequestLetter, type RequestKind } from '../../export/request-letter.ts';
import { defaultSettings, readSettings } from '../../ledger/settings.ts';
import type { Translator } from '../../locales/index.ts';
import { MessageError, send } from '../../messaging/send.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { Panel } from './Panel.tsx';
import type { PanelActs } from './panel-acts.ts';
import type { PanelView } from './panel-view.ts';
import { readOffers, textReader } from './read-offers.ts';
import { recordByHand } from './record-by-hand.ts';
import { useTab } from './use-tab.ts';

/** The panel of one tab: what `?tab=` names, else the active tab of this window. */
export function PanelPage() {
  const t = useTranslator();
  const ledger = useLedger();
  const tab = useTab();
  const reader = useMemo(() => textReader(ledger), [ledger]);
  const offers = useLive(() => readOffers(ledger, reader, tab), [ledger, reader, tab]);
  const settings = useLive(() => readSettings(ledger), [ledger]);
  const [failed, setFailed] = useState(false);
  if (offers.state === 'loading' || tab === null) return null;
  if (offers.state === 'failed') return <p role="alert">{t('common.failed')}</p>;
  const { shortcuts } = settings.state === 'ready' ? settings.value : defaultSettings;
  const acts = (view: PanelView | null) => actsFor(view, tab, t, setFailed);
  return <Panel {...offers.value} shortcuts={shortcuts} failed={failed} actsFor={acts} />;
}

function actsFor(view: PanelView | null, tab: number, t: Translator, onFailed: (failed: boolean) => void): PanelActs {
  const offer = view?.offer.id ?? '';
  const letter = (kind: RequestKind) => {
    const site = view?.offer.page.site ?? '';
    const documents = view?.documents.map(({ name }) => name) ?? [];
    const { subject, body } = writeRequestLetter({ kind, site, agreedAt: null, documents, today: new Date() }, t);
    return `${subject}\n\n${body}`;
  };
  return {
    show: ({ document, index }) =>
      void settle(
        send<'ui.show-finding'>({ type: 'ui.show-finding', tab, offer, key: document.key, finding: index }),
        (failed) => {
          // Whatever kept the background from it, the text is here: our reader shows it.
          if (failed) openReader(document.textHash, index);
        },
      ),
    readAgain: ({ key }) => void settle(send<'ui.read-again'>({ type: 'ui.read-again', offer, key }), onFailed),
    readNow: ({ key }) => {
      const document = view?.offer.documents.find((one) => one.key === key);
      if (document === undefined) return;
      const { name, href, how } = document;
      void settle(send<'ui.read'>({ type: 'ui.read', offer, document: { key, name, href, how } }), onFailed);
    },
    letter,
    copyLetter: async (kind) => {
      try {
        await navigator.clipboard.writeText(letter(kind));
        return true;
      } catch (error) {
        if (error instanceof DOMException) return false;
        throw error;
      }
    },
    recordByHand: () => recordByHand(tab),
  };
}

/** Says whether a message was carried out; bugs of our own are thrown on. */
async function settle(sent: Promise<unknown>, onSettled: (failed: boolean) => void): Promise<void> {
  try {
    await sent;
    onSettled(false);
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
    onSettled(true);
  }
}

function openReader(textHash: string | null, finding: number): void {
  const query = new URLSearchParams({ text: textHash ?? '', finding: String(finding) });
  void browser.tabs.create({ url: browser.runtime.getURL(`/reader.html?${query.toString()}` as '/') });
}
