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

  it('are the first stated, not those of examples further on', () => {
    expect(statedDates('更新日期：2026年1月1日。历史版本：更新日期：2020年1月1日').updated).toBe('2026-01-01');
  });
});
