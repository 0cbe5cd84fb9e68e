import { describe, expect, test } from 'vitest';
import { nodePorts } from '../../../src/helper/node-ports.ts';
import { findNextPage } from '../../../src/read/continued/find-next-page.ts';
import { joinPages } from '../../../src/read/continued/join-pages.ts';

const here = 'https://yunzhou.example/terms/1.html';

function next(markup: string, seen?: ReadonlySet<string>): string | null {
  return findNextPage(nodePorts.parseHtml(`<!doctype html><html><body>${markup}</body></html>`), here, seen);
}

describe('finding the next page', () => {
  test.each([
    ['rel=next', '<a rel="next" href="2.html">继续</a>', 'https://yunzhou.example/terms/2.html'],
    ['a link that says 下一页', '<a href="?p=2">下一页 ›</a>', 'https://yunzhou.example/terms/1.html?p=2'],
    [
      'the number after the current one',
      '<span class="current">1</span><a href="2.html">2</a><a href="3.html">3</a>',
      'https://yunzhou.example/terms/2.html',
    ],
    ['no page on another site', '<a href="https://other.example/2.html">下一页</a>', null],
    ['no script', '<a href="javascript:go(2)">下一页</a>', null],
    ['no place on this page', '<a href="#p2">下一页</a>', null],
    ['no sentence that speaks of the next page', '<a href="2.html">点击下一页即表示您同意</a>', null],
    ['nothing where there is nothing', '<p>第一条</p><a href="/">首页</a>', null],
  ])('finds %s', (_what, markup, found) => {
    expect(next(markup)).toBe(found);
  });

  test('does not go round in a ring', () => {
    expect(next('<a href="2.html">下一页</a>', new Set(['https://yunzhou.example/terms/2.html']))).toBeNull();
  });
});

test('joined pages keep text, removals and the places of emphasis', () => {
  const page = (text: string) => ({
    format: 'html' as const,
    title: text,
    text,
    removals: [{ reason: 'footer', text }],
    emphasis: [{ start: 0, end: 1, marks: ['bold' as const] }],
    charset: 'utf-8',
    pages: null,
  });
  const joined = joinPages(page('甲一'), [page('乙二'), page('丙三')]);
  expect(joined.text).toBe('甲一\n乙二\n丙三');
  expect(joined.title).toBe('甲一');
  expect(joined.emphasis?.map((mark) => joined.text.slice(mark.start, mark.end))).toEqual(['甲', '乙', '丙']);
  expect(joined.removals).toHaveLength(3);
});
