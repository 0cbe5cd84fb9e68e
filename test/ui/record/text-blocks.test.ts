import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../../src/ui/record/text-blocks.ts';
import { nanzhiTerms } from '../../fixtures/ledger/agreements.ts';

describe('the paragraphs of an agreement', () => {
  const { text, review } = nanzhiTerms;
  const blocks = toBlocks(text, review);

  it('hold every character but white space at their edges, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙。\n\r \u3000a😀') }), (source) => {
        const squeeze = (words: string) => words.replace(/\s/g, '');
        const shown = toBlocks(source, undefined).map(({ start, end }) => source.slice(start, end));
        expect(squeeze(shown.join(''))).toBe(squeeze(source));
      }),
    );
  });

  it('know their number, and whether white space parts it from the words', () => {
    const of = (number: string) => blocks.find((block) => block.number?.text === number)!;
    expect(of('9.3').number).toMatchObject({ apart: true });
    expect(of('九、')).toMatchObject({ heading: true, number: { apart: false } });
    expect(text.slice(of('9.3').number!.wordsFrom, of('9.3').end)).toMatch(/^因网络故障/);
  });

  it('carry the evidence of their findings, in order and inside', () => {
    const marked = blocks.find((block) => block.number?.text === '9.3')!;
    expect(marked.marks.map(({ start, end }) => text.slice(start, end))).toEqual([
      '其他任何原因',
      '不承担任何责任',
      '全部损失由您自行承担',
    ]);
    for (const block of blocks)
      for (const mark of block.marks) {
        expect(mark.start).toBeGreaterThanOrEqual(block.start);
        expect(mark.end).toBeLessThanOrEqual(block.end);
      }
  });

  it('give each finding to the paragraph it stands in, once', () => {
    expect(blocks.flatMap(({ findings }) => findings)).toHaveLength(review.findings.length);
  });

  it('have the seal of a finding only where it begins, below a heading where that is one', () => {
    const broken = `第一条 费用\n会员费自动\n续费，不予\n退还。\n联系我们。`;
    const heading = { start: 0, end: 6, clause: null, role: 'heading' as const, leadIn: null };
    const outline = { ...review.outline, clauses: [], sentences: [heading] };
    const findings = [
      { ...review.findings[0]!, label: 'rights.fees' as const, span: { start: 7, end: 22 }, evidence: [] },
      { ...review.findings[0]!, label: 'favourable.contact' as const, span: { start: 22, end: 28 }, evidence: [] },
      { ...review.findings[0]!, label: 'liability.cap' as const, span: { start: 0, end: 12 }, evidence: [] },
    ];
    const lines = toBlocks(broken, { ...review, outline, findings });
    const sealed = lines.map((block) => block.sealed.map(({ label }) => label));
    expect(sealed).toEqual([[], ['liability.cap', 'rights.fees'], [], [], ['favourable.contact']]);
    expect(lines[2]!.findings).toHaveLength(1);
  });

  it('draw overlapping evidence once, with the pen of the graver finding', () => {
    const [grave] = review.findings;
    const light = { ...grave!, label: 'data.use' as const, severity: 0.5 };
    const both = toBlocks(text, { ...review, findings: [light, grave!] });
    const families = both.flatMap(({ marks }) => marks.map(({ family }) => family));
    expect(new Set(families)).toEqual(new Set(['liability']));
  });

  it('do not show findings that are not sure', () => {
    const unsure = review.findings.map((finding) => ({ ...finding, certainty: 'unsure' as const }));
    expect(toBlocks(text, { ...review, findings: unsure }).every(({ marks }) => marks.length === 0)).toBe(true);
  });
});
