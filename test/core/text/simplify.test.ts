import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { simplify } from '../../../src/core/text/simplify.ts';

describe('a text in simplified characters', () => {
  it.each([
    ['我們不承擔任何責任，無須另行通知會員。', '我们不承担任何责任，无须另行通知会员。'],
    ['您授權本網站於全球範圍內永久使用', '您授权本网站于全球范围内永久使用'],
    ['閱讀／閲讀並同意，視為／視爲接受', '阅读／阅读并同意，视为／视为接受'],
  ])('of “%s”', (text, simplified) => {
    expect(simplify(text)).toBe(simplified);
  });

  it('has the mainland’s words where Taiwan’s are as long', () => {
    expect(simplify('透過軟體或網路傳送您的資訊')).toBe('通过软件或网络传送您的信息');
    expect(simplify('您的個資可能揭露予關係企業，作行銷之用')).toBe('您的信息可能披露给关联公司，作营销之用');
    expect(simplify('暱稱與頭像')).toBe('昵称与头像');
  });

  it('says “可” for the “得” of who may, and leaves that of other words', () => {
    expect(simplify('本公司得隨時終止契約，會員得請求刪除')).toBe('本公司可随时终止合同，会员可请求删除');
    const others = '會員取得點數後不得轉讓，您得到的每個資料歸您';
    expect(simplify(others)).toBe('会员取得点数后不得转让，您得到的每个资料归您');
  });

  it('is the text itself when that has no traditional character, whatever words it has', () => {
    const text = '品质与档案由行动电话登入，显著提示';
    expect(simplify(text)).toBe(text);
  });

  test('keeps every offset, and is simplified for good', () => {
    const characters = fc.constantFrom(...'責任軟體資訊網路智慧財產您𠮷\ud842a1。\n');
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 60 }), (text) => {
        const simplified = simplify(text);
        expect(simplified).toHaveLength(text.length);
        expect(simplify(simplified)).toBe(simplified);
      }),
    );
  });
});
