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

  it.each(locales)('says that an old .doc can’t be read, and what to do with it, in %s', (locale) => {
    const { what, remedy } = problemText({ id: 'doc-legacy' }, translator(locale));
    expect(what).toContain('.doc');
    if (locale === 'zh_CN') expect(what).toBe('旧版 .doc 无法读取。');
    for (const way of ['.docx', 'PDF']) expect(remedy).toContain(way);
    // Who sees this in a browser has no terminal open.
    expect(remedy).not.toContain('mingyue');
  });

  it.each(locales)('tells a Word file with a password from a damaged one, each with what helps, in %s', (locale) => {
    const [locked, damaged] = (['docx-encrypted', 'docx-damaged'] as const).map((id) =>
      problemText({ id }, translator(locale)),
    );
    expect(locked?.what).toContain('Word');
    expect(damaged?.what).toContain('Word');
    expect(locked?.what).not.toBe(damaged?.what);
    for (const told of [locked, damaged]) expect(told?.remedy).not.toBeNull();
  });
});
