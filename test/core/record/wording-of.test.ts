import { expect, test } from 'vitest';
import { wordingOf } from '../../../src/core/record/wording-of.ts';
import { exampleRecord } from './examples.ts';

test.each([
  ['checkbox', '我已阅读并同意', 'box'],
  ['sentence', '点击登录即表示同意', 'button'],
  ['by-hand', '注册 – 禾期生鲜', 'title'],
  ['by-hand', '注册\n – 禾期生鲜 ', 'title'],
  ['by-hand', '', 'title'],
  ['by-hand', '我已阅读并同意', 'asked'],
] as const)('of a surface %s that says “%s” it is: %s', (kind, wording, told) => {
  const { page, surface } = exampleRecord(1);
  expect(wordingOf({ page, surface: { ...surface, kind, wording } })).toBe(told);
});
