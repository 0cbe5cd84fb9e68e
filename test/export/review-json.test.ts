import { describe, expect, it } from 'vitest';
import { reviewAgreement } from '../../src/core/review/review-agreement.ts';
import { toExportedReview } from '../../src/export/review-json.ts';

const text =
  '𠮷祥平台用户协议\n𠮷祥公司（以下简称“𠮷祥”）\n第一条 责任\n1.1 𠮷祥不承担任何责任。\n第二条 联系\n您可按第一条约定拨打客服电话400-000-0000，参见《𠮷祥隐私政策》。';

describe('toExportedReview', () => {
  it('turns every offset there is into code points: the same words at each', () => {
    const review = reviewAgreement(text);
    const exported = toExportedReview(text, review, { source: 'a.txt', textSha256: '0'.repeat(64) });
    expect(exported).toMatchObject({ source: 'a.txt', offsets: 'codepoint' });
    const points = Array.from(text);
    let compared = 0;
    const compare = (before: unknown, after: unknown): void => {
      if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) {
        return;
      }
      if ('start' in before && 'end' in before) {
        const [there, here] = [before, after] as { start: number; end: number }[];
        expect(points.slice(here?.start, here?.end).join('')).toBe(text.slice(there?.start, there?.end));
        compared++;
      }
      for (const [key, inner] of Object.entries(before)) compare(inner, (after as Record<string, unknown>)[key]);
    };
    compare(review, exported);
    expect(review.exits).not.toEqual([]);
    expect(review.outline.references).not.toEqual([]);
    expect(compared).toBeGreaterThan(15);
  });

  it('changes nothing else', () => {
    const plain = '第一条 平台不承担任何责任。';
    const review = reviewAgreement(plain);
    expect(toExportedReview(plain, review, { source: '-', textSha256: '1'.repeat(64) })).toEqual({
      source: '-',
      textSha256: '1'.repeat(64),
      offsets: 'codepoint',
      ...review,
    });
  });
});
