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
