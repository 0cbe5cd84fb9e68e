import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { translator, type Translator } from '../../locales/index.ts';

/** The translator of the surface; {@link mountPage} provides the one of the settings. */
export const TranslatorContext = createContext<Translator>(translator('zh_CN'));

/** The translator of the language chosen in the settings. */
export function useTranslator(): Translator {
  return useContext(TranslatorContext);
}
