import { expect, it } from 'vitest';
import { findAll } from '../../../src/core/text/find-all.ts';

it('gives what matchAll gives, every time anew', () => {
  const pattern = /(?<word>[a-z])\d/g;
  for (const text of ['a1 b2 c3', '', 'none', 'z9']) {
    const plain = (all: Iterable<RegExpExecArray>) => [...all].map(({ index, groups }) => [index, groups?.['word']]);
    expect(plain(findAll(pattern, text))).toEqual(plain(text.matchAll(pattern)));
    expect(pattern.lastIndex).toBe(0);
  }
});
