import { describe, expect, test } from 'vitest';
import { locales, translator } from '../../src/locales/index.ts';
import { loadTranslator } from '../../src/locales/load-translator.ts';

describe('a translator that is loaded', () => {
  test.each(locales)('speaks the words of %s, all of them and no others', async (locale) => {
    const loaded = await loadTranslator(locale);
    const known = translator(locale);
    expect([loaded.locale, loaded.tag]).toEqual([known.locale, known.tag]);
    expect(loaded('common.product')).toBe(known('common.product'));
    expect(loaded('panel.label')).toBe(known('panel.label'));
    expect(loaded.has('law.citation')).toBe(true);
    expect(loaded.has('law.no-such-key')).toBe(false);
  });
});
