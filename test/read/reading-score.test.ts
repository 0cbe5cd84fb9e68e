import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lcsLength, scoreReading } from '../eval/reading-score.ts';

/** The textbook table, slow and certain. */
function slowLcs(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j += 1)
      next.push(x === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!));
    row = next;
  }
  return row[b.length]!;
}

describe('scoring a reading', () => {
  test('the fast subsequence is as long as that of the textbook', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 120 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(lcsLength(a, b)).toBe(slowLcs(a, b));
      }),
    );
  });

  test.each([
    ['the same', '甲乙\n丙丁', '甲乙\n丙丁', { recall: 1, foreign: 0, lines: 1 }],
    ['a line lost', '甲乙\n丙丁', '甲乙', { recall: 0.5, foreign: 0, lines: 0.5 }],
    ['a menu kept', '甲乙', '首页\n甲乙', { recall: 1, foreign: 0.5, lines: 1 }],
    ['lines glued', '甲乙\n丙丁', '甲乙丙丁', { recall: 1, foreign: 0, lines: 0 }],
  ])('%s', (_what, reference, output, score) => {
    expect(scoreReading(reference, output)).toEqual(score);
  });
});
