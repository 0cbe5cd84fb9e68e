import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits } from '../../../src/ledger/search/find-hits.ts';
import { createIntlSegmenter } from '../../../src/core/segment/intl-segmenter.ts';
import { readQuery } from '../../../src/ledger/search/query.ts';

const cut = createIntlSegmenter();
const find = (source: string, typed: string) => {
  const query = readQuery(typed, cut);
  return query && findHits(source, query);
};
const marked = (source: string, typed: string) =>
  find(source, typed)?.hits.map(({ marks }) => marks.map(({ start, end }) => source.slice(start, end)).join('|'));

const text =
  '会员服务协议\n二、会员期满前二十四小时，我们将从您绑定的支付账户中自动续\n费，扣款成功即视为您续订。如需关闭自动续费，请至少提前一日在支付渠道中解约。\n本站使用 Cookies 与 Privacy Sandbox。退款：已扣费用不予退还。';

describe('a search in one text', () => {
  it('finds a phrase, also across a line break', () => {
    expect(find(text, '自动续费')?.count).toBe(2);
    expect(marked(text, '自动续费')).toEqual(['自动续\n费', '自动续费']);
  });

  it('finds Latin words by their beginning, in any case, and not from their middle', () => {
    expect(marked(text, 'cook')).toEqual(['Cook']);
    expect(marked(text, '“privacy sand”')).toEqual(['Privacy Sand']);
    expect(find(text, 'ookies')).toBeUndefined();
  });

  it('finds words that stand apart in one sentence when the phrase itself is not there', () => {
    expect(marked(text, '关闭解约')).toEqual(['关闭|解约']);
  });

  it.each(['責任', '责任'])('finds “%s” in either characters, and marks it as it stands', (typed) => {
    expect(marked('用戶自負一切責任。责任自负。', typed)).toEqual(['責任', '责任']);
    expect(marked('會員期滿前，本公司得自動續費。', '“自动续费”')).toEqual(['自動續費']);
  });

  it('does not put words of different sentences together', () => {
    expect(find(text, '续订退款')).toBeUndefined();
  });

  it('takes quotation marks at their word', () => {
    expect(find(text, '“关闭解约”')).toBeUndefined();
    expect(find(text, '“关闭自动续费”')?.count).toBe(1);
  });

  it('counts every part between spaces, and says which are there', () => {
    expect(find(text, '自动续费 退款')).toMatchObject({ count: 3, terms: new Set([0, 1]) });
    expect(find(text, '自动续费 仲裁')).toMatchObject({ count: 2, terms: new Set([0]) });
    expect(find(text, '调解 仲裁')).toBeUndefined();
  });

  it('shows about a sentence around the hit', () => {
    const [hit] = find(text, '退还')!.hits;
    expect(text.slice(hit!.shown.start, hit!.shown.end)).toBe('退款：已扣费用不予退还。');
  });

  it.each(['', '  ', '“”', '\n'])('does not search for nothing: %j', (typed) => {
    expect(readQuery(typed, cut)).toBeUndefined();
  });

  it('finds any part of a text again, and marks what was looked for', () => {
    const characters = fc.constantFrom(...'责任信息同意，。 \nabc1😀');
    fc.assert(
      fc.property(
        fc.string({ unit: characters, minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 8 }),
        (source, from, length) => {
          const start = from % source.length;
          const part = source.slice(start, start + length).trim();
          if (part === '' || /[a-z0-9]/.test(part.charAt(0))) return;
          const query = readQuery(`“${part}”`, cut)!;
          const hits = findHits(source, query, Infinity);
          expect(hits).toBeDefined();
          for (const hit of hits!.hits) {
            expect(hit.shown.start).toBeLessThanOrEqual(hit.span.start);
            expect(hit.shown.end).toBeGreaterThanOrEqual(hit.span.end);
            expect(hit.shown.end).toBeLessThanOrEqual(source.length);
            for (const mark of hit.marks) expect(mark.end).toBeGreaterThan(mark.start);
          }
          const squeeze = (words: string) => words.replace(/\s/g, '');
          expect(hits!.hits.map(({ span }) => squeeze(source.slice(span.start, span.end)))).toContain(squeeze(part));
        },
      ),
    );
  });
});

describe('what is shown of several terms', () => {
  const agreement = '南枝集用户服务协议\n本协议由南枝集制定。\n南枝集不承担任何责任。\n其他责任见第九条。';
  it('is first where they stand together, with all of them marked', () => {
    const [first] = find(agreement, '南枝集 责任')!.hits;
    expect(first!.quote).toBe('南枝集不承担任何责任。');
    expect(marked(agreement, '南枝集 责任')![0]).toBe('南枝集|责任');
  });

  it('is first where the rarest stands, when they stand nowhere together', () => {
    expect(marked(agreement, '南枝集 第九条')).toEqual(['第九条', '南枝集', '南枝集']);
  });
});

it('begins what is shown with the sentence, or near a hit far inside it, and says which', () => {
  const long = `首先，${'平台与用户友好协商，'.repeat(12)}最后提交仲裁。`;
  const [near] = find(long, '首先')!.hits;
  expect(near).toMatchObject({ cutBefore: false, cutAfter: true, shown: { start: 0 } });
  const [deep] = find(long, '仲裁')!.hits;
  expect(deep).toMatchObject({ cutBefore: true, cutAfter: false });
  expect(deep!.quote.endsWith('最后提交仲裁。')).toBe(true);
  expect(deep!.quote.length).toBeLessThan(40);
});

it('tears no word of a long sentence of which it shows a part', () => {
  const long = `We may, ${'at our own discretion and for whatever reason, '.repeat(5)}terminate your account.`;
  const [hit] = find(long, 'whatever')!.hits;
  expect(hit!.quote).toBe(
    'We may, at our own discretion and for whatever reason, at our own discretion and for whatever',
  );
  expect(hit).toMatchObject({ cutBefore: false, cutAfter: true });
});
