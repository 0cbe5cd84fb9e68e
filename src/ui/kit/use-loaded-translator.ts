import { useEffect, useState } from 'preact/hooks';
import type { Translator } from '../../locales/index.ts';
import { loadTranslator } from '../../locales/load-translator.ts';
import type { Locale } from '../../locales/locale.ts';

/** The translator of a locale; null until its words are loaded. When the locale changes, the old one stays till then. */
export function useLoadedTranslator(locale: Locale, bench = false): Translator | null {
  const [t, setTranslator] = useState<Translator | null>(null);
  useEffect(() => {
    let stale = false;
    void loadTranslator(locale, bench).then((loaded) => {
      // A translator is a function: given as it is, it would be called to make the state.
      if (!stale) setTranslator(() => loaded);
    });
    return () => {
      stale = true;
    };
  }, [locale, bench]);
  return t;
}
