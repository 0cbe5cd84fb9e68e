import { expect, test } from 'vitest';
import { findEnclosed } from '../../../src/core/text/brackets.ts';

const marked = (text: string, breaks: number[] = [0]) =>
  [...findEnclosed(text, breaks)].map((flag, at) => (flag === 1 ? text.charAt(at) : '_')).join('');

test.each([
  ['a quotation', '甲“乙丙”丁', '__乙丙__'],
  ['brackets in brackets', '(a(b)c)d', '_a(b)c__'],
  ['straight quotation marks', '"a"b"c"', '_a___c_'],
  ['an opening sign left unclosed', '甲“乙丙丁', '_____'],
  ['a closing sign alone', '甲”乙）丙', '_____'],
])('%s', (_, text, expected) => {
  expect(marked(text)).toBe(expected);
});

test('brackets close on their own line, a quotation that is a block may span lines', () => {
  expect(marked('(a\nb)', [0, 3])).toBe('_____');
  expect(marked('甲:\n“\n乙\n”\n丙', [0, 3, 5, 7, 9])).toBe('____\n乙\n___');
});
