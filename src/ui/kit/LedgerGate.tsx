import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Ledger } from '../../ledger/database.ts';
import { openLedger } from '../../ledger/open.ts';
import type { LedgerProblem } from '../../ledger/problem.ts';
import { readSettings } from '../../ledger/settings.ts';
import { defaultSettings } from '../../ledger/settings-schema.ts';
import type { Translator } from '../../locales/index.ts';
import { localeFor } from '../../locales/locale.ts';
import { LedgerContext } from './ledger-context.ts';
import { TranslatorContext } from './translator-context.ts';
import { useLoadedTranslator } from './use-loaded-translator.ts';
import { useLive } from './use-live.ts';

interface Properties {
  /** Also load the words of the workbench. */
  readonly bench?: boolean;
  readonly children: ComponentChildren;
}

/** Opens the ledger and shows `children` in the language of the settings; says so when it can't be opened. */
export function LedgerGate({ bench = false, children }: Properties) {
  const [ledger, setLedger] = useState<Ledger | LedgerProblem | null>(null);
  useEffect(() => {
    void openLedger().then((opened) => setLedger(opened.ok ? opened.value : opened.problem));
  }, []);
  if (ledger === null) return null;
  if ('detail' in ledger) return <LedgerFailure problem={ledger} />;
  return (
    <LedgerContext.Provider value={ledger}>
      <InChosenLanguage ledger={ledger} bench={bench}>
        {children}
      </InChosenLanguage>
    </LedgerContext.Provider>
  );
}

function LedgerFailure({ problem }: { readonly problem: LedgerProblem }) {
  const t = useLoadedTranslator(localeFor(navigator.language));
  useDocumentLanguage(t);
  return t === null ? null : <Failure t={t} words={t(`common.ledger.${problem.id}`)} />;
}

function Failure({ t, words }: { readonly t: Translator; readonly words: string }) {
  return (
    <main class="ledger-failure">
      <h1>{t('common.product')}</h1>
      <p role="alert">{words}</p>
    </main>
  );
}

/** Screen readers choose their voice by it. */
function useDocumentLanguage(t: Translator | null): void {
  useEffect(() => {
    if (t !== null) document.documentElement.lang = t.tag;
  }, [t]);
}

function InChosenLanguage({ ledger, bench = false, children }: Properties & { readonly ledger: Ledger }) {
  const settings = useLive(() => readSettings(ledger), [ledger]);
  const { language } = settings.state === 'ready' ? settings.value : defaultSettings;
  // While the settings are on their way, the browser's language is the likeliest: its words come at the same time.
  const t = useLoadedTranslator(language === 'auto' ? localeFor(navigator.language) : language, bench);
  useDocumentLanguage(t);
  if (settings.state === 'loading' || t === null) return null;
  if (settings.state === 'failed') return <Failure t={t} words={t('common.failed')} />;
  return <TranslatorContext.Provider value={t}>{children}</TranslatorContext.Provider>;
}
