import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodePorts } from '../../src/helper/node-ports.ts';
import { readHtmlDocument } from '../../src/read/read-html.ts';
import { scoreReading } from '../eval/reading-score.ts';
import type { ExpectedPage } from './pages.ts';

const folder = join(import.meta.dirname, '../fixtures/agreement-pages');

describe('reading a page in Node gives what Chromium gives', () => {
  test.each(readdirSync(folder))('%s', (slug) => {
    const html = readFileSync(join(folder, slug, 'source.html'), 'utf8');
    const wanted = JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8')) as ExpectedPage;
    const read = readHtmlDocument(nodePorts.parseHtml(html));
    expect(read.text.split('\n').filter((line) => line !== '')).toEqual(wanted.lines);
  });
});

const houses = join(import.meta.dirname, '../fixtures/held-out-pages');
const styles = readdirSync(houses).filter((file) => file.endsWith('.html'));

describe('pages in twenty-eight house styles', () => {
  test.each(styles)('%s: no line is lost, hardly any is added', (file) => {
    const gold = readFileSync(join(houses, file.replace('.html', '.txt')), 'utf8');
    const read = readHtmlDocument(nodePorts.parseHtml(readFileSync(join(houses, file), 'utf8')));
    const { recall, foreign } = scoreReading(gold, read.text);
    expect(recall).toBe(1);
    expect(foreign).toBeLessThan(0.06);
  });

  test('are free to call a class what objects have', () => {
    const clauses = Array.from(
      { length: 4 },
      (_, at) => `<p>第${'一二三四'[at]}条 用户应当遵守本协议，平台有权处理违反本协议的行为。</p>`,
    );
    const html = `<main><h1>用户协议</h1><div class="constructor"><p>适用于全体会员</p></div>${clauses.join('')}</main>`;
    const { text, removals } = readHtmlDocument(nodePorts.parseHtml(html));
    expect(text).toContain('适用于全体会员');
    expect(removals).toEqual([]);
  });

  test('say what they left out and why', () => {
    const reasonsOf = (slug: string): string[] => {
      const html = readFileSync(join(houses, `${slug}.html`), 'utf8');
      return readHtmlDocument(nodePorts.parseHtml(html)).removals.map(
        ({ reason, text }) => `${reason}: ${text.replace(/\s+/g, ' ')}`,
      );
    };
    expect(reasonsOf('01-table-layout').join('\n')).toMatch(/breadcrumb: 当前位置：首页 > 协议/);
    expect(reasonsOf('04-docs-site').filter((line) => line === 'permalink: #')).toHaveLength(5);
    expect(reasonsOf('06-wechat-article').join('\n')).toMatch(/share: 阅读 1024[^\n]*\n?.*微信扫一扫/);
    expect(reasonsOf('03-hostile-classes').join('\n')).toMatch(/footer: 岭南优鲜 粤ICP备/);
  });
});

describe('links to other agreements', () => {
  const clause = '用户应当遵守本协议，平台有权处理违反本协议的行为。';
  const linksOf = (html: string, url: string | null = 'https://heqi.example/terms/user') => {
    const { text, links = [] } = readHtmlDocument(nodePorts.parseHtml(html), { url });
    return links.map(({ start, end, href }) => [text.slice(start, end), href]);
  };

  test('are kept with their words and their address', () => {
    const html = `<main><nav><a href="/home">首页</a></nav><p>第一条 ${clause}另见<a href="privacy?token=abc">《<b>隐私</b>政策》</a>。</p>
      <p>第二条 ${clause}<a href="//static.heqi.example/fees.pdf">收费规则</a>、<a href="javascript:open()">《会员协议》</a>、<a href="#top">《用户协议》</a></p></main>`;
    expect(linksOf(html)).toEqual([
      ['《隐私政策》', 'https://heqi.example/terms/privacy?token=abc'],
      ['收费规则', 'https://static.heqi.example/fees.pdf'],
    ]);
    expect(linksOf(html, null)).toEqual([]);
  });

  test('start from where the page says they start', () => {
    const html = `<base href="/legal/"><main><p>第一条 ${clause}见<a href="privacy.html">隐私政策</a></p><p>第二条 ${clause}</p></main>`;
    expect(linksOf(html)).toEqual([['隐私政策', 'https://heqi.example/legal/privacy.html']]);
  });

  test('stand at their words though lines before them are left out', () => {
    const html = `<ul><li><a href="/a">关于我们</a></li><li><a href="/b">帮助中心</a></li><li><a href="/c">用户协议</a></li></ul>
      <main><p>第一条 ${clause}</p><p>第二条 ${clause}见<a href="/p">隐私政策</a>。</p><p>第三条 ${clause}</p></main>`;
    expect(linksOf(html)).toEqual([['隐私政策', 'https://heqi.example/p']]);
  });
});

describe('the name of an agreement', () => {
  const body = Array.from(
    { length: 3 },
    (_, at) => `<p>第${'一二三'[at]}条 用户应当遵守本协议，平台有权处理。</p>`,
  ).join('');
  const nameOf = (head: string, opening: string): string | null =>
    readHtmlDocument(nodePorts.parseHtml(`<head>${head}</head><body><main>${opening}${body}</main></body>`)).title;

  test.each([
    ['the heading', '<title>云舟</title>', '<h1>云舟用户协议</h1>', '云舟用户协议'],
    ['what stands before the name of the site', '<title>用户协议 | 云舟</title>', '', '用户协议'],
    [
      'the first line where the page bears the name of the site',
      '<title>云舟，全城特价</title>',
      '<p>会员守则</p>',
      '会员守则',
    ],
    ['the first line where nobody named the page', '<title>无标题文档</title>', '<div>投资合同</div>', '投资合同'],
    ['no sentence about an agreement', '<title>云舟</title>', '<p>请您细读本协议，特别是免责条款</p>', '云舟'],
    ['no heading of a clause', '<title>云舟</title>', '<p>一、协议主体</p>', '云舟'],
    ['what the page calls itself where no line names an agreement', '<title>云舟</title>', '', '云舟'],
  ])('is %s', (_, head, opening, name) => {
    expect(nameOf(head, opening)).toBe(name);
  });

  test('is no heading that holds the whole text', () => {
    const clauses = `一、总则 ${'用户应当遵守本协议，平台有权处理。'.repeat(40)}`;
    expect(nameOf('', `<h1>云舟服务协议<br>${clauses}</h1>`)).toBe('云舟服务协议');
    expect(nameOf('<title>Document</title>', `<h1>${clauses}</h1>`)).toBeNull();
  });
});

describe('hostile pages', () => {
  test('ten thousand nested boxes are read', () => {
    const html = `<!doctype html><html><body>${'<div>'.repeat(10_000)}第一条 用户应当遵守本协议，平台有权处理。${'</div>'.repeat(10_000)}</body></html>`;
    expect(readHtmlDocument(nodePorts.parseHtml(html)).text).toBe('第一条 用户应当遵守本协议，平台有权处理。');
  });

  test('hidden boxes in hidden boxes are left out whole', () => {
    const html = `<!doctype html><html><body>${'<div style="display:none">甲乙丙丁'.repeat(2000)}${'</div>'.repeat(2000)}</body></html>`;
    const { text, removals } = readHtmlDocument(nodePorts.parseHtml(html));
    expect(text).toBe('');
    expect(removals.map((removal) => removal.text.replace(/\s/g, '').length).reduce((a, b) => a + b)).toBe(8000);
  });
});
