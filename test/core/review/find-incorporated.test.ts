import { describe, expect, it } from 'vitest';
import { isSameDocument, platformNames } from '../../../src/core/review/find-incorporated.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';

const incorporatedIn = (text: string, title: string | null = null): (readonly [string, string])[] =>
  (reviewAgreement(text, { title }).incorporated ?? []).map(({ name, how }) => [name, how]);

describe('what an agreement brings with it', () => {
  it.each([
    [
      '本协议包括协议正文、《云舟隐私政策》和《社区公约》。',
      [
        ['云舟隐私政策', 'part'],
        ['社区公约', 'part'],
      ],
    ],
    ['《云舟会员规则》是本协议不可分割的组成部分。', [['云舟会员规则', 'part']]],
    ['本规则与《免责条款》具备同等的法律效力。', [['免责条款', 'part']]],
    ['您应当同时遵守《云舟直播管理规范》。', [['云舟直播管理规范', 'binds']]],
    ['您使用本服务，即表示同意我们按照《隐私政策》处理您的信息。', [['隐私政策', 'binds']]],
    ['本协议未约定的，以《云舟平台服务协议》为准。', [['云舟平台服务协议', 'binds']]],
    ['收费标准详见《2026年度费用一览表》。', [['2026年度费用一览表', 'details']]],
  ])('“%s”', (sentence, expected) => {
    expect(incorporatedIn(`云舟用户协议\n1. ${sentence}\n`, '云舟用户协议')).toEqual(expected);
  });

  it.each([
    '本协议依据《中华人民共和国民法典》订立。',
    '您应当遵守《全国青少年网络文明公约》。',
    '您应提交《账号申请表》。',
    '本《云舟用户协议》由您与云舟订立。',
    '您可以投保《意外伤害保险》。',
  ])('nothing in “%s”', (sentence) => {
    expect(incorporatedIn(`云舟用户协议\n1. ${sentence}\n`, '云舟用户协议')).toEqual([]);
  });

  it('names each document once, by the strongest words', () => {
    const text = '云舟用户协议\n1. 请阅读《隐私政策》。\n2. 《隐私政策》为本协议的组成部分。\n3. 详见《隐私政策》。\n';
    const [one, ...more] = reviewAgreement(text).incorporated ?? [];
    expect(more).toEqual([]);
    expect(one?.how).toBe('part');
    expect(text.slice(one?.span.start, one?.span.end)).toBe('《隐私政策》');
    expect(one?.span.start).toBe(text.indexOf('《隐私政策》为'));
  });

  it('knows a document of the platform without the platform’s name', () => {
    const platform = platformNames({ parties: [{ role: 'platform', names: ['云舟', '我们'] }] });
    expect(isSameDocument('云舟隐私政策', '隐私政策', platform)).toBe(true);
    expect(isSameDocument('《隐私政策》', ' 隐私政策', platform)).toBe(true);
    expect(isSameDocument('儿童隐私政策', '隐私政策', platform)).toBe(false);
    expect(isSameDocument('会员协议', '用户协议', platform)).toBe(false);
  });

  it('is at most 200 names, and still the strongest words for each', () => {
    const many = Array.from({ length: 300 }, (_, index) => `《第${String(index)}号公约》`).join('、');
    const names = incorporatedIn(`云舟用户协议\n1. 请阅读${many}。\n2. 您应当遵守《第7号公约》。\n`);
    expect(names).toHaveLength(200);
    expect(names.at(-1)).toEqual(['第7号公约', 'binds']);
  });

  it('is asked of the words in traditional characters too', () => {
    expect(incorporatedIn('雲舟用戶協議\n1. 《雲舟隱私政策》是本協議不可分割的組成部分。\n')).toHaveLength(1);
  });
});
