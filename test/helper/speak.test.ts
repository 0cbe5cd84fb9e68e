import { expect, test } from 'vitest';
import { locales, translator } from '../../src/locales/index.ts';
import { describeProblem, terminalTranslator } from '../../src/helper/speak.ts';

test.each([
  [{ LC_ALL: '', LANG: 'en_US.UTF-8' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_TW.UTF-8' }, 'zh_TW'],
  [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh_CN'],
  [{ LANG: 'de_DE@euro' }, 'en'],
  [{ LANG: 'zh_TW.UTF-8@radical' }, 'zh_TW'],
  [{ LANG: 'C.UTF-8' }, 'zh_CN'],
  [{}, 'zh_CN'],
] as const)('with %j the terminal speaks %s', (environment, locale) => {
  expect(terminalTranslator(environment).locale).toBe(locale);
});

test.each(locales)('says at the terminal which command reads an old .doc once it is saved anew, in %s', (locale) => {
  const told = describeProblem({ id: 'doc-legacy' }, translator(locale));
  expect(told).toContain('.doc');
  expect(told).toContain('mingyue review');
});
