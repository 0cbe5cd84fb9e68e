import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countMatches, countWord } from '../../../src/core/text/count.ts';

it('counts what matches, nothing where nothing does', () => {
  expect(countMatches('甲方与乙方，甲方', /[甲乙]方/g)).toBe(3);
  expect(countMatches('丙', /[甲乙]方/g)).toBe(0);
});

it('counts a word as an expression of it does', () => {
  const texts = fc.string({ unit: fc.constantFrom('甲', '乙', '方') });
  const words = fc.string({ unit: fc.constantFrom('甲', '方'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(texts, words, (text, word) => {
      expect(countWord(text, word)).toBe(countMatches(text, new RegExp(word, 'g')));
    }),
  );
});
