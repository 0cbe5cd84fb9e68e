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
        const found = findQuote(source, quote);
        expect(found?.exactness).toBe('exact');
        expect(found?.span).toEqual({ start: quote.start, end: quote.start + quote.exact.length });
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
  test('takes the place whose surroundings agree when the words stand there twice', () => {
    const second = quoteOf('本网站不承担责任', 1);
    const moved = { ...second, start: 0 };
    expect(findQuote(agreement, moved)?.span.start).toBe(second.start);
  });

  test('follows it when text is put before', () => {
    const quote = quoteOf('会员费一经支付不予退还');
    const found = findQuote(`公告：本协议已经更新。\n${agreement}`, quote);
    expect(found).toEqual({
      span: { start: quote.start + 12, end: quote.start + 12 + quote.exact.length },
      exactness: 'exact',
    });
  });

  test.each([
    ['a hard wrap', agreement.replace('一经支付', '一经\n支付'), '会员费一经\n支付不予退还'],
    ['full-width signs made half-width', agreement.replaceAll('，', ','), '会员费一经支付不予退还,由此产生的损失'],
    [
      'inserted spaces and zero-width characters',
      agreement.replace('会员费', '会 员\u200b费'),
      '会 员\u200b费一经支付不予退还',
    ],
  ])('sees through %s', (_, changed, words) => {
    const quote = quoteOf('会员费一经支付不予退还，由此产生的损失');
    const found = findQuote(changed, quote);
    expect(found?.exactness).toBe('normalised');
    expect(changed.slice(found?.span.start, found?.span.end)).toContain(words);
  });

  test('says so when the wording has changed a little', () => {
    const changed = agreement.replace('会员费一经支付', '会员费用一经支付');
    const found = findQuote(changed, quoteOf('会员费一经支付不予退还，由此产生的损失由用户自行承担'));
    expect(found?.exactness).toBe('approximate');
    expect(changed.slice(found?.span.start, found?.span.end)).toBe(
      '会员费用一经支付不予退还，由此产生的损失由用户自行承担',
    );
  });

  test.each([
    ['has other words', '会员费可以随时全额退还，平台承担由此产生的全部费用和损失'],
    ['is empty', ''],
    ['has only a phrase in common', '四、其他\n不承担责任的情形另行约定，不予退还的费用见附件。'],
  ])('finds nothing in a text that %s', (_, text) => {
    expect(findQuote(text, quoteOf('会员费一经支付不予退还，由此产生的损失由用户自行承担'))).toBeUndefined();
  });

  test('does not take a short phrase for the quote where nothing around it agrees', () => {
    const quote = quoteOf('不承担责任');
    expect(
      findQuote('甲方迟延交付的，乙方不承担责任；另有约定除外。', {
        ...quote,
        prefix: '雪松网络故障时',
        suffix: '但应当退款',
      }),
    ).toBeUndefined();
  });

  test('does not match a short quote approximately', () => {
    expect(
      findQuote('本网站要承担责任。', { exact: '本网站不承担责任', prefix: '', suffix: '', start: 0 }),
    ).toBeUndefined();
  });
});
