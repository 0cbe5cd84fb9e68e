import { expect, test } from 'vitest';
import { findSign } from '../../../src/core/text/find-sign.ts';

const stops = /[。；]/g;

test('a sign is found at a place and after it, whatever was looked for before', () => {
  expect(findSign(stops, '甲。乙；丙', 2)).toBe(3);
  expect(findSign(stops, '甲。乙；丙', 1)).toBe(1);
});

test('where there is none the end of the text stands for it', () => {
  expect(findSign(stops, '甲。乙', 2)).toBe(3);
  expect(findSign(stops, '', 0)).toBe(0);
});
