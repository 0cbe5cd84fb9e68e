import { render, type ComponentChildren } from 'preact';
import { localeFor, translator, type Locale } from '../../locales/index.ts';
import { TranslatorContext } from './translator-context.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/seals.css';
import '../styles/kit.css';

/** Where the language comes from: the one chosen, or the browser's. */
export interface LocaleSource {
  /** Calls back with the chosen language now and when it changes; null means “as the browser”. */
  watch(onChange: (locale: Locale | null) => void): void;
}

/** Draws a page of the extension into `#root`, in the language of the settings. */
export function mountPage(page: ComponentChildren, source?: LocaleSource): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('no #root on this page');
  const draw = (chosen: Locale | null) => {
    const t = translator(chosen ?? localeFor(navigator.language));
    document.documentElement.lang = t.tag;
    render(<TranslatorContext.Provider value={t}>{page}</TranslatorContext.Provider>, root);
  };
  if (source === undefined) draw(null);
  else source.watch(draw);
}
