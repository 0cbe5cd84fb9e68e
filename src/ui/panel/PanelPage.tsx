import { useMemo, useState } from 'preact/hooks';
import { readOffers, textReader } from '../../ledger/read-offers.ts';
import { readSettings } from '../../ledger/settings.ts';
import { defaultSettings } from '../../ledger/settings-schema.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { Panel } from './Panel.tsx';
import type { PanelView } from './panel-view.ts';
import { panelActs } from './send-acts.ts';
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
  const acts = (view: PanelView | null) => panelActs(view, { tab, t, onFailed: setFailed, onClose: null });
  return <Panel {...offers.value} shortcuts={shortcuts} failed={failed} actsFor={acts} />;
}
