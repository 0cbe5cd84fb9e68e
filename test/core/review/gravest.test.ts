import { describe, expect, it } from 'vitest';
import { familyOf } from '../../../src/core/labels/taxonomy.ts';
import { choosePlain } from '../../../src/core/review/choose-plain.ts';
import { countNotable, gravest, isNotable } from '../../../src/core/review/gravest.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { weighLabel } from '../../../src/core/review/severity.ts';
import { barePolicy, goodPolicy, nastyTerms } from './sample-texts.ts';

const terms = reviewAgreement(nastyTerms, { title: '用户协议' });
const policy = reviewAgreement(barePolicy, { title: '隐私声明' });

describe('the gravest findings', () => {
  it('are three, notable, with different labels and different sentences', () => {
    const three = gravest(terms);
    expect(three).toHaveLength(3);
    expect(three.every(({ finding }) => isNotable(finding))).toBe(true);
    expect(new Set(three.map(({ finding }) => finding.label)).size).toBe(3);
    expect(new Set(three.map(({ finding }) => finding.sentence)).size).toBe(3);
  });

  it('begin with the gravest of all', () => {
    expect(gravest(terms)[0]?.finding).toBe(terms.findings.find(isNotable));
  });

  it('prefer different families', () => {
    const families = gravest(terms).map(({ finding }) => familyOf(finding.label));
    expect(new Set(families).size).toBeGreaterThanOrEqual(2);
  });

  it('come from all documents and say which', () => {
    const chosen = gravest([policy, terms, policy]);
    for (const { review, index, finding } of chosen)
      expect([policy, terms, policy][review]?.findings[index]).toBe(finding);
    expect(new Set(chosen.map(({ finding }) => finding.plain)).size).toBe(chosen.length);
  });

  it('are fewer where little is grave, and never favour the person', () => {
    const calm = reviewAgreement('协议\n1. 您可以随时注销账号。\n2. 本协议适用中华人民共和国法律。\n');
    expect(gravest(calm)).toEqual([]);
    expect(countNotable(calm)).toBe(0);
    for (const { finding } of gravest(reviewAgreement(goodPolicy)))
      expect(familyOf(finding.label)).not.toBe('favourable');
  });

  it('are more likely right than wrong: thresholds of rare labels lie below one half', () => {
    const [first] = gravest(terms);
    expect(isNotable({ ...first!.finding, score: 0.5 })).toBe(true);
    expect(isNotable({ ...first!.finding, score: 0.49 })).toBe(false);
  });

  it.each<[string, boolean]>([
    ['监护人不得以未成年人操作为由申请退款。', true],
    ['未成年人充值的，平台仅退还百分之三十。', true],
    ['未成年人充值视为监护人同意。', true],
    ['未成年人充值的，监护人可以申请全额退款。', false],
    ['未成年人应在监护人陪同下使用。', false],
  ])('count what a child paid as against the person: “%s” %s', (sentence, notable) => {
    const finding = {
      ...terms.findings[0]!,
      ...choosePlain('data.minors', [], sentence),
      label: 'data.minors',
      score: 0.95,
    } as const;
    const severity = weighLabel({ ...finding, modifiers: [], certainty: 'sure', inherited: false }, finding, null);
    expect(isNotable({ ...finding, plain: finding.key, severity })).toBe(notable);
  });

  it.each([
    '您授予平台永久、免费、不可撤销的使用您照片的权利，并可转授权第三方。',
    '平台有权随时终止服务，无需通知您，也无需说明任何理由。',
    '在任何情况下，平台均不承担任何责任。',
  ])('begin with an injury before “%s”', (other) => {
    const review = reviewAgreement(
      `用户协议\n第一条 总则\n1.1 ${other}\n1.2 使用服务造成您人身伤害或死亡的，平台不承担责任。\n`,
      { kind: 'user-agreement' },
    );
    expect(gravest(review)[0]?.finding.plain).toBe('plain.liability.exclusion.injury');
  });

  // Rules alone score lower than the shipped model: what holds here holds with it.
  it.each([
    ['excludes all liability', '对于任何损失，平台均不承担任何赔偿责任。'],
    ['changes the agreement without notice', '平台有权随时修改本协议，无需另行通知您。'],
    ['gives data to partners', '我们可以将您的个人信息、交易记录提供给合作伙伴。'],
    ['keeps what was paid', '会员费一经支付，概不退还。'],
    ['removes content without notice', '平台有权随时删除您发布的内容，无需通知您。'],
    ['gives data to third parties', '我们有权向第三方提供您的个人信息。'],
  ])('hold a sentence that %s', (_, sentence) => {
    const review = reviewAgreement(`用户协议\n第一条 总则\n1.1 ${sentence}\n`, { kind: 'user-agreement' });
    expect(gravest(review)).toHaveLength(1);
    expect(countNotable(review)).toBe(1);
  });

  it('leave out ordinary information, and a person answering for own breach', () => {
    const review = reviewAgreement(
      '用户协议\n第一条 总则\n1.1 您应当填写真实的姓名。\n1.2 因您违反本协议造成的损失，由您承担。\n1.3 本协议适用中华人民共和国法律。\n',
    );
    expect(review.findings.length).toBeGreaterThan(0);
    expect(gravest(review)).toEqual([]);
  });

  it('count a sentence once, however many labels it has', () => {
    expect(countNotable(terms)).toBe(new Set(terms.findings.filter(isNotable).map(({ sentence }) => sentence)).size);
    expect(countNotable(terms)).toBeGreaterThanOrEqual(3);
  });
});
