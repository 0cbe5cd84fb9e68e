import { expect, test } from 'vitest';
import { budgetOfPage, createReadingBudget } from '../../../src/background/reading/reading-budget.ts';

const takeAll = (take: () => boolean): number => Array.from({ length: 100 }, take).filter(Boolean).length;

test('a page has its readings once, another page its own', () => {
  const budget = createReadingBudget(() => 1000);
  expect(takeAll(() => budget.take('7 evil.example'))).toBe(budgetOfPage);
  expect(takeAll(() => budget.take('7 evil.example'))).toBe(0);
  expect(takeAll(() => budget.take('7 bank.example'))).toBe(budgetOfPage);
});

test.each([
  ['has none nine minutes later', 9, 0],
  ['has them again ten minutes later', 10, budgetOfPage],
  ['has them again after the clock was set back', -60, budgetOfPage],
])('a page %s', (_when, minutes, left) => {
  let time = 1_795_147_200_000;
  const budget = createReadingBudget(() => time);
  takeAll(() => budget.take('7 evil.example'));
  time += minutes * 60_000;
  expect(takeAll(() => budget.take('7 evil.example'))).toBe(left);
});
