import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../src/core/anchors/quote.ts';
import { findSqueezed } from '../../../src/dom/highlight/find-squeezed.ts';
import { squeeze } from '../../../src/dom/highlight/squeezed-text.ts';

const quote = (exact: string, prefix = '', suffix = '', start = 0): Quote => ({ exact, prefix, suffix, start });

describe('findSqueezed', () => {
  it('finds words through the line breaks and indents of either side', () => {
    const text = squeeze('第九条\n　　南枝集不承担 任何\n责任。');
    const [span] = findSqueezed(text, quote('不承担任何责任'), 0);
    expect(text.slice(span!.start, span!.end)).toBe('不承担任何责任');
  });

  it('tells repeated wordings apart by what stands around them', () => {
    const text = '甲方不承担责任。乙方不承担责任。丙方不承担责任。';
    expect(findSqueezed(text, quote('不承担责任', '乙方', '。丙方'), 0)[0]!.start).toBe(10);
  });

  it('falls to the nearest when the surroundings say nothing', () => {
    const text = '免责。'.repeat(20);
    expect(findSqueezed(text, quote('免责'), 31)[0]!.start).toBe(30);
  });

  it('does not guess when the words are not there', () => {
    expect(findSqueezed('本协议自发布之日起生效', quote('不承担责任', '本协议', '生效'), 0)).toEqual([]);
    expect(findSqueezed('本协议', quote(' \n'), 0)).toEqual([]);
  });

  it('stays inside the span it is given', () => {
    const text = '不赔。不赔。不赔。';
    expect(findSqueezed(text, quote('不赔'), 0, { start: 3, end: 6 }).map((span) => span.start)).toEqual([3]);
  });

  it('finds every piece of any text where it was cut', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }), fc.nat(), fc.nat(), (raw, a, b) => {
        const text = squeeze(raw);
        if (text === '') return;
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const found = findSqueezed(
          text,
          quote(text.slice(start, end), text.slice(0, start), text.slice(end), start),
          start,
        );
        expect(found[0]).toEqual({ start, end });
      }),
    );
  });
});
