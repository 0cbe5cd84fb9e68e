import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIntlSegmenter } from '../../../src/core/segment/intl-segmenter.ts';

const segmenter = createIntlSegmenter();

test('words and what stands between them give back the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom('本', '平', '台', '责', '任', '，', ' ', 'a', '1', '😀') }),
      ),
      (text) => {
        let at = 0;
        for (const { start, end } of segmenter.segment(text)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      },
    ),
  );
});

test('tells words from punctuation and white space', () => {
  const words = segmenter.segment('用户，同意 App').filter(({ isWord }) => isWord);
  expect(words.map(({ start, end }) => '用户，同意 App'.slice(start, end))).toEqual(['用户', '同意', 'App']);
});
