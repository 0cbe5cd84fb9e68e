import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '../../locales/index.ts';

/** The translator of the surface; {@link mountPage} provides the one of the settings, tests give their own. */
export const TranslatorContext = createContext<Translator | null>(null);

/** The translator of the language chosen in the settings. */
export function useTranslator(): Translator {
  const t = useContext(TranslatorContext);
  if (t === null) throw new Error('no translator around this component');
  return t;
}
