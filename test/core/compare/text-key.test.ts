import { describe, expect, it } from 'vitest';
import { keysOf, noiseBetween } from '../../../src/core/compare/text-key.ts';

const isSame = (then: string, now: string): boolean => keysOf(then).dateless === keysOf(now).dateless;

describe('signs that carry meaning', () => {
  it.each([
    ['会员费为1.00元', '会员费为100元'],
    ['年利率为7.2%', '年利率为72%'],
    ['违约金为3.5％', '违约金为35％'],
    ['利率为5%', '利率为5'],
    ['退款在3-5日内到账', '退款在35日内到账'],
    ['退款在3日-5日内到账', '退款在3日5日内到账'],
    ['保存1/2年', '保存12年'],
    ['按第3.1条处理', '按第31条处理'],
    ['按第1、2条处理', '按第12条处理'],
    ['按第1，2条处理', '按第12条处理'],
    ['客服时间9:00-18:00', '客服时间9:00、18:00'],
    ['赔偿上限为$500', '赔偿上限为¥500'],
    ['赔偿上限为€500', '赔偿上限为￡500'],
    ['利率≤24%', '利率≥24%'],
    ['余额＜10元的不予退还', '余额＞10元的不予退还'],
    ['误差为±5', '误差为5'],
    ['□同意 ☑不同意', '☑同意 □不同意'],
    ['□同意 ■不同意', '■同意 □不同意'],
    ['利率为3\u200b.5%', '利率为3\u200b5%'],
    ['温度-5度以下', '温度5度以下'],
    ['请至 https://a.example/x-y 办理', '请至 https://a.example/xy 办理'],
    ['请致信 a-b@c.example', '请致信 ab@c.example'],
  ])('“%s” is not “%s”', (then, now) => {
    expect(isSame(then, now)).toBe(false);
  });

  it.each([
    ['您同意，我们可以收集', '您同意,我们可以收集；'],
    ['费用为1,000元', '费用为1000元'],
    ['费用为1,000,000.50元', '费用为1000000.50元'],
    ['退款在3-5日内到账', '退款在 3 – 5 日内到账'],
    ['退款在3～5日内到账', '退款在3—5日内到账'],
    ['赔偿上限为￥500', '赔偿上限为¥500'],
    ['利率为5％', '利率为 5%'],
    ['☐同意 ✔不同意', '□同意 √不同意'],
    ['《隐私政策》', '<隐私政策>'],
    ['下列情形：\n- 5日内退款\n- 不予退款', '下列情形：\n• 5日内退款\n• 不予退款'],
    ['设置→隐私', '设置-隐私'],
    ['连接Wi-Fi，收e-mail', '连接WiFi，收email'],
    ['See a.example/x. You agree', 'See a.example/x; You agree'],
    ['You accept these terms. We may change', 'You accept these terms; We may change'],
    ['短信、电话/邮件', '短信、电话、邮件'],
  ])('“%s” is “%s”', (then, now) => {
    expect(isSame(then, now)).toBe(true);
    expect(noiseBetween(keysOf(then), keysOf(now))).toEqual(['punctuation']);
  });
});

describe('keys', () => {
  it('do not depend on where lines break, nor on characters that nobody sees', () => {
    expect(isSame('退款在3-5日内到账', '退款在3-\n5日内\u200b到账')).toBe(true);
  });

  it.each([
    'a',
    'a.',
    '-',
    '3-',
    '1,',
    '自2024年5月1日起',
    '更新日期：',
    '更新日期：2024年5月1日，',
    '（',
    'updated May 1, 2024 ',
  ])('take time that grows with the length only: “%s” over and over', (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    const before = performance.now();
    keysOf(text);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('dates of the document', () => {
  it.each([
    '更新日期：2024年5月1日',
    '更新日期：2024 年 5 月 1 日 生效日期：2024 年 5 月 8 日',
    '松风书院用户协议\n更新日期：2024年5月1日\n欢迎您使用松风书院，请您仔细阅读。'.padEnd(120, '请仔细阅读。'),
    '最近更新：2024/05/01',
    '發佈日期：2024年5月1日',
    '本协议更新日期为2024年5月1日',
    '本版本于2024年5月1日发布',
    '（2024年5月1日修订）',
    '松风书院用户协议（2024年5月版）',
    '本协议自2024年5月1日起生效。',
    '本协议于2024年5月1日修订，自2024年5月8日起生效。',
    '版本日期：二〇二四年五月一日',
    '签署日期：2024.05.01',
    '修訂日期：民國113年5月1日',
    'Last updated: May 1, 2024',
    'Effective Date: 1 May 2024',
    'Terms of Service (revised on May 1st, 2024)',
    'Last Updated on 2024-05-01\nYou accept these terms.',
  ])('are left out: “%s”', (line) => {
    const later = line.replace(/2024|二〇二四|113/g, (year) => ({ 二〇二四: '二〇三一', 113: '120' })[year] ?? '2031');
    expect(isSame(line, later)).toBe(true);
    expect(noiseBetween(keysOf(line), keysOf(later))).toEqual(['dates']);
  });

  it.each([
    '自发布之日起，个人信息保存至2024年5月1日',
    '签署后，您可在2024年6月30日前申请全额退款',
    '修改后，您可于2024年6月30日前申请全额退款',
    '用户可在2024年5月1日前提出修改。',
    '本活动自2023年1月1日起生效，至2024年12月31日止。',
    '本合同自2024年1月1日起生效，有效期一年。',
    '会员权益有效期至2024年12月31日，逾期作废，以公布为准。',
    '会员费调整为三十元。自2024年5月1日起施行。',
    '会员费三十元（自2024年5月1日起生效）',
    '会员权益生效日期：2024年5月1日',
    '2024年5月1日修改的订单不予退款',
    'Your membership is effective May 1, 2024',
    'Effective May 1, 2024, the fee is $5',
  ])('are kept where they are content: “%s”', (line) => {
    expect(isSame(line, line.replace('2024', '2031'))).toBe(false);
  });
});
