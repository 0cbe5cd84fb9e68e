import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeQuote } from '../../../src/core/anchors/describe-quote.ts';
import { findQuote } from '../../../src/core/anchors/find-quote.ts';

const agreement =
  '一、服务\n云杉网有权修改本协议，修改后的协议一经公布即生效。\n二、免责\n因不可抗力造成的损失，本网站不承担责任。\n因黑客攻击造成的损失，本网站不承担责任。\n三、费用\n会员费一经支付不予退还，由此产生的损失由用户自行承担。';

function quoteOf(words: string, nth = 0) {
  let start = agreement.indexOf(words);
  for (let count = 0; count < nth; count++) start = agreement.indexOf(words, start + 1);
  return describeQuote(agreement, { start, end: start + words.length });
}

describe('a quote', () => {
  const text = fc.string({
    unit: fc.constantFrom('本', '网', '站', '不', '承', '担', '责', '任', '，', '。', '\n', ' ', 'a', '😀', '\ud83d'),
    minLength: 1,
    maxLength: 120,
  });

  test('taken from any text is found in it, where it was', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const start = Math.min(a % source.length, b % source.length);
        const end = Math.max(a % source.length, b % source.length) + 1;
        const quote = describeQuote(source, { start, end });
        expect(findQuote(source, quote)[0]).toEqual({ start: quote.start, end: quote.start + quote.exact.length });
      }),
    );
  });

  test('covers its span and never parts a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('😀', '网', 'a'), minLength: 1, maxLength: 90 }),
        fc.nat(),
        fc.nat(),
        (source, a, b) => {
          const start = Math.min(a % source.length, b % source.length);
          const end = Math.max(a % source.length, b % source.length) + 1;
          const quote = describeQuote(source, { start, end });
          expect(quote.exact).toContain(source.slice(start, end));
          for (const part of [quote.exact, quote.prefix, quote.suffix]) expect(part.isWellFormed()).toBe(true);
          expect(source).toContain(quote.prefix + quote.exact + quote.suffix);
        },
      ),
    );
  });
});

describe('finding a quote', () => {
  test('takes the place whose surroundings agree when the words stand there twice, and names the other', () => {
    const [first, second] = [quoteOf('本网站不承担责任'), quoteOf('本网站不承担责任', 1)];
    const found = findQuote(agreement, { ...second, start: 0 });
    expect(found.map(({ start }) => start)).toEqual([second.start, first.start]);
  });

  test('follows it when text is put before', () => {
    const quote = quoteOf('会员费一经支付不予退还');
    const found = findQuote(`公告：本协议已经更新。\n${agreement}`, quote);
    expect(found).toEqual([{ start: quote.start + 12, end: quote.start + 12 + quote.exact.length }]);
  });

  test('keeps its own place among more places than are looked at', () => {
    const text = '本站不承担任何责任。'.repeat(500);
    const start = 4000;
    expect(findQuote(text, { exact: '本站不承担任何责任', prefix: '', suffix: '', start })[0]?.start).toBe(start);
  });

  test('stays inside the range it is given', () => {
    const quote = { exact: '因', prefix: '', suffix: '', start: 0 };
    const within = { start: 40, end: 70 };
    const found = findQuote(agreement, quote, { within });
    expect(found.length).toBeGreaterThan(0);
    for (const { start, end } of found) expect(start >= within.start && end <= within.end).toBe(true);
  });

  test.each([
    ['has other words', '会员费可以随时全额退还，平台承担由此产生的全部费用和损失'],
    ['has one character more', agreement.replace('会员费一经支付', '会员费不一经支付')],
    ['is empty', ''],
  ])('finds nothing in a text that %s', (_, text) => {
    expect(findQuote(text, quoteOf('会员费一经支付不予退还，由此产生的损失由用户自行承担'))).toEqual([]);
  });

  test('does not take a short phrase for the quote where nothing around it agrees', () => {
    const quote = { ...quoteOf('不承担责任'), prefix: '雪松网络故障时', suffix: '但应当退款' };
    expect(findQuote('甲方迟延交付的，乙方不承担责任；另有约定除外。', quote)).toEqual([]);
  });
});
