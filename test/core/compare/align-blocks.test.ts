import { describe, expect, it } from 'vitest';
import { alignBlocks, findMoved } from '../../../src/core/compare/align-blocks.ts';
import type { Block } from '../../../src/core/compare/cut-blocks.ts';
import { keysOf } from '../../../src/core/compare/text-key.ts';

const block = (text: string): Block => ({
  clause: null,
  number: null,
  span: { start: 0, end: text.length },
  text,
  keys: keysOf(text),
});

describe('aligning', () => {
  it('pairs repeated lines one to one, in order', () => {
    const pairs = alignBlocks([block('略'), block('略'), block('略')], [block('略'), block('略')]);
    expect(pairs).toEqual([
      { then: 0, now: 0 },
      { then: 1, now: 1 },
    ]);
  });

  it('prefers the most alike, not the nearest', () => {
    const pairs = alignBlocks(
      [block('我们会在七日之前公告本协议的修改内容')],
      [block('我们会在收货之后退还您的押金和余额'), block('我们会在十五日之前公告本协议的修改内容')],
    );
    expect(pairs).toEqual([{ then: 0, now: 1 }]);
  });

  it('does not pair short headings that merely share a word', () => {
    expect(alignBlocks([block('服务内容')], [block('服务费用')])).toEqual([]);
  });

  it('finds the fewest that moved', () => {
    const order = [0, 3, 1, 2, 4].map((then, now) => ({ then, now }));
    expect([...findMoved(order, () => false)]).toEqual([{ then: 3, now: 1 }]);
    expect(findMoved([], () => false).size).toBe(0);
  });

  it('compares work, not wishes: 300 clauses against 300 take few likenesses per clause', () => {
    const text = (at: number, salt: string): string =>
      `${salt}第${String(at)}项约定${String.fromCharCode(0x4e00 + at * 7, 0x5000 + at * 11, 0x6000 + at * 13)}的安排由双方${String.fromCharCode(0x7000 + at * 5)}商定`;
    const then = Array.from({ length: 300 }, (_, at) => block(text(at, '')));
    const now = Array.from({ length: 300 }, (_, at) => block(text(at, '新')));
    const pairs = alignBlocks(then, now);
    expect(pairs).toHaveLength(300);
    expect(pairs.every((pair) => pair.then === pair.now)).toBe(true);
  });
});
