import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../src/core/compare/diff-words.ts';

const segmenter = { segment: (text: string) => [...text].map((_, at) => ({ start: at, end: at + 1, isWord: true })) };
const show = (then: string, now: string): string =>
  diffWords(then, now, segmenter, { then: 0, now: 0 })
    .map((word) =>
      word.kind === 'same'
        ? then.slice(word.then.start, word.then.end)
        : word.kind === 'removed'
          ? `[-${then.slice(word.then.start, word.then.end)}]`
          : `[+${now.slice(word.now.start, word.now.end)}]`,
    )
    .join('');

describe('word marks', () => {
  it.each([
    ['我们将依法承担责任', '我们将承担责任', '我们将[-依法]承担责任'],
    ['我们承担责任', '我们不承担责任', '我们[+不]承担责任'],
    ['甲乙的丙丁', '戊己的庚辛', '[-甲乙的丙丁][+戊己的庚辛]'],
    ['', '全新', '[+全新]'],
    ['一样', '一样', '一样'],
  ])('from “%s” to “%s”: %s', (then, now, marks) => {
    expect(show(then, now)).toBe(marks);
  });

  it('give up on texts with nothing in common rather than take long', () => {
    const then = '甲'.repeat(4000);
    const now = '乙'.repeat(4000);
    expect(show(then, now)).toBe(`[-${then}][+${now}]`);
  });
});
