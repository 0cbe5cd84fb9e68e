import { useMemo, useState } from 'preact/hooks';
import { readOffers, textReader } from '../../ledger/read-offers.ts';
import { readSettings } from '../../ledger/settings.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { whyTabUnwatched } from '../kit/why-tab-unwatched.ts';
import { Panel } from './Panel.tsx';
import { panelActs, type Subject } from './send-acts.ts';
import { useTab } from './use-tab.ts';

/** The panel of one tab: what `?tab=` names, else the active tab of this window. */
export function PanelPage() {
  const t = useTranslator();
  const ledger = useLedger();
  const tab = useTab();
  const reader = useMemo(() => textReader(ledger), [ledger]);
  const id = tab?.id ?? null;
  const url = tab?.url;
  const offers = useLive(() => readOffers(ledger, reader, id, url), [ledger, reader, id, url]);
  const settings = useLive(() => readSettings(ledger), [ledger]);
  const [failed, setFailed] = useState(false);
  if (offers.state === 'failed' || settings.state === 'failed') return <p role="alert">{t('common.failed')}</p>;
  if (offers.state === 'loading' || settings.state === 'loading' || tab === null) return null;
  const { shortcuts } = settings.value;
  const unwatched = whyTabUnwatched(settings.value, tab);
  const acts = (subject: Subject) => panelActs(subject, { tab: tab.id, t, onFailed: setFailed, onClose: null });
  return <Panel {...offers.value} {...{ unwatched, shortcuts, failed }} actsFor={acts} />;
}
