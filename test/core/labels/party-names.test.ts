import { expect, it } from 'vitest';
import { toNormalText } from '../../../src/core/labels/normal-text.ts';
import { partyNames } from '../../../src/core/labels/party-names.ts';

const read = (text: string, names: ReturnType<typeof partyNames>) =>
  toNormalText(text, { start: 0, end: text.length }, names).text;

it('signs the names that the outline found', () => {
  const names = partyNames([
    { role: 'platform', names: ['星桥科技'] },
    { role: 'user', names: ['借阅人'] },
  ]);
  expect(read('借阅人同意星桥科技的规则', names)).toBe('U同意P的规则');
});

it('does not believe a definition of a thing to be a party', () => {
  const names = partyNames([
    { role: 'platform', names: ['保证金'] },
    { role: 'user', names: ['电子钱包'] },
  ]);
  expect(read('保证金与电子钱包', names)).toBe('保证金与电子钱包');
});

it('takes the other side for the user when one side acts as the platform', () => {
  const source = '乙方有权暂停服务。乙方不承担责任。乙方保留修改的权利。';
  expect(read('甲方应向乙方付款', partyNames([], source))).toBe('U应向P付款');
});

it('believes the outline rather than the deeds of a party that it names the user', () => {
  const source = '甲方有权查询操作。甲方不承担责任。甲方享有知情权。';
  const names = partyNames(
    [
      { role: 'platform', names: ['乙方'] },
      { role: 'user', names: ['甲方'] },
    ],
    source,
  );
  expect(read('乙方应协助甲方', names)).toBe('P应协助U');
});

it('reads an authorisation in the words of whoever signs it', () => {
  const source = '本人同意贵司查询。本人授权贵司报送。本人确认已阅读。';
  expect(read('本人授权贵行查询', partyNames([], source))).toBe('U授权P查询');
  expect(read('须经本人同意', partyNames([], '须经本人同意。'))).toBe('须经本人同意');
});

it('takes a shop that calls itself so for the platform', () => {
  expect(read('本店概不负责，日本店铺除外', partyNames([]))).toBe('P概不负责，日本店铺除外');
});

it('leaves those who serve the platform what they are, unless the outline names them', () => {
  expect(read('信息将传输至云服务商', partyNames([]))).toBe('信息将传输至云服务商');
  expect(read('服务提供方不承担责任', partyNames([{ role: 'platform', names: ['服务提供方'] }]))).toBe('P不承担责任');
});

it('looks for so many names only, and always for the words that mean one side', () => {
  const platform = Array.from({ length: 300 }, (_, index) => `星桥${index}号公司`);
  const names = partyNames([{ role: 'platform', names: platform }]);
  expect(read('用户同意星桥7号公司与星桥250号公司的规则', names)).toBe('U同意P与星桥250号公司的规则');
});

it('signs whom the title names, unless the outline knows better', () => {
  const source = `骑手合作协议\n${'骑手听从站长。'.repeat(4)}`;
  expect(read('骑手违约', partyNames([], source))).toBe('U违约');
  expect(read('骑手违约', partyNames([{ role: 'platform', names: ['骑手'] }], source))).toBe('P违约');
});

it('signs an institution that has no other name, but not those beside it', () => {
  const source = '医院可以改期。医院不承担责任。医院应当保密。医院将回复患者。';
  expect(read('患者由医院转至合作医院', partyNames([], source))).toBe('U由P转至合作医院');
});

it('takes both other sides for users where the platform is the third', () => {
  const names = partyNames([{ role: 'platform', names: ['丙方'] }]);
  expect(read('甲方、乙方委托丙方', names)).toBe('U、U委托P');
});

it('takes no data for a party', () => {
  expect(read('数据保留三年', partyNames([], '数据保留一年。数据保留两年。数据保留三年。'))).toBe('数据保留三年');
});
