import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { findBasis } from '../../../src/core/law/bases.ts';
import { longestReviewed } from '../../../src/core/review/longest-reviewed.ts';
import type { AgreementKind } from '../../../src/core/review/review.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { translator } from '../../../src/locales/index.ts';
import { ENGINE_VERSION } from '../../../src/core/version.ts';
import { barePolicy, bareTerms, goodPolicy, goodTerms, nastyTerms } from './sample-texts.ts';

const review = reviewAgreement(nastyTerms, { title: '南枝集用户服务协议' });

describe('a review', () => {
  it('says what it is and who made it', () => {
    expect(review).toMatchObject({
      engine: ENGINE_VERSION,
      model: null,
      kind: 'user-agreement',
      title: '南枝集用户服务协议',
      facts: { updated: '2026-02-26', effective: '2026-03-01', minutes: 1 },
    });
    expect(review.facts.characters).toBe([...nastyTerms.replace(/\s/g, '')].length);
  });

  it('ranks its findings gravest first', () => {
    const severities = review.findings.map(({ severity }) => severity);
    expect(severities).toEqual(severities.toSorted((a, b) => b - a));
    expect(review.findings.length).toBeGreaterThan(10);
  });

  it('puts exclusion for any cause above a duty to make good one’s own breach', () => {
    const all = review.findings.findIndex(({ plain }) => plain === 'plain.liability.exclusion.account-and-data');
    const breach = review.findings.findIndex(({ plain }) => plain === 'plain.liability.user-burden.breach');
    expect(all).toBeGreaterThanOrEqual(0);
    expect(breach).toBeGreaterThan(all);
  });

  it('cites only articles that exist, the leading one first', () => {
    for (const { bases } of review.findings) for (const id of bases) expect(findBasis(id), id).toBeDefined();
    const leak = reviewAgreement('蓝岸隐私政策\n因黑客攻击导致您的个人信息泄露的，我们不承担任何责任。', {
      title: '隐私政策',
    });
    expect(leak.findings.find(({ label }) => label === 'liability.exclusion')?.bases[0]).toBe('pipl-69');
  });

  it.each([
    ['data.sharing', '我们会将您的个人信息委托给受托的服务商处理。', 'pipl-21'],
    ['data.sharing', '我们会将您的行踪轨迹提供给合作的广告商、地图服务商。', 'pipl-23'],
    ['data.sharing', '我们会依据法律法规的要求向税务机关共享您的个人信息。', 'pipl-13'],
    ['data.minors', '未满14周岁的儿童使用本服务，视为已获得父母同意。', 'pipl-31'],
    ['data.minors', '未成年人的充值行为视为监护人追认。', 'civil-code-145'],
    ['rights.evidence', '通知一经发出，即视为已送达您。', 'civil-code-497'],
    ['liability.exclusion', '因黑客攻击、电脑病毒造成的损失，我们不承担任何责任。', 'csl-23'],
    ['liability.exclusion', '因您保管不善造成的损失，我们不承担责任。', 'civil-code-1165'],
    ['liability.user-burden', '您因违反本协议给我们造成损失的，应当承担赔偿责任。', 'civil-code-584'],
    ['unilateral.content-removal', '您发布的内容违法的，我们有权删除该内容。', 'csl-49'],
  ])('cites for %s the article that fits the words: %s', (label, words, first) => {
    const { findings } = reviewAgreement(`蓝岸用户协议\n一、约定\n1.1 ${words}`, { title: '蓝岸用户协议' });
    expect(findings.find((finding) => finding.label === label)?.bases[0]).toBe(first);
  });

  it.each([
    ['1. 与国家安全、国防安全有关的；\n2. 您自行向社会公众公开的。', 'statutory'],
    ['1. 与国家安全有关的；\n2. 向关联公司推广服务所需的。', 'no-consent'],
    ['1. 与国家安全有关的；\n2. 维护我们的重大利益和公共利益所需的。', 'no-consent'],
    ['', 'no-consent'],
  ])('tells the exceptions that the law makes from the platform’s own: %s', (items, variant) => {
    const { findings } = reviewAgreement(
      `蓝岸隐私政策\n一、共享\n以下情形中，共享、转让您的个人信息无需征得您的授权同意：\n${items}\n二、其他\n本政策自发布之日起生效。`,
    );
    const found = findings.find(({ label, inherited }) => label === 'data.sharing' && !inherited);
    expect(found?.plain).toBe(`plain.data.sharing.${variant}`);
    expect(found?.bases[0]).toBe(variant === 'statutory' ? 'pipl-13' : 'pipl-23');
  });

  it('cites no article for what the platform does not do', () => {
    const { findings } = reviewAgreement(
      '蓝岸用户协议\n一、费用\n1.1 平台代收水电费，按供应单位公示的价格结算，不加价。',
    );
    expect(findings.find(({ label }) => label === 'rights.fees')).toMatchObject({
      plain: 'plain.rights.fees.not-charged',
      bases: [],
    });
  });

  it('cites law of data for children in a privacy policy, whatever the words', () => {
    const basisIn = (kind: AgreementKind): string | undefined =>
      reviewAgreement('蓝岸\n一、未成年人\n1.1 未成年人应当在监护人的陪同下使用本服务。', { kind }).findings.find(
        ({ label }) => label === 'data.minors',
      )?.bases[0];
    expect(basisIn('privacy-policy')).toBe('pipl-31');
    expect(basisIn('user-agreement')).toBe('civil-code-145');
  });

  it('finds no favour in what the words take back', () => {
    const { findings, exits } = reviewAgreement(
      '蓝岸用户协议\n一、约定\n1.1 用户自愿放弃向消费者协会投诉举报的权利。\n1.2 您可以向我们投诉。',
    );
    const favours = findings.filter(({ label }) => label === 'favourable.contact');
    expect(favours.map(({ sentence }) => sentence)).toEqual([3]);
    expect(exits.map(({ value }) => value)).toEqual(['您可以向我们投诉。']);
  });

  it('has a plain line in three languages for every finding', () => {
    for (const locale of ['zh_CN', 'zh_TW', 'en'] as const) {
      const t = translator(locale);
      for (const { plain } of review.findings) expect(t.has(plain), plain).toBe(true);
    }
  });

  it('knows what stands out in the source, and that it does not know', () => {
    expect(review.findings.every(({ prominent }) => prominent === null)).toBe(true);
    const start = nastyTerms.indexOf('3.1');
    const end = nastyTerms.indexOf('3.2');
    const seen = reviewAgreement(nastyTerms, { emphasis: [{ start, end, marks: ['bold'] }] });
    for (const { span, prominent } of seen.findings) expect(prominent).toBe(span.start >= start && span.end <= end);
  });

  it('takes how common a clause is from the figures it is given', () => {
    const prevalence = {
      counted: '2026-01-01',
      kinds: { 'user-agreement': { documents: 40, shares: { 'dispute.law': 0.9, 'dispute.jurisdiction': 0.5 } } },
    };
    const counted = reviewAgreement(nastyTerms, { prevalence, kind: 'user-agreement' });
    expect(counted.findings.find(({ label }) => label === 'dispute.law')?.commonness).toBe(0.9);
    const few = reviewAgreement(nastyTerms, {
      prevalence: { counted: '2026-01-01', kinds: { 'user-agreement': { documents: 3, shares: {} } } },
    });
    expect(few.findings.every(({ commonness }) => commonness === null)).toBe(true);
  });

  it('is empty for an empty text', () => {
    expect(reviewAgreement('')).toMatchObject({
      findings: [],
      missing: [],
      exits: [],
      facts: { characters: 0, minutes: 1 },
    });
  });

  it('keeps every offset inside the text and every finding on its sentence, whatever the text', () => {
    const pieces = [nastyTerms, goodPolicy, barePolicy, goodTerms, bareTerms].flatMap((text) =>
      text.split(/(?<=[。：\n])/),
    );
    const odd = ['😀', '\r\n', '　', '（', '第', '：', '<br>', '&nbsp;', '\u00ad', '1.', '、'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...odd), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const result = reviewAgreement(text);
        for (const finding of result.findings) {
          const sentence = result.outline.sentences[finding.sentence]!;
          expect(finding.span).toEqual({ start: sentence.start, end: sentence.end });
          expect(finding.clause).toBe(sentence.clause);
          for (const evidence of finding.evidence) {
            expect(evidence.start).toBeGreaterThanOrEqual(sentence.start);
            expect(evidence.end).toBeLessThanOrEqual(sentence.end);
          }
        }
        for (const exit of result.exits) expect(text.slice(exit.span.start, exit.span.end)).toBe(exit.value);
        for (const { lookedAt } of result.missing)
          for (const index of lookedAt) expect(result.outline.sentences[index]).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });
});

