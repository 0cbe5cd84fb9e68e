import { expect, it } from 'vitest';
import { articleIn } from '../../../src/core/law/article-in.ts';
import { findBasis } from '../../../src/core/law/find-basis.ts';
import { translator } from '../../../src/locales/index.ts';

it('puts the law line together in every language', () => {
  const basis = findBasis('civil-code-497')!;
  const line = (locale: 'zh_CN' | 'zh_TW' | 'en'): string => {
    const t = translator(locale);
    return t('law.summary', {
      law: t('law.name.civil-code'),
      article: articleIn(basis, locale),
      effect: t('law.civil-code-497.short'),
    });
  };
  expect(line('zh_CN')).toBe('《民法典》第四百九十七条：可主张无效');
  expect(line('zh_TW')).toBe('《民法典》第四百九十七条：可主張無效');
  expect(line('en')).toBe('Civil Code, Art. 497: may be void');
});
