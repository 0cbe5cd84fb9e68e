import { expect, test } from 'vitest';
import { isTraditional } from '../../../src/core/text/is-traditional.ts';

test.each([
  ['本公司有權隨時變更服務條款，您的個人資料將用於行銷。', true],
  ['本公司有权随时变更服务条款，您的个人信息将用于营销。', false],
  ['本公司有权变更服务条款（繁體版：有權變更）。', false],
  ['We may change these terms at any time.', false],
  ['', false],
])('“%s”: %j', (text, is) => {
  expect(isTraditional(text)).toBe(is);
});
