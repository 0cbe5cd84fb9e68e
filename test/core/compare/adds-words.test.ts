import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addsWords } from '../../../src/core/compare/adds-words.ts';

const soft =
  '第一条 责任\n本公司依法承担责任。\n第二条 争议\n每月：20 元，须在 30 天内提出。争议由双方协商解决，协商不成的，可以起诉。';

test.each([
  [
    'the same words in other lines',
    '第一条\n责任 本公司依法承担责任。第二条 争议\n每月：20 元，须在\n30 天内提出。争议由双方协商解决，\n协商不成的，可以起诉。',
  ],
  ['a part of them', '第一条 责任\n本公司依法承担责任。'],
  ['dates and a counter besides', `更新于 2026-11-30　阅读 1234　今天是 2026 年 12 月 1 日\n${soft}\n返回顶部`],
])('%s add nothing', (_what, text) => {
  expect(addsWords(text, soft)).toBe(false);
});

test.each([
  ['a clause more', `${soft}\n第三条 本公司概不承担任何责任。`],
  ['another clause in its place', soft.replace('依法承担责任', '不承担任何责任')],
  ['a clause torn apart by blanks', `${soft}\n${[...'本公司对于任何损失一概不承担任何形式的赔偿责任'].join(' ')}。`],
  ['a clause torn apart by what is not seen', `${soft}\n${[...'概不承担责任'].join('\u200b')}。`],
  ['another price, set apart by blanks', soft.replace('20 元', '2000 元')],
  ['a shorter time', soft.replace('30 天', '3 天')],
  ['a few letters that deny', soft.replace('可以起诉', '不得起诉')],
  ['another share', soft.replace('本公司依法承担责任', '本公司承担百分之一的责任')],
])('%s adds to them', (_what, text) => {
  expect(addsWords(text, soft)).toBe(true);
});

test('no text adds anything to itself', () => {
  const any = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(any, (text) => !addsWords(text, text) && !addsWords(text, `甲 ${text} 乙`)),
    { numRuns: 50 },
  );
});

test('a long text is compared at once', () => {
  const long = Array.from({ length: 20_000 }, (_, at) => `某某条款里的第${String(at)}`).join('。');
  expect(addsWords(long, long.slice(0, -20))).toBe(true);
  expect(addsWords(long.slice(0, -20), `${long}。`)).toBe(false);
});

test.each(['1', '1,', '一'])('takes linear time over “%s” without end', (digits) => {
  const before = performance.now();
  addsWords(digits.repeat(100_000), soft);
  expect(performance.now() - before).toBeLessThan(2000);
});
