import { expect, it } from 'vitest';
import { translator } from '../../../src/locales/index.ts';
import { secondIn } from '../../../src/ui/kit/second-in.ts';

it.each([
  ['zh_CN', '2026 年 3 月 19 日 21:07:42'],
  ['zh_TW', '2026 年 3 月 19 日 21:07:42'],
  ['en', 'March 19, 2026 at 21:07:42'],
] as const)('writes a moment in %s with the day as everywhere', (locale, written) => {
  expect(secondIn('2026-03-19T13:07:42.000Z', 'Asia/Shanghai', translator(locale))).toBe(written);
});
