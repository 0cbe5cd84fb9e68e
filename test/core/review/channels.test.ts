import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChannels } from '../../../src/core/review/channels.ts';

const found = (text: string): (readonly [string, string])[] =>
  findChannels(text).map(({ channel, value }) => [channel, value]);

describe('channels', () => {
  it.each([
    ['客服电话：400-810-0000', 'phone', '400-810-0000'],
    ['请致电 0571－88880000 转 2', 'phone', '0571－88880000'],
    ['客服热线95188', 'phone', '95188'],
    ['客服：0571 8888 8888', 'phone', '0571 8888 8888'],
    ['电话：0571-88880000-802', 'phone', '0571-88880000-802'],
    ['电话：0571-88880000 9:00 至 18:00', 'phone', '0571-88880000'],
    ['Call us at 400-810-0000.', 'phone', '400-810-0000'],
    ['电话：+86 10 8888 8888', 'phone', '+86 10 8888 8888'],
    ['电话：(86-10) 8888 8888', 'phone', '(86-10) 8888 8888'],
    ['客服电话：４００－８００－８８８８', 'phone', '４００－８００－８８８８'],
    ['致电客服：＋８６－１０－８８８８８８８８', 'phone', '＋８６－１０－８８８８８８８８'],
    ['客服：02-2345-6789', 'phone', '02-2345-6789'],
    ['服务专线：(02) 2345-6789', 'phone', '(02) 2345-6789'],
    ['客服专线：0800-123-456', 'phone', '0800-123-456'],
    ['手机：0912-345-678', 'phone', '0912-345-678'],
    ['电话：+886 2 2345 6789', 'phone', '+886 2 2345 6789'],
    ['客户服务热线：852-2345 6789', 'phone', '852-2345 6789'],
    ['您可随时打 400-888-9999', 'phone', '400-888-9999'],
    ['联系手机：13900000000', 'phone', '13900000000'],
    ['微信客服：lanan_kf', 'chat', '微信客服：lanan_kf'],
    ['客服QQ：10000000', 'chat', 'QQ：10000000'],
    ['客服热线：95123-456', 'phone', '95123-456'],
    ['客服电话 95123-9:00 起', 'phone', '95123'],
    ['于“骑手端—申诉”上传', 'path', '“骑手端—申诉”'],
    ['在“卖家中心—售后—投诉”里提交', 'path', '“卖家中心—售后—投诉”'],
    ['可拨打10109999投诉', 'phone', '10109999'],
    ['可向电信用户申诉受理中心申诉（12300）', 'phone', '12300'],
    ['向市场监督管理部门投诉、举报：12315', 'phone', '12315'],
    ['邮箱：a.b+c@mail.lanan.example。', 'email', 'a.b+c@mail.lanan.example'],
    ['请访问 https://lanan.example/help?a=1。', 'url', 'https://lanan.example/help?a=1'],
    ['在“我的-设置-账号与安全”中操作', 'path', '“我的-设置-账号与安全”'],
    ['点击【我的】→【设置】→【注销账号】', 'path', '【我的】→【设置】→【注销账号】'],
    ['通过 设置 > 隐私 > 权限管理 关闭', 'path', '设置 > 隐私 > 权限管理'],
    ['【我的】-右上角【设置】-【账号注销】申请', 'path', '【我的】-右上角【设置】-【账号注销】'],
    ['联系地址：云州市梅岭区松风路18号3楼', 'address', '云州市梅岭区松风路18号3楼'],
  ])('in “%s”: %s', (text, channel, value) => {
    expect(found(text)).toContainEqual([channel, value]);
  });

  it.each([
    '会员费 13900000000 分',
    '统一社会信用代码 91330000123456789X',
    '我们的产品与/或服务',
    '本协议第 12.3.4 条',
    '自 2024-01-02 起 10 个工作日',
    '自 2024-01-02 起可致电客服，处理时间为 10 个工作日',
    '联系我们时请提供订单号 0123 与金额 12,345.67 元',
    '打开 95188 页面',
    '使用微信登录：授权头像',
    '投诉成立的，赔偿 10000 元',
    '联系客服时，每份文件不超过 10240 个字',
    '投诉的受理编号为 101099990',
    '我们-您之间的关系',
    '账户信息 ——如果您希望访问或编辑账户中的资料',
    '个人资料—您可以在此修改昵称',
    '收件地址所在区域内有服务站，可以代收',
    '您保证地址、电话的有效性',
  ])('none in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('keep what was looked for first where two would overlap', () => {
    expect(found('请联系 help@www.lanan.example 或 www.lanan.example')).toEqual([
      ['email', 'help@www.lanan.example'],
      ['url', 'www.lanan.example'],
    ]);
  });

  it('point at their words and never overlap', () => {
    const pieces = [
      '电话',
      '400-810-0000',
      'a@b.example',
      'http://x.example/',
      '设置-隐私',
      '地址：云州市松风路1号',
      '，',
      ' ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { value, start, end } of findChannels(text)) {
          expect(text.slice(start, end)).toBe(value);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });

  // So long that a search whose time grows by the square outlasts the time that a test has, many times over.
  it.each([
    // A way has seven steps at most.
    ['设置-', Math.ceil(200_000 / 7)],
    ['a', 0],
    ['1', 0],
    ['地址：', 0],
  ])('are found in hostile text, “%s” again and again, before the test’s time is over', (piece, count) => {
    expect(findChannels(`电话${piece.repeat(200_000)}`)).toHaveLength(count);
  });
});
