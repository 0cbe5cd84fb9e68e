import { describe, expect, it } from 'vitest';
import { requestKinds, writeRequestLetter, type RequestKind } from '../../src/export/request-letter.ts';
import { locales, translator } from '../../src/locales/index.ts';

const facts = {
  site: 'nanzhi.example',
  agreed: { at: new Date('2026-03-19T13:07:00Z'), zone: 'Asia/Shanghai' },
  documents: ['用户服务协议', '隐私政策'],
  today: new Date(2026, 3, 2),
};
const articles: Record<RequestKind, readonly string[]> = {
  access: ['四十四', '四十五', '十七', '二十三'],
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

  it.each([
    ['copy', /机器可读|機器可讀|machine-readable/],
    ['delete', /通知其一并|通知其一併|tell them to delete/],
    ['access', /从哪里得到|從哪裡得到|where you got/],
  ] as const)('asks for no more than its articles give (%s)', (kind, more) => {
    for (const locale of locales)
      expect(writeRequestLetter({ ...facts, kind }, translator(locale)).body).not.toMatch(more);
  });

  it('leaves room for the ground that 第四十七条 asks of a deletion', () => {
    const grounds = { zh_CN: '理由：【', zh_TW: '理由：【', en: 'The reason: [' } as const;
    for (const locale of locales)
      expect(writeRequestLetter({ ...facts, kind: 'delete' }, translator(locale)).body).toContain(grounds[locale]);
  });

  it.each(requestKinds)('sets no time limit that the law does not set (%s)', (kind) => {
    for (const locale of locales)
      expect(writeRequestLetter({ ...facts, kind }, translator(locale)).body).not.toMatch(
        /工作日|[日天]内|[日天]內|days/,
      );
  });

  it('names the day as it was where the person agreed', () => {
    const agreed = { at: new Date('2026-03-19T23:30:00Z'), zone: 'Pacific/Kiritimati' };
    const { body } = writeRequestLetter({ ...facts, agreed, kind: 'access' }, translator('zh_CN'));
    expect(body).toContain('我于 2026 年 3 月 20 日在');
  });

  it('does not claim a date of consent that is not known', () => {
    const { body } = writeRequestLetter({ ...facts, kind: 'delete', agreed: null }, translator('zh_CN'));
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
        const numbers = {
          十五: 15,
          十六: 16,
          十七: 17,
          二十三: 23,
          四十四: 44,
          四十五: 45,
          四十六: 46,
          四十七: 47,
          四十八: 48,
        } as const;
        for (const article of articles[kind])
          expect(letter.body).toContain(`Art. ${String(numbers[article as keyof typeof numbers])}`);
        expect(letter.body).toContain('Art. 50');
      }
    }
  });
});
