import { countMatches, countWord } from '../text/count.ts';

/**
 * Whom an agreement is made with when it calls them by their trade: “骑手合作协议” is the riders', though a food
 * agreement knows riders as others. No definition names them, and a brand that “有权…” tells nothing about them.
 */

/** What users are called by what they do. */
export const trades =
  '骑手|配送员|快递员|司机|车主|货主|乘客|旅客|租客|租户|承租人|求职者|应聘者|患者|就诊人|商家|店铺|店主|卖家|买家|顾客|供应商|学生|家长|考生|读者|投保人|借款人|开发者|创作者|达人|作者|捐赠人|捐款人|志愿者|寄件人|业主|住户|房东';
/** A title that names them, in one piece; “家长通” is a brand. */
const title = new RegExp(
  `(${trades})(?![通帮圈汇网宝邦])[^，。：:；！“”"《》\\n]{0,10}(?:协议|条款|合同|须知|守则|规则|政策|声明|承诺书|授权书|同意书)`,
);
/** How far the title reaches, and how often its word must come again. */
const headLength = 100;
const fewest = 4;

/** Contracts that the law calls by their sides: who takes, and who gives. */
const sides = [
  { users: ['借款人'], platform: '贷款人', other: null },
  { users: ['承租人'], platform: '出租人', other: null },
  // “被保险人” holds the word for who insures.
  { users: ['投保人', '被保险人'], platform: '保险人', other: '被保险人' },
] as const;
const fewestOfSides = 3;
/** Who lends and who borrows where a platform brings them together: both are its users. */
const lenders = ['出借人', '投资人', '借出人'];
const borrowers = ['借款人', '借入人'];
const broker = /平台|网站/g;

/** The words that mean the user and the platform, as far as the kind of agreement tells. */
export function findSigner(source: string): readonly { readonly name: string; readonly sign: 'P' | 'U' }[] {
  for (const { users, platform, other } of sides) {
    const count = countWord(source, platform) - (other === null ? 0 : countWord(source, other));
    if (countWord(source, users[0]) < fewestOfSides || count < fewestOfSides) continue;
    return [...users.map((name) => ({ name, sign: 'U' as const })), { name: platform, sign: 'P' }];
  }
  if (
    lenders.some((name) => countWord(source, name) >= fewestOfSides) &&
    borrowers.some((name) => countWord(source, name) >= fewestOfSides) &&
    countWord(source, '贷款人') < fewestOfSides &&
    countMatches(source, broker) >= fewestOfSides
  ) {
    return [...lenders, ...borrowers].map((name) => ({ name, sign: 'U' }));
  }
  const name = title.exec(source.slice(0, headLength))?.[1];
  return name !== undefined && countWord(source, name) > fewest ? [{ name, sign: 'U' }] : [];
}
