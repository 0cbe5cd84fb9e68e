import { describe, expect, it } from 'vitest';
import { withoutDenied } from '../../../src/core/review/denials.ts';

describe('what is denied', () => {
  it.each([
    ['账号不支持注销', '账号不支持'],
    ['U的信息一经提交，U无法删除。', 'U的信息一经提交，U无法。'],
    ['U无权查阅U的信息、复制或更正', 'U无权U的信息、或'],
    ['P不设客服热线', 'P不设'],
    ['U不得起诉', 'U不得'],
    ['U自愿放弃向消费者协会、市场监督管理部门投诉举报的权利', 'U自愿放弃向消费者协会、市场监督管理部门的权利'],
    ['U承诺此后不再向任何部门投诉、起诉', 'U承诺此后不再向任何部门、'],
    ['U同意放弃提起诉讼、仲裁的权利', 'U同意放弃提起、的权利'],
    ['U不能拒绝个性化推荐', 'U不能个性化推荐'],
    ['P可以发送短信，求职者不得拒收', 'P可以发送短信，求职者不得'],
    ['个性化推荐无法关闭或退出', '个性化推荐无法或'],
  ])('takes its words from “%s”', (text, left) => {
    expect(withoutDenied(text)).toBe(left);
  });

  it.each([
    '如U无法更正信息，请联系客服',
    'U无法自行更正的，可以联系客服',
    'P不得拒绝U查阅信息',
    'P不得因U撤回同意而停止服务',
    'U可以不提供信息、删除信息',
    '协商不能解决的可以向法院起诉',
    'P不再受限于本条，U可以投诉',
    'P未行使权利，不视为放弃诉讼',
    'P不得拒绝U的请求',
    '如U不能拒绝个性化推荐，请联系P',
  ])('is nothing in “%s”', (text) => {
    expect(withoutDenied(text)).toBe(text);
  });

  it('takes linear time over hostile text', () => {
    for (const hostile of ['无法'.repeat(50_000), '如'.repeat(50_000), `不得${'删'.repeat(50_000)}`])
      expect(withoutDenied(hostile)).toBe(hostile);
  });
});
