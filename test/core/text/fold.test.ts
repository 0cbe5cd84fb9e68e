import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUnits, encodeUnits, foldText } from '../../../src/core/text/fold.ts';

test('folding keeps the length of any text, so that offsets stay true', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('<br>', '</p>', '&nbsp;', '<a href="x">', '<', '&', '１', '：', '\r\n', '\u3000'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, (source) => void expect(foldText(source)).toHaveLength(source.length)),
    { numRuns: 1000 },
  );
});

test('stray markup becomes white space, and tags that end a line end it', () => {
  expect(foldText('甲<br/>乙&nbsp;丙<b>丁</b>')).toBe('甲    \n乙      丙   丁    ');
});

test('what only looks like markup stays', () => {
  expect(foldText('1 < 2 && 3 > 2 <本协议>')).toBe('1 < 2 && 3 > 2 <本协议>');
});

test('gives the units of a long text back, in as many pieces as it takes', () => {
  for (const length of [0, 1, 8191, 8192, 8193, 20_000]) {
    const text = '𠮷a约'.repeat(length).slice(0, length);
    expect(decodeUnits(encodeUnits(text)) === text).toBe(true);
  }
});
