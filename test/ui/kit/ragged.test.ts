import { expect, it } from 'vitest';
import { raggedClass } from '../../../src/ui/kit/ragged.ts';

it.each([
  ['用户可以拨打客服热线 400-800-1234 或发邮件至 privacy@change.example 联系青梧。', 'ragged'],
  ['We may change these terms at any time.', 'ragged'],
  ['会员费用每月 20 元，可以在 App 里取消。', ''],
  ['', ''],
])('words are torn apart by justifying: %j', (words, expected) => {
  expect(raggedClass(words)).toBe(expected);
});
