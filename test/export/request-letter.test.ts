import { describe, expect, it } from 'vitest';
import { requestKinds, writeRequestLetter, type RequestKind } from '../../src/export/request-letter.ts';
import { locales, translator } from '../../src/locales/index.ts';

const facts = {
  site: 'nanzhi.example',
  agreedAt: new Date(2026, 2, 19, 21, 7),
  documents: ['用户服务协议', '隐私政策'],
  today: new Date(2026, 3, 2),
};
const articles: Record<RequestKind, readonly string[]> = {
  access: ['四十四', '四十五'],
  copy: ['四十五'],
  correct: ['四十六'],
  delete: ['四十七'],
  withdraw: ['十五', '十六', '四十七'],
  explain: ['四十八'],
};

describe('a request letter', () => {
  it.each(requestKinds)('names site, day and documents, and leaves the account open (%s)', (kind) => {
    const { body } = writeRequestLetter({ ...facts, kind }, translator('zh_CN'));
    expect(body).toContain('我于 2026 年 3 月 19 日在 nanzhi.example 同意了《用户服务协议》《隐私政策》。');
    expect(body).toContain('【请填写账号】');
    expect(body.endsWith('2026 年 4 月 2 日')).toBe(true);
  });

  it.each(requestKinds)('cites exactly the articles its request rests on, and the duty to answer (%s)', (kind) => {
    const { body } = writeRequestLetter({ ...facts, kind }, translator('zh_CN'));
    const cited = [...body.matchAll(/第([一二三四五六七八九十]{1,4})条/g)].map((match) => match[1]);
    expect(cited).toEqual([...articles[kind], '五十']);
  });

  it('does not claim a date of consent that is not known', () => {
    const { body } = writeRequestLetter({ ...facts, kind: 'delete', agreedAt: null }, translator('zh_CN'));
    expect(body).toContain('我是 nanzhi.example 的用户');
    expect(body).not.toContain('3 月 19 日');
  });

  it('does not leave a hole in the sentence when no document is known', () => {
    const { body } = writeRequestLetter({ ...facts, kind: 'access', documents: [] }, translator('zh_CN'));
    expect(body).toContain('在 nanzhi.example 表示了同意。');
  });

  it.each(locales)('cites the same articles in every language (%s)', (locale) => {
    for (const kind of requestKinds) {
      const letter = writeRequestLetter({ ...facts, kind }, translator(locale));
      expect(letter.subject).not.toBe('');
      expect(letter.body).not.toMatch(/\{[a-z]/);
      if (locale === 'en') {
        const numbers = { 十五: 15, 十六: 16, 四十四: 44, 四十五: 45, 四十六: 46, 四十七: 47, 四十八: 48 } as const;
        for (const article of articles[kind])
          expect(letter.body).toContain(`Art. ${String(numbers[article as keyof typeof numbers])}`);
        expect(letter.body).toContain('Art. 50');
      }
    }
  });
});
