import { describe, expect, it } from 'vitest';
import { statedDates } from '../../../src/core/review/stated-dates.ts';

describe('the dates a text states', () => {
  it.each([
    ['更新日期：2026年2月26日', '2026-02-26', null],
    ['最近更新时间: 2024-3-5', '2024-03-05', null],
    ['本政策于 2023 年 7 月 1 日更新', '2023-07-01', null],
    ['版本发布日期：二〇二四年十二月二十一日', '2024-12-21', null],
    ['生效日期：2025.4.3', null, '2025-04-03'],
    ['本协议自２０２４年１月２日起施行', null, '2024-01-02'],
    ['更新日期：2024年11月', '2024-11', null],
    ['更新日期：2025年3月27日\n生效日期：2025年4月3日', '2025-03-27', '2025-04-03'],
    ['根据《某某法》（2019年4月23日修正）第三条', null, null],
    ['依据1995年12月1日或之后发布的招标书', null, null],
    ['您于2024年13月40日更新', null, null],
    ['蓝岸隐私政策（2018年10月24日）\n我们重视您的隐私。', '2018-10-24', null],
    ['蓝岸协议\n正文。\n蓝岸公司\n2015.01.20\n', '2015-01-20', null],
    ['会员费每年 2024 元', null, null],
    ['', null, null],
  ])('“%s” is updated %s, effective %s', (text, updated, effective) => {
    expect(statedDates(text)).toEqual({ updated, effective });
  });

  it.each([
    ['发布日期：2018年1月1日\n更新日期：2024年5月1日\n生效日期：2024年5月8日', '2024-05-01', '2024-05-08'],
    ['本协议于2018年1月1日首次发布，并于2024年5月1日最新修订。', '2024-05-01', null],
    ['2020年1月1日修订\n2022年1月1日修订\n2024年5月1日修订', '2024-05-01', null],
    ['上一版本更新日期：2025年1月1日；本版本更新日期：2024年5月1日', '2024-05-01', null],
    ['旧版协议（2025年3月1日生效）将失效，新版自2024年5月8日起生效', null, '2024-05-08'],
  ])('are those of the present version: “%s”', (text, updated, effective) => {
    expect(statedDates(text)).toEqual({ updated, effective });
  });

  it.each([
    ['根据国家网信办2019年11月28日发布的《某某认定方法》制定本政策。更新日期：2019年5月1日', '2019-05-01', null],
    ['根据2019年11月28日修订《某某标准》制定。更新日期：2019年5月1日', '2019-05-01', null],
    ['依据2025年11月1日起施行的《个人信息保护法》制定。本政策自2024年5月1日起生效。', null, '2024-05-01'],
    ['《个人信息保护法》自2025年11月1日起施行。本政策自2024年5月1日起生效。', null, '2024-05-01'],
    ['优惠活动自2025年1月1日起实施。\n本协议自2024年5月8日起生效。', null, '2024-05-08'],
    [
      `更新日期：2024年5月1日\n${'请您阅读。'.repeat(60)}您在2026年3月1日修改的资料${'以此为准。'.repeat(60)}`,
      '2024-05-01',
      null,
    ],
  ])('are not those of a statute or of something else: “%s”', (text, updated, effective) => {
    expect(statedDates(text)).toEqual({ updated, effective });
  });

  it.each([
    ['您正在阅读的是2024年5月1日更新的《松风用户协议》', '2024-05-01', null],
    ['我们于2024年5月1日更新了《松风隐私政策》', '2024-05-01', null],
    ['《松风用户协议》自2024年5月8日起生效', null, '2024-05-08'],
    ['上次更新：2024年5月1日', '2024-05-01', null],
  ])('are those of the agreement under its name: “%s”', (text, updated, effective) => {
    expect(statedDates(text)).toEqual({ updated, effective });
  });

  it.each([
    ['Last updated: March 5, 2024', '2024-03-05', null],
    ['Last Updated on 5th March 2024', '2024-03-05', null],
    ['Last Revised: Sept. 2024', '2024-09', null],
    ['Effective Date: 5 March 2024', null, '2024-03-05'],
    ['These Terms were last modified on May 1, 2024 and take effect on May 8, 2024.', '2024-05-01', '2024-05-08'],
    ['This Policy is effective as of: 2024-05-08', null, '2024-05-08'],
    ['Terms of Service\n\nMay 1, 2024\n\nWelcome.', '2024-05-01', null],
    ['You may cancel before May 1, 2024.', null, null],
    ['修订日期：民国113年5月1日', '2024-05-01', null],
    ['本条款自民国 113 年 5 月 8 日起生效', null, '2024-05-08'],
    ['更新日期：20240501', '2024-05-01', null],
    ['松风用户协议（20240501版）', '2024-05-01', null],
    ['客服电话：20240501，备案号20241301', null, null],
  ])('are read in English, by the years of the Republic and in eight digits: “%s”', (text, updated, effective) => {
    expect(statedDates(text)).toEqual({ updated, effective });
  });

  it('stand on the line below a label that has a line of its own', () => {
    expect(statedDates('生效日期\n2024年5月8日\n更新日期：\n2024年5月1日')).toEqual({
      updated: '2024-05-01',
      effective: '2024-05-08',
    });
  });

  it('are not those of examples further on', () => {
    expect(statedDates('更新日期：2026年1月1日。历史版本：更新日期：2020年1月1日').updated).toBe('2026-01-01');
  });
});
