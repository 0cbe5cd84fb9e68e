import { useEffect, useState } from 'preact/hooks';
import { localeFor } from '../../locales/locale.ts';
import { send } from '../../messaging/send.ts';
import { TranslatorContext } from '../kit/translator-context.ts';
import { useLoadedTranslator } from '../kit/use-loaded-translator.ts';
import { Panel } from './Panel.tsx';
import type { PanelView } from './panel-view.ts';
import { panelActs } from './send-acts.ts';
import { useFeed } from './use-feed.ts';

/** The panel as a drawer in a page: without a ledger of its own, told by the background. */
export function DrawerPage({ ticket }: { readonly ticket: string }) {
  const feed = useFeed(ticket);
  const [failed, setFailed] = useState(false);
  const language = feed.state === 'ready' ? feed.value.settings.language : 'auto';
  const t = useLoadedTranslator(language === 'auto' ? localeFor(navigator.language) : language);
  useEffect(() => {
    if (t !== null) document.documentElement.lang = t.tag;
  }, [t]);
  // Without a ticket of ours nothing shows, not even words: a site may have framed this page.
  if (t === null || feed.state !== 'ready') return null;
  const { tab, settings, ...standing } = feed.value;
  const onClose = () => void send({ type: 'ui.close-drawer', tab });
  const acts = (view: PanelView | null) => panelActs(view, { tab, t, onFailed: setFailed, onClose });
  return (
    <TranslatorContext.Provider value={t}>
      <Panel {...standing} shortcuts={settings.shortcuts} failed={failed} actsFor={acts} />
    </TranslatorContext.Provider>
  );
}
