import type { Locale, TextKey, Translator } from './index.ts';
import { createTranslate } from './translate.ts';

/** The words of each locale stand in a chunk of their own: a page loads those it speaks, not all three. */
const loaders = {
  zh_CN: () => import('./zh_CN/index.ts'),
  zh_TW: () => import('./zh_TW/index.ts'),
  en: () => import('./en/index.ts'),
} as const satisfies Record<Locale, () => Promise<unknown>>;

/** A translator for one locale, whose words are loaded when first asked for. */
export async function loadTranslator(locale: Locale): Promise<Translator> {
  return createTranslate<TextKey>(locale, { ...(await loaders[locale]()) });
}
