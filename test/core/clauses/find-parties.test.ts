import { expect, test } from 'vitest';
import { readOutline } from '../../../src/core/clauses/read-outline.ts';

const parties = (source: string) =>
  Object.fromEntries(readOutline(source).parties.map(({ role, names }) => [role, names]));

test('knows who is meant by names that the agreement gives', () => {
  const found = parties(
    '云杉科技有限公司（以下简称“云杉”或“我们”）向注册用户（以下简称“您”）提供服务。第三方另行负责。',
  );
  expect(found['platform']).toEqual(['云杉', '我们']);
  expect(found['user']).toContain('您');
  expect(found['third-party']).toEqual(['第三方']);
});

test('knows 甲方 and 乙方 by the lines that name them', () => {
  const found = parties('甲方：投资者\n乙方：雪松银行股份有限公司\n甲方应当保管密码。');
  expect(found['user']).toContain('甲方');
  expect(found['platform']).toContain('乙方');
});

test('takes the other side for the one that is left', () => {
  const found = parties('云杉科技有限公司（以下简称“乙方”）与甲方订立本协议。\n甲方：\n乙方应当提供服务。');
  expect(found['platform']).toContain('乙方');
  expect(found['user']).toContain('甲方');
});

test('does not take documents and services for parties', () => {
  const found = parties('《云杉网服务协议》（以下简称“本协议”）约定云杉网提供的服务（以下简称“本服务”）。');
  expect(Object.values(found).flat()).not.toContain('本协议');
  expect(Object.values(found).flat()).not.toContain('本服务');
});

test('does not find 本网 in 本网站', () => {
  expect(parties('本网站提供服务。')['platform']).toEqual(['本网站']);
});

test.each([
  ['a thing that belongs to the user', '为保障交易，用户同意缴存一定的金额作为金钱质押（以下称为“保证金”）。'],
  ['a work of the user', '用户上传的音乐、文字等任何文件（以下简称“作品”）不得侵权。'],
  ['a game of the platform', '您无权登录云杉平台运营的网络游戏（以下简称“网络游戏”）。'],
  ['a mark of the platform', '服务名称均为云杉网公司之商标（以下简称“云杉标记”）。'],
  ['an act of the user', '否则您无权注册、登录、使用（以下统称“使用”）云杉网。'],
  ['a program that the user uses', '云杉公司提醒您在使用云杉钱包（以下简称“钱包”）之前阅读本协议。'],
])('does not take %s for someone', (_, source) => {
  const named = Object.values(parties(source)).flat();
  for (const thing of ['保证金', '作品', '网络游戏', '云杉标记', '使用', '钱包']) expect(named).not.toContain(thing);
});

test('knows a side by the noun with which what it stands for ends', () => {
  const found = parties(
    '本协议由同意遵守本协议规定入驻平台的法律实体（下称“商家方”）与使用人委托的云杉科技有限公司（下称“云杉”）订立。',
  );
  expect(found['user']).toContain('商家方');
  expect(found['platform']).toContain('云杉');
});

test.each([
  ['platform', '主办方', '“禾城人力资源网”各项业务网上办事服务的主办单位（以下简称“主办方”）负责受理。'],
  ['platform', '禾票', '依法备案的禾票网经营者（以下简称“禾票”）提供购票服务。'],
  ['user', '持卡方', '本合同由信用卡的持卡人（以下简称“持卡方”）申领时订立，银行负责审核。'],
  ['user', '乘车方', '通过云杉公司平台预约用车的乘客（以下简称“乘车方”）应当守时。'],
])('knows the %s by %s', (role, name, source) => {
  expect(parties(source)[role]).toContain(name);
});

test('takes the names of one bracket for one side', () => {
  const found = parties(
    '本协议由入驻平台者（下称“商户”或“甲方”）、松果食品有限公司（下称“乙方”）订立。\n甲方：云杉公司',
  );
  expect(found['user']).toContain('甲方');
  expect(found['platform']).toEqual(['乙方']);
});

test('knows two names in one pair of quotation marks', () => {
  const found = parties('云杉科技有限公司（下称“云杉或甲方”）提供服务。');
  expect(found['platform']).toEqual(['云杉', '甲方']);
});

test.each([
  ['买家', '平台交易中的买家（以下简称“买家”）可以退货，公司不负责。'],
  ['关联公司', '如用户违反其与平台任何关联公司（以下统称“关联公司”）的约定。'],
  ['配送公司', '与商城合作的第三方配送公司（以下简称“配送公司”）负责运送。'],
  ['监护人', '未成年人应当取得其法定监护人（以下简称“监护人”）的同意。'],
])('counts %s among the others', (name, source) => {
  const found = parties(source);
  expect(found['third-party']).toContain(name);
  expect([...(found['platform'] ?? []), ...(found['user'] ?? [])]).not.toContain(name);
});

test.each([
  ['in a bracket after them', '甲方（客户）、乙方（松果银行）本着平等原则订立本协议。', '甲方', '乙方'],
  ['in an indented line', '        甲方：投资者\n        乙方：松果银行股份有限公司（简称“松果”）\n', '甲方', '乙方'],
  ['in brackets after their names', '松果科技有限公司（甲方）与注册用户（乙方）订立本协议。', '乙方', '甲方'],
  ['as a part that has a name', '甲方（特许人）：____\n乙方（加盟商）：____\n', '乙方', '甲方'],
])('knows 甲方 and 乙方 %s', (_, source, user, platform) => {
  const found = parties(source);
  expect(found['user']).toContain(user);
  expect(found['platform']).toContain(platform);
});

test('goes on with the name for which another stands', () => {
  const found = parties('您与青竹云网（以下简称“云网”）订立本协议。青竹云网有权停止服务。');
  expect(found['platform']).toEqual(['云网', '青竹云网']);
});

test('counts those among users who are explained as such', () => {
  const found = parties('“骑手”不同。\n“配送员”是指接受任务的注册用户。“供货方”是指向平台供货的第三方服务提供者。');
  expect(found['user']).toContain('配送员');
  expect(found['third-party']).toContain('供货方');
});

test('does not find customers in 客户端', () => {
  expect(parties('请您下载客户端。')['user']).toEqual(['您']);
});

test('counts buyers among the others where a merchant agrees', () => {
  const found = parties('本协议由入驻平台的法律实体（下称“商户”）订立。商户应当善待消费者。');
  expect(found['user']).toEqual(['商户']);
  expect(found['third-party']).toContain('消费者');
});

test.each([
  ['松果短剧会员协议\n欢迎使用松果（运营方：青城松果科技有限公司）。松果可以停止服务。', ['松果', '运营方']],
  ['松果短剧会员协议\n您许可松果（青城松果科技有限公司）使用内容。', ['松果']],
  ['松果商城协议\n商品由云杉（云杉速运有限公司）送货。', undefined],
  ['松果科技协议\n资金由科技（青城科技有限公司）保管。', undefined],
])('knows the platform by the company in brackets after its name in the title: %s', (source, names) => {
  expect(parties(source)['platform']).toEqual(names);
});
