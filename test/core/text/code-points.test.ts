import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCodePoints } from '../../../src/core/text/code-points.ts';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', '网', '😀', '𠮷', '\ud83d', '\ude00'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

describe('offsets in code points', () => {
  test('are those of the characters as for…of counts them', () => {
    fc.assert(
      fc.property(text, (source) => {
        const map = toCodePoints(source);
        let utf16 = 0;
        let count = 0;
        for (const character of source) {
          expect(map.toCodePoint(utf16)).toBe(count);
          expect(map.toUtf16(count)).toBe(utf16);
          utf16 += character.length;
          count++;
        }
        expect(map.length).toBe(count);
        expect(map.toCodePoint(source.length)).toBe(count);
        expect(map.toUtf16(count)).toBe(source.length);
      }),
    );
  });

  test('inside a pair are those of its character, and outside the text those of its ends', () => {
    const map = toCodePoints('a😀b');
    expect(map.toCodePoint(2)).toBe(1);
    expect([map.toCodePoint(-5), map.toCodePoint(99), map.toUtf16(-1), map.toUtf16(99)]).toEqual([0, 3, 0, 4]);
  });
});
