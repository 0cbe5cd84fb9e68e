import { expect, test } from 'vitest';
import { parseHan, parseRoman, parseSign } from '../../../src/core/clauses/numerals.ts';

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十一', 21],
  ['一百', 100],
  ['一百零三', 103],
  ['一百二十五', 125],
  ['二五', 25],
  ['两', 2],
  ['叁', 3],
  ['零', undefined],
  ['甲', undefined],
  ['', undefined],
])('the Chinese number %s is %s', (text, value) => {
  expect(parseHan(text)).toBe(value);
});

test.each([
  ['i', 1],
  ['iv', 4],
  ['IX', 9],
  ['xiv', 14],
  ['xl', 40],
  ['iiii', undefined],
  ['ic', undefined],
  ['', undefined],
])('the Roman number %s is %s', (text, value) => {
  expect(parseRoman(text)).toBe(value);
});

test.each([
  ['①', 1],
  ['⑳', 20],
  ['⑴', 1],
  ['⒈', 1],
  ['㈠', 1],
  ['Ⅳ', 4],
  ['ⅻ', 12],
  ['❿', 10],
  ['1', undefined],
])('the sign %s is %s', (char, value) => {
  expect(parseSign(char)?.value).toBe(value);
});

test('signs of different rows are told apart', () => {
  expect(parseSign('①')?.row).not.toBe(parseSign('⑴')?.row);
});
