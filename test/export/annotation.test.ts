import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewAgreement } from '../../src/core/review/review-agreement.ts';
import type { Finding, Review } from '../../src/core/review/review.ts';
import { toAnnotatedDocument } from '../../src/export/annotation.ts';

const from = { source: 'a.txt', sha256: '0'.repeat(64), textSha256: '1'.repeat(64) };
const line = fc.constantFrom(
  '第一条 责任',
  '1.1 平台不承担任何责任。',
  '2、𠮷祥公司有权随时修改本协议，恕不另行通知。',
  '😀 您可以随时注销账号。',
  '由此产生的损失由您自行承担；',
  '',
);

describe('toAnnotatedDocument', () => {
  it('counts code points: what offsets mark is what the review marks, whatever the characters', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const points = Array.from(text);
        const review = reviewAgreement(text);
        const document = toAnnotatedDocument(text, review, from);
        const cut = ([start, end]: readonly [number, number]): string => points.slice(start, end).join('');
        expect(document.sentences.map(({ start, end }) => cut([start, end]))).toEqual(
          review.outline.sentences.map(({ start, end }) => text.slice(start, end)),
        );
        expect(document.clauses.map(({ start, end }) => cut([start, end]))).toEqual(
          review.outline.clauses.map(({ start, end }) => text.slice(start, end)),
        );
        for (const { start, end, labels } of document.sentences)
          for (const { evidence } of labels)
            for (const [first, last] of evidence) {
              expect(first).toBeGreaterThanOrEqual(start);
              expect(last).toBeLessThanOrEqual(end);
            }
      }),
    );
  });

  it('sets doubtful labels apart', () => {
    const text = '平台不承担任何责任。';
    const review = reviewAgreement(text);
    const [finding] = review.findings;
    const doubtful: Finding = { ...finding!, label: 'liability.warranty', certainty: 'unsure' };
    const document = toAnnotatedDocument(text, { ...review, findings: [finding!, doubtful] } satisfies Review, from);
    expect(document.sentences[0]?.labels.map(({ label }) => label)).toEqual([finding!.label]);
    expect(document.sentences[0]?.unsure?.map(({ label }) => label)).toEqual(['liability.warranty']);
  });

  it('holds the text only when asked', () => {
    const review = reviewAgreement('一、总则');
    expect(toAnnotatedDocument('一、总则', review, from)).not.toHaveProperty('text');
    expect(toAnnotatedDocument('一、总则', review, from, true).text).toBe('一、总则');
  });
});
