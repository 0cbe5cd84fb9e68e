import { describe, expect, it } from 'vitest';
import { toReaderView } from '../../../src/ui/reader/reader-view.ts';
import { privacyPolicy, serviceTerms } from '../fixtures/agreements.ts';
import { policyReview, termsReview } from '../fixtures/offers.ts';

const { marks, chapters } = toReaderView(serviceTerms, termsReview);

describe('toReaderView', () => {
  it('lists the chapters as printed', () => {
    expect(chapters.map(({ title }) => title).slice(0, 3)).toEqual([
      '一、总则',
      '二、账号的注册与使用',
      '三、服务内容',
    ]);
  });

  it('puts labels of one family in one sentence together, gravest first', () => {
    const mark = marks.find(({ number }) => number === '9.3')!;
    expect(mark.labels).toEqual(['liability.exclusion', 'liability.user-burden']);
    expect(mark.plain).toBe('plain.liability.exclusion.account-and-data');
    expect(mark.evidence.map(({ start, end }) => serviceTerms.slice(start, end))).toEqual([
      '其他任何原因',
      '不承担任何责任',
      '全部损失由您自行承担',
    ]);
  });

  it('names each word of a mark that adds weight once', () => {
    const doubled = {
      ...termsReview,
      findings: termsReview.findings.map((finding) =>
        finding.label.startsWith('liability.')
          ? { ...finding, modifiers: ['any-circumstances', 'everything'] as const }
          : finding,
      ),
    };
    const mark = toReaderView(serviceTerms, doubled).marks.find(({ number }) => number === '9.3')!;
    expect(mark.labels).toHaveLength(2);
    expect(mark.modifiers).toEqual(['any-circumstances', 'everything']);
  });

  it('goes through the text in order, each in its chapter', () => {
    const starts = marks.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { chapter, span } of marks) {
      const next = chapters.find(({ start }) => start > (chapter ?? -1));
      expect(span.start).toBeGreaterThanOrEqual(chapter ?? 0);
      if (next !== undefined) expect(span.start).toBeLessThan(next.start);
    }
  });

  it('marks nothing that is in doubt, and every finding that is sure', () => {
    const sure = termsReview.findings.flatMap(({ certainty }, index) => (certainty === 'sure' ? [index] : []));
    expect(marks.flatMap(({ findings }) => findings).sort((a, b) => a - b)).toEqual(sure);
  });

  it('leaves the number out of evidence that begins with it', () => {
    const whole = serviceTerms.indexOf('4.2 会员费用');
    const review = {
      ...termsReview,
      findings: termsReview.findings.map((finding) =>
        finding.label === 'rights.fees' ? { ...finding, evidence: [{ start: whole, end: whole + 18 }] } : finding,
      ),
    };
    const mark = toReaderView(serviceTerms, review).marks.find(({ labels }) => labels[0] === 'rights.fees')!;
    expect(serviceTerms.slice(mark.evidence[0]!.start, mark.evidence[0]!.end)).toMatch(/^会员费用/);
  });

  it('keeps two families of one text apart', () => {
    const families = new Set(toReaderView(privacyPolicy, policyReview).marks.map(({ family }) => family));
    expect([...families].sort()).toEqual(['data', 'favourable']);
  });
});
