import { describe, expect, test } from 'vitest';
import { readMainText } from '../../src/read/main-text/main-text.ts';
import { readHtmlDocument } from '../../src/read/read-html.ts';
import type { ExpectedPage } from './pages.ts';

const sources = import.meta.glob<string>('../fixtures/agreement-pages/*/source.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expected = import.meta.glob<ExpectedPage>('../fixtures/agreement-pages/*/expected.json', {
  import: 'default',
  eager: true,
});
const pages = Object.entries(sources).map(([path, html]) => {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return { slug: folder.slice(folder.lastIndexOf('/') + 1), html, wanted: expected[`${folder}/expected.json`]! };
});

describe('reading a page', () => {
  test.each(pages)('$slug', ({ html, wanted }) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const before = document.documentElement.outerHTML;
    const read = readHtmlDocument(document);
    expect(read.text.split('\n').filter((line) => line !== '')).toEqual(wanted.lines);
    expect(read.title).toBe(wanted.title);
    const removed = read.removals.map((removal) => removal.text).join('\n');
    for (const text of wanted.gone.filter((text) => !/张三/.test(text))) expect(removed).toContain(text);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('everything a page shows is in the text or among the removals', () => {
    for (const { html } of pages) {
      const document = new DOMParser().parseFromString(html, 'text/html');
      const read = readHtmlDocument(document);
      for (const element of document.querySelectorAll('script, style')) element.remove();
      const all = document.body.textContent.replace(/\s/g, '');
      const found = [read.text, ...read.removals.map((removal) => removal.text)].join('').replace(/\s/g, '');
      const count = (text: string): Map<string, number> => {
        const counts = new Map<string, number>();
        for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
        return counts;
      };
      const have = count(found);
      for (const [char, times] of count(all)) expect(have.get(char) ?? 0).toBeGreaterThanOrEqual(times);
    }
  });

  test('on a live page stylesheets count, and the page around the agreement goes', () => {
    const clause = '平台可视经营需要随时调整本协议，调整后的内容在张贴之时起对您发生效力。';
    const root = document.createElement('div');
    root.append(
      document
        .createRange()
        .createContextualFragment(
          `<style>.dlg{display:none}.t{display:block}</style><nav><a href="/">首页</a><a href="/mall">商城</a></nav><div class="dlg">手机号登录</div>` +
            `<div class="doc"><span class="t">晴溪用户协议</span><span class="t">1、${clause}</span><span class="t">2、${clause}</span></div><footer>© 晴溪</footer>`,
        ),
    );
    document.body.append(root);
    const main = readMainText(root, { live: true });
    root.remove();
    expect(main.text).toBe(`晴溪用户协议\n1、${clause}\n2、${clause}`);
    expect(main.removals.map((removal) => removal.reason).sort()).toEqual(['footer', 'hidden', 'navigation']);
  });

  test('ranges of the main text hold the words they stand for', () => {
    for (const { html } of pages) {
      const document = new DOMParser().parseFromString(html, 'text/html');
      const main = readMainText(document);
      for (const line of main.text
        .split('\n')
        .filter((text) => /^[\d.]+ ?[\p{Script=Han}]/u.test(text) && text.length > 20)) {
        const start = main.text.indexOf(line) + 6;
        const span = { start, end: start + 12 };
        expect(
          main
            .rangesOf(span)
            .map((range) => range.toString())
            .join(''),
        ).toBe(main.text.slice(span.start, span.end));
      }
    }
  });
});
