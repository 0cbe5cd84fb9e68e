import { expect, test } from 'vitest';
import { translator } from '../../../src/locales/index.ts';
import { duration } from '../../../src/ui/kit/duration.ts';

test.each([
  [1000, '1 秒'],
  [20_000, '20 秒'],
  [119_400, '119 秒'],
  [120_000, '2 分钟'],
  [42 * 60_000, '42 分钟'],
])('%i ms are told as %s', (milliseconds, words) => {
  expect(duration(milliseconds, translator('zh_CN'))).toBe(words);
});
