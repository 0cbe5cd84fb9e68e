/** Apart from index.ts: who only chooses a locale carries the words of none. */
export type Locale = 'zh_CN' | 'zh_TW' | 'en';
export const locales = ['zh_CN', 'zh_TW', 'en'] as const satisfies readonly Locale[];

/** The closest locale that we have for a BCP 47 tag: Chinese of any region by its script, all else English. */
export function localeFor(tag: string): Locale {
  const language = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  if (language.language !== 'zh') return 'en';
  return language.script === 'Hant' ? 'zh_TW' : 'zh_CN';
}