describe('a text in traditional characters', () => {
  const traditional = Converter({ from: 'cn', to: 't' });

  it.each([
    ['nasty terms', nastyTerms],
    ['good terms', goodTerms],
    ['a good policy', goodPolicy],
    ['a bare policy', barePolicy],
  ])('is understood as the same in simplified ones, and quoted as printed: %s', (_, text) => {
    const printed = traditional(text);
    const simple = reviewAgreement(text);
    const result = reviewAgreement(printed);
    expect(printed).not.toBe(text);
    expect(result.kind).toBe(simple.kind);
    expect(result.facts).toEqual(simple.facts);
    expect(result.findings).toEqual(simple.findings);
    expect(result.missing).toEqual(simple.missing);
    expect(result.exits).toEqual(simple.exits.map((exit) => ({ ...exit, value: traditional(exit.value) })));
  });
});

describe('a text too long to be reviewed', () => {
  const line = '第一条 因黑客攻击造成的损失，我们不承担任何责任。\n';
  const long = line.repeat(Math.ceil(longestReviewed / line.length));

  it('is told as such, with its length and nothing that would look like a result', () => {
    const { skipped, facts, outline, findings, missing, exits } = reviewAgreement(long, { title: '隐私政策' });
    expect(skipped).toBe('too-long');
    expect(facts.characters).toBeGreaterThan(longestReviewed * 0.9);
    expect([outline.sentences, findings, missing, exits]).toEqual([[], [], [], []]);
  });

  it('is one character longer than one that is reviewed', () => {
    expect(reviewAgreement(long.slice(0, longestReviewed + 1)).skipped).toBe('too-long');
    const most = reviewAgreement('。'.repeat(longestReviewed));
    expect('skipped' in most).toBe(false);
  });
});
