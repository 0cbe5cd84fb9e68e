import { describe, expect, it } from 'vitest';
import { readProblemIds } from '../../src/core/source.ts';
import { translator } from '../../src/locales/index.ts';
import { problemText } from '../../src/locales/problem-text.ts';

const locales = ['zh_CN', 'zh_TW', 'en'] as const;

describe('what is told of a document that could not be read', () => {
  it.each(locales)('has words for every problem in %s', (locale) => {
    const translate = translator(locale);
    expect(readProblemIds.filter((id) => !translate.has(`problem.${id}`))).toEqual([]);
  });

  it('names bytes in megabytes, milliseconds in seconds, pages in pages', () => {
    const translate = translator('zh_CN');
    expect(problemText({ id: 'too-large', amount: 20 * 1024 * 1024 }, translate).what).toContain('20 MB');
    expect(problemText({ id: 'timeout', amount: 30_000 }, translate).what).toContain('30 秒');
    expect(problemText({ id: 'too-many-pages', amount: 300 }, translate).what).toContain('300 页');
  });

  it.each(locales)('never counts the pages of a PDF in megabytes in %s', (locale) => {
    const { what } = problemText({ id: 'too-many-pages', amount: 300 }, translator(locale));
    expect(what).toContain('300');
    expect(what).not.toContain('MB');
  });
});
