import { describe, expect, it } from 'vitest';
import type { LabelId } from '../../../src/core/labels/taxonomy.ts';
import { isNoFavour } from '../../../src/core/review/no-favour.ts';

describe('a favourable label', () => {
  it.each<[LabelId, string]>([
    ['favourable.contact', 'U自愿放弃向消费者协会投诉举报的权利。'],
    ['favourable.contact', 'P不接受任何投诉。'],
    ['favourable.contact', 'P不设客服热线。'],
    ['favourable.control', 'P会为U提供个性化推荐，U无法关闭。'],
    ['favourable.control', 'U无权要求删除U的个人信息。'],
    ['favourable.control', 'U无权查阅、复制U的个人信息。'],
    ['favourable.control', '账号一经注册，不支持注销。'],
    ['favourable.notice', 'P会在业主群公示欠缴物业费业主的姓名、房号。'],
    ['favourable.notice', '违约的，P有权公告U的违约记录。'],
    ['favourable.notice', 'P在网站公告即视为已经通知U。'],
    ['favourable.commitment', 'P会将U的通话录音提供给第三方。'],
    ['favourable.commitment', '根据法律规定，P会将U的身份信息报送给公安机关。'],
    ['favourable.commitment', 'P会采集学生的面部特征，未采集的学生不得进校。'],
    ['favourable.commitment', 'P对U的请求原则上收取合理费用。'],
    ['favourable.commitment', 'P会委托云服务商存储U的信息。'],
    ['favourable.commitment', '撤回授权后，P将停止提供全部服务。'],
    ['favourable.commitment', 'P依法应当承担的责任一概由P内经营者承担。'],
    ['favourable.notice', 'U解除本协议应提前三十日书面通知。'],
  ])('%s is taken back by “%s”', (label, text) => {
    expect(isNoFavour(label, text)).toBe(true);
  });

  it.each<[LabelId, string]>([
    ['favourable.contact', 'P不接受电话投诉，请发邮件至客服邮箱。'],
    ['favourable.contact', 'U可以向P投诉。'],
    ['favourable.control', 'U不能在线注销，但可以联系P注销。'],
    ['favourable.control', 'P不得拒绝U查阅信息。'],
    ['favourable.control', 'U可以选择不提供，但无法使用该功能。'],
    ['favourable.control', '这件事由U自己作主。'],
    ['favourable.notice', 'P会在修改前公示修改的内容。'],
    ['favourable.notice', 'U应在收到P的通知后七日内回复。'],
    ['favourable.notice', 'P解除本协议应提前三十日通知U。'],
    ['favourable.notice', 'U须缴费的，P会提前通知U。'],
    ['favourable.notice', 'P会在网站公告，并向U发送通知。'],
    ['favourable.commitment', 'P不得删除U的信息。'],
    ['favourable.commitment', '未经U同意，P不会将U的信息提供给第三方。'],
    ['favourable.commitment', '合作伙伴无权将信息提供给他人。'],
    ['favourable.commitment', 'P会将U的信息提供给U。'],
    ['favourable.commitment', 'P与受托方签署协议，并监督其处理。'],
    ['favourable.commitment', 'P向U提供咨询服务。'],
    ['favourable.commitment', '撤回同意后，P将停止处理U的信息。'],
    ['favourable.commitment', 'P原则上不收取费用。'],
    ['favourable.commitment', '由此产生的责任由P承担。'],
    ['data.sharing', 'U无权要求删除U的个人信息。'],
  ])('%s stands in “%s”', (label, text) => {
    expect(isNoFavour(label, text)).toBe(false);
  });
});
