import { expect, test } from 'vitest';
import { findPageDocuments } from '../../../src/dom/consent/find-page-documents.ts';
import { openPage } from '../open-page.ts';

async function named(html: string): Promise<(readonly [string, string | null, string])[]> {
  const { page, close } = await openPage(`<!DOCTYPE html><base href="https://shop.example/"><body>${html}</body>`);
  const found = findPageDocuments(page).map(({ name, href, how }) => [name, href, how] as const);
  close();
  return found;
}

test('a page without a question names the agreements that its links name, each once', async () => {
  const html =
    '<p>欢迎入会，详见<a href="/rules">《会员章程》《积分规则》</a></p>' +
    '<footer><a href="/terms">用户协议</a> <a href="/terms?x">用户协议</a> <a href="/p">隐私政策</a> <a href="/about">关于我们</a>' +
    '<a href="/en">Terms of Service</a></footer>';
  expect(await named(html)).toEqual([
    ['会员章程', 'https://shop.example/rules', 'link'],
    ['积分规则', 'https://shop.example/rules', 'link'],
    ['用户协议', 'https://shop.example/terms', 'link'],
    ['隐私政策', 'https://shop.example/p', 'link'],
    ['Terms of Service', 'https://shop.example/en', 'link'],
  ]);
});

test('a link that only a script opens says so', async () => {
  expect(await named('<a href="javascript:show()">服务条款</a>')).toEqual([['服务条款', null, 'script-link']]);
});

test('a page that links no agreement names none, and at most a dozen are named', async () => {
  expect(await named('<a href="/a">协议书法大赛开幕</a><p>用户协议</p>')).toEqual([]);
  const many = Array.from({ length: 300 }, (_, at) => `<a href="/${String(at)}">第${String(at)}号协议</a>`).join('');
  expect(await named(many)).toHaveLength(12);
});
