import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSentences } from '../../../src/core/text/sentences.ts';

describe('cutting sentences', () => {
  test('gives spans in order that never reach over a break', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '。', '；', '”', '）', ' ', '\n', '!', 'a', '.'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 6 }), (source, places) => {
        const breaks = [...places].sort((a, b) => a - b).filter((place) => place <= source.length);
        let at = 0;
        for (const { start, end } of cutSentences(source, breaks)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(breaks.some((place) => start < place && place < end)).toBe(false);
          at = end;
        }
      }),
    );
  });

  test('drops rules and bullets that stand alone', () => {
    expect(cutSentences('---\n甲。', [0, 4])).toEqual([{ start: 4, end: 6 }]);
  });
});
