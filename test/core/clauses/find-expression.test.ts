import { expect, test } from 'vitest';
import { readOutline } from '../../../src/core/clauses/read-outline.ts';

/** Sentences of our own; 【】 in the first column are where the expression begins. */
const sentences: readonly (readonly [sentence: string, why: string])[] = [
  ['当您使用【云杉运营的其他产品（“关联产品”）时，适用本协议。', 'the clause before 的 has its own subject'],
  ['您在使用【我们提供的会员服务（以下简称“会员服务”）前应当阅读本协议。', 'two subjects, two sentences'],
  ['我们将委托【具有相应资质的检测机构（下称“检测方”）出具报告。', '具有 tells which one'],
  ['您可以选择【与云杉合作的第三方支付机构（以下称“支付机构”）付款。', 'with whom they do it'],
  ['云杉承诺保护【使用云杉产品之用户（以下统称“用户”）的隐私。', '保护 governs, 使用 does not'],
  ['本协议适用于【云杉的用户（以下简称“您”）。', '适用于 is the verb of the sentence'],
  ['您同意我们可向【云杉支付科技有限公司（以下称“云杉支付”）提供信息。', '支付 is a part of a name'],
  ['乙方应当接受【任何可识别个人的信息（以下简称“个人信息”）的保护义务。', '任何 belongs to the noun'],
  ['我行可能使用【第三方服务商提供的软件开发工具包（简称“SDK”）。', '开发 is a part of a noun'],
  ['甲方拟向【长岭绿色供应链管理有限公司（以下简称“长岭”）转让股权。', '应 in 供应链 is no modal'],
  ['您可以购买【虚拟平台币（下称“银叶”）。', '拟 in 虚拟 is no modal'],
  ['本协议是用户与【「叶子」小程序开发者（以下称"我们"）之间的约定。', 'a quotation begins it'],
  ['注册时须填写【您的昵称、性别等您的补充资料（以下简称“补充资料”）。', '补充 before 资料'],
  ['风掠有权【暂停提供服务（以下称“停机”）。', 'an act done to another act'],
  ['您不得【以程序批量抓取页面（“抓取行为”）。', 'an act called by its verb'],
  ['云杉有权【对规则作出补充、删除或变更（以下统称“规则变更”）。', 'verbs alone'],
  ['您应缴存的押金转入【通过本网站注册、登录的用户（以下简称“会员”）的账户。', 'a list of verbs before 的'],
  ['您与【使用网页、程序、插件登录的客户（简称“访客”）享有同样的权利。', 'a list within the clause'],
  ['为获得【包括但不限于课程、题库等功能的学习服务（以下简称“学习服务”），您应当注册。', '包括但不限于 before 的'],
  ['本协议用于规范平台和【平台的使用者（以下简称“您”）之间的关系。', 'what is named comes again as an owner'],
  ['经【长岭区市场监督管理局（以下简称“监管局”）批准后开业。', '经 leads up to a name'],
  ['甲方应存入【合同约定的还款账户（以下简称“还款账户”）。', 'what was agreed on'],
];

test.each(sentences)('begins where 【 stands: %s (%s)', (marked) => {
  const begin = marked.indexOf('【');
  const text = marked.replace('【', '');
  const [definition] = readOutline(text).definitions;
  expect(text.slice(definition?.meaning.start, definition?.meaning.end)).toBe(
    text.slice(begin, text.search(/（(?:以下|下|简|“)/)),
  );
});

test('gives two brackets after one another the same expression', () => {
  const text = '本协议由云杉网络有限公司（“云杉”）（“我们”）与您订立。';
  expect(readOutline(text).definitions.map(({ meaning }) => text.slice(meaning.start, meaning.end))).toEqual([
    '云杉网络有限公司',
    '云杉网络有限公司',
  ]);
});

test('takes bounded time for each of many names after one another', () => {
  const text = `${'甲的乙（“丙”）'.repeat(2_000)}。`;
  expect(readOutline(text.slice(0, 1_900)).definitions.length).toBeGreaterThan(100);
});
