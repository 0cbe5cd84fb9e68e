import { expect, test } from 'vitest';
import { nodePorts } from '../../../src/helper/node-ports.ts';
import { isAnotherDocument, pageNamesOf } from '../../../src/read/continued/is-another-document.ts';

function names(heading: string, title: string) {
  return pageNamesOf(nodePorts.parseHtml(`<!doctype html><title>${title}</title><h1>${heading}</h1>`));
}

test.each([
  ['another agreement', ['用户协议', '用户协议 — 文档'], ['隐私政策', '隐私政策 — 文档']],
  ['another agreement under one title', ['用户协议', '云舟'], ['隐私政策', '云舟']],
  ['another agreement without a heading', ['', '用户协议 - 云舟'], ['', '隐私政策 - 云舟']],
  ['a page that is no agreement', ['用户协议', '用户协议 — 文档'], ['安装指南', '安装指南 — 文档']],
  ['an English one', ['Terms of Service', 'Terms of Service | Yun'], ['Privacy Policy', 'Privacy Policy | Yun']],
])('the next page is %s', (_what, first, next) => {
  expect(isAnotherDocument(names(...(first as [string, string])), names(...(next as [string, string])))).toBe(true);
});

test.each([
  ['numbered', ['用户协议', '用户协议 - 云舟'], ['用户协议（2）', '用户协议 第2页 - 云舟']],
  ['named shorter', ['云舟网络用户协议', '云舟'], ['用户协议 2/3', '云舟']],
  ['a chapter with a number', ['用户协议', '用户协议 - 云舟'], ['第二章 服务条款', '第二章 服务条款 - 云舟']],
  ['a chapter under the title', ['用户协议', '用户协议 - 云舟'], ['服务说明', '用户协议 - 云舟']],
  ['a chapter without an agreement in its name', ['用户协议', '云舟'], ['您的权利', '云舟']],
  ['without a heading', ['用户协议', '云舟'], ['', '云舟 第2页']],
  ['after a page without a name', ['', ''], ['隐私政策', '隐私政策']],
])('the next page goes on: %s', (_what, first, next) => {
  expect(isAnotherDocument(names(...(first as [string, string])), names(...(next as [string, string])))).toBe(false);
});
