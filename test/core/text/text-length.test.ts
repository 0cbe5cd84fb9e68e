import { expect, it } from 'vitest';
import { readingMinutes, textLength } from '../../../src/core/text/text-length.ts';

it.each([
  ['', 0],
  [' \n\u3000\u00a0', 0],
  ['第一条　数据丢失，\n  本平台不赔。', 14],
  ['𠮷野家 2026', 7],
])('the length of %j is what a reader would count: %i', (text, length) => {
  expect(textLength(text)).toBe(length);
});

it.each([
  [0, 1],
  [599, 1],
  [600, 2],
  [12_000, 30],
])('%i characters take %i minutes', (characters, minutes) => {
  expect(readingMinutes(characters)).toBe(minutes);
});
