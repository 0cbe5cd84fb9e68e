import { catalogues, type Catalogue } from './catalogues.ts';
import { createTranslate, type Translate } from './translate.ts';

export type Locale = 'zh_CN' | 'zh_TW' | 'en';
export const locales = ['zh_CN', 'zh_TW', 'en'] as const satisfies readonly Locale[];

/** Every key there is, as `<namespace>.<key>`. */
export type TextKey = {
  [Namespace in keyof Catalogue]: `${Namespace}.${Extract<keyof Catalogue[Namespace], string>}`;
}[keyof Catalogue];

export type TextValues = Readonly<Record<string, string | number>>;

export interface Translator extends Translate<TextKey> {
  /** The text of a key, its values filled in. */
  (key: TextKey, values?: TextValues): string;
}

/** The closest locale that we have for a BCP 47 tag; Chinese of other regions falls to the script it writes. */
export function localeFor(tag: string): Locale {
  const language = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  if (language.language !== 'zh') return language.language === 'en' ? 'en' : 'en';
  return language.script === 'Hant' ? 'zh_TW' : 'zh_CN';
}

/** A translator for one locale. */
export function translator(locale: Locale): Translator {
  return createTranslate<TextKey>(locale, catalogues[locale]);
}
