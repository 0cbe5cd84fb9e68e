import { describe, expect, it } from 'vitest';
import { detectKind } from '../../../src/core/review/detect-kind.ts';
import { barePolicy, goodPolicy, nastyTerms } from './sample-texts.ts';

describe('the kind of a document', () => {
  it.each([
    ['隐私政策', 'privacy-policy'],
    ['儿童个人信息保护规则', 'privacy-policy'],
    ['隐私权保护声明', 'privacy-policy'],
    ['Privacy Policy', 'privacy-policy'],
    ['用户服务协议', 'user-agreement'],
    ['最终用户许可协议', 'user-agreement'],
    ['会员自动续费条款', 'user-agreement'],
    ['健身服务合约', 'user-agreement'],
    ['共享充电宝用户规则', 'user-agreement'],
    ['远程会诊知情同意书', 'user-agreement'],
    ['刷脸入园个人信息单独同意书', 'privacy-policy'],
    ['智能合约开发入门', 'other'],
    ['比赛规则', 'other'],
    ['第三方信息共享清单', 'other'],
    ['个人信息收集清单', 'other'],
    ['隐私政策摘要', 'other'],
    ['应用权限说明', 'other'],
  ] as const)('is told by the title %s', (title, kind) => {
    expect(detectKind(title, '')).toBe(kind);
  });

  it('is told by the text where the title says nothing, or both', () => {
    expect(detectKind(null, goodPolicy)).toBe('privacy-policy');
    expect(detectKind(null, nastyTerms)).toBe('user-agreement');
    expect(detectKind('用户协议与隐私政策', nastyTerms)).toBe('user-agreement');
    expect(detectKind('蓝岸隐私声明', barePolicy)).toBe('privacy-policy');
  });

  it('is told by the first lines where the title is that of a site', () => {
    expect(detectKind('云舟，全城特价', '用户注册协议\n第一条 会员应当遵守本协议。')).toBe('user-agreement');
    expect(detectKind('云舟，全城特价', '云舟隐私政策\n第一条 我们重视您的隐私。')).toBe('privacy-policy');
  });

  it('asks of a form of consent what it leaves to no policy', () => {
    const form = '为了核验身份，我们拟采集您的人脸。';
    expect(detectKind('人脸信息处理单独同意书', form)).toBe('privacy-policy');
    expect(detectKind('人脸信息处理单独同意书', `${form}其余见《蓝岸隐私政策》。`)).toBe('other');
    expect(detectKind('手术同意书', form)).toBe('other');
  });

  it('is not misled by a table of contents in the first line', () => {
    expect(detectKind(null, `目录\n${goodPolicy}`)).toBe('privacy-policy');
  });

  it('is other for a text that is neither', () => {
    expect(detectKind('本周菜单', '周一：番茄炒蛋。周二：红烧肉。')).toBe('other');
  });
});
