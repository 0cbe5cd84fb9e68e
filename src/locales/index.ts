import { catalogues, type Catalogue } from './catalogues.ts';
import type { Locale } from './locale.ts';
import { createTranslate, type TextValues, type Translate } from './translate.ts';

export { localeFor, locales, type Locale } from './locale.ts';

/** Every key there is, as `<namespace>.<key>`. */
export type TextKey = {
  [Namespace in keyof Catalogue]: `${Namespace}.${Extract<keyof Catalogue[Namespace], string>}`;
}[keyof Catalogue];

export interface Translator extends Translate<TextKey> {
  /** The text of a key, its values filled in. */
  (key: TextKey, values?: TextValues): string;
}

/** A translator for one locale. */
export function translator(locale: Locale): Translator {
  return createTranslate<TextKey>(locale, catalogues[locale]);
}
