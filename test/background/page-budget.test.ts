import { expect, test } from 'vitest';
import { createPageBudget } from '../../src/background/page-budget.ts';

const most = 24;
const takeAll = (take: () => boolean): number => Array.from({ length: 100 }, take).filter(Boolean).length;

test('a page has its readings once, another page its own', () => {
  const budget = createPageBudget(() => 1000, most);
  expect(takeAll(() => budget.take('7 evil.example'))).toBe(most);
  expect(takeAll(() => budget.take('7 evil.example'))).toBe(0);
  expect(takeAll(() => budget.take('7 bank.example'))).toBe(most);
});

test.each([
  ['has none nine minutes later', 9, 0],
  ['has them again ten minutes later', 10, most],
  ['has them again after the clock was set back', -60, most],
])('a page %s', (_when, minutes, left) => {
  let time = 1_795_147_200_000;
  const budget = createPageBudget(() => time, most);
  takeAll(() => budget.take('7 evil.example'));
  time += minutes * 60_000;
  expect(takeAll(() => budget.take('7 evil.example'))).toBe(left);
});
