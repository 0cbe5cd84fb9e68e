import { describe, expect, it } from 'vitest';
import { localeFor, translator } from '../../src/locales/index.ts';

describe('localeFor', () => {
  it.each([
    ['zh-CN', 'zh_CN'],
    ['zh', 'zh_CN'],
    ['zh_SG', 'zh_CN'],
    ['zh-TW', 'zh_TW'],
    ['zh-HK', 'zh_TW'],
    ['zh-Hant-CN', 'zh_TW'],
    ['en-GB', 'en'],
    ['fr', 'en'],
  ])('takes %s for %s', (tag, locale) => {
    expect(localeFor(tag)).toBe(locale);
  });
});

describe('translator', () => {
  it('fills values in and groups the digits of numbers', () => {
    expect(translator('zh_CN')('cli.facts', { characters: 12480, minutes: 31 })).toBe('12,480 字，约 31 分钟');
  });

  it('chooses the plural form', () => {
    const translate = translator('en');
    expect(translate('cli.unread-count', { count: 1 })).toBe('1 document could not be read.');
    expect(translate('cli.unread-count', { count: 2 })).toBe('2 documents could not be read.');
  });

  it('leaves braces in values alone', () => {
    expect(translator('zh_CN')('cli.unknown-command', { value: '{count}' })).toBe('没有这个命令：{count}');
  });

  it('throws when a value is not given, rather than show a brace', () => {
    expect(() => translator('zh_CN')('cli.facts', { characters: 1 })).toThrow('{minutes}');
  });

  it('knows which keys there are', () => {
    const translate = translator('zh_CN');
    expect(translate.has('problem.timeout')).toBe(true);
    expect(translate.has('problem.timeout.remedy')).toBe(false);
    expect(translate.has('nowhere')).toBe(false);
    expect(translate.has('problem.constructor')).toBe(false);
    expect(translate.has('constructor.name')).toBe(false);
  });
});
