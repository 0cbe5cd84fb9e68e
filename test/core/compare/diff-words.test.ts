import { describe, expect, it } from 'vitest';
import { diffWords, editsForEach } from '../../../src/core/compare/diff-words.ts';

const segmenter = { segment: (text: string) => [...text].map((_, at) => ({ start: at, end: at + 1, isWord: true })) };
const show = (then: string, now: string): string =>
  diffWords(then, now, segmenter, { then: 0, now: 0 }, editsForEach(1))
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

describe('edits of a clause', () => {
  it('are as many as show something where little was reworded', () => {
    expect(editsForEach(0)).toBe(1500);
    expect(editsForEach(8)).toBe(1500);
  });

  it('take no more steps together, however many clauses were reworded', () => {
    for (const reworded of [1, 10, 100, 1000, 10_000, 100_000])
      expect(reworded * editsForEach(reworded) ** 2).toBeLessThanOrEqual(20_000_000);
  });

  it('beyond their number are one removal and one addition', () => {
    const then = '甲乙丙丁戊己庚辛';
    const now = '甲一丙二戊三庚四';
    const marks = diffWords(then, now, segmenter, { then: 0, now: 0 }, 3);
    expect(marks.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
