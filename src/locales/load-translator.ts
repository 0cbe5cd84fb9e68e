import type { Locale, TextKey, Translator } from './index.ts';
import { createTranslate } from './translate.ts';

/** The words of each locale stand in a chunk of their own: a page loads those it speaks, not all three. */
const loaders = {
  zh_CN: () => import('./zh_CN/index.ts'),
  zh_TW: () => import('./zh_TW/index.ts'),
  en: () => import('./en/index.ts'),
} as const satisfies Record<Locale, () => Promise<unknown>>;

/** Those of the workbench, which only researchers open, apart again. */
const benchLoaders = {
  zh_CN: () => import('./zh_CN/workbench.ts'),
  zh_TW: () => import('./zh_TW/workbench.ts'),
  en: () => import('./en/workbench.ts'),
} as const satisfies Record<Locale, () => Promise<unknown>>;

/** A translator for one locale, whose words are loaded when first asked for; `bench`: with those of the workbench. */
export async function loadTranslator(locale: Locale, bench = false): Promise<Translator> {
  const [words, more] = await Promise.all([loaders[locale](), bench ? benchLoaders[locale]() : {}]);
  return createTranslate<TextKey>(locale, { ...words, ...more });
}
