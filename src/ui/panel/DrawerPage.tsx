import { useEffect, useState } from 'preact/hooks';
import { localeFor } from '../../locales/locale.ts';
import { send } from '../../messaging/send.ts';
import { TranslatorContext } from '../kit/translator-context.ts';
import { useLoadedTranslator } from '../kit/use-loaded-translator.ts';
import { Panel } from './Panel.tsx';
import { PanelFailure } from './PanelFailure.tsx';
import { panelActs, type Subject } from './send-acts.ts';
import { useFeed } from './use-feed.ts';

/** The panel as a drawer in a page: without a ledger of its own, told by the background. */
export function DrawerPage({ ticket }: { readonly ticket: string }) {
  const heard = useFeed(ticket);
  const [failed, setFailed] = useState(false);
  const language = heard?.state === 'ready' ? heard.feed.settings.language : 'auto';
  const t = useLoadedTranslator(language === 'auto' ? localeFor(navigator.language) : language);
  useEffect(() => {
    if (t !== null) document.documentElement.lang = t.tag;
  }, [t]);
  // Without a ticket of ours nothing shows, not even words: a site may have framed this page.
  if (t === null || heard === null) return null;
  const tab = heard.state === 'ready' ? heard.feed.tab : heard.tab;
  const onClose = () => void send({ type: 'ui.close-drawer', tab });
  const acts = (subject: Subject) => panelActs(subject, { tab, t, onFailed: setFailed, onClose });
  return (
    <TranslatorContext.Provider value={t}>
      {heard.state === 'ready' ? (
        <Panel {...heard.feed} shortcuts={heard.feed.settings.shortcuts} failed={failed} actsFor={acts} />
      ) : (
        <PanelFailure acts={acts({ view: null, readPage: null })} />
      )}
    </TranslatorContext.Provider>
  );
}
