import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodePorts } from '../../src/helper/node-ports.ts';
import { readHtmlDocument } from '../../src/read/read-html.ts';
import type { ExpectedPage } from './pages.ts';

const folder = join(import.meta.dirname, '../fixtures/agreement-pages');

describe('reading a page in Node gives what Chromium gives', () => {
  test.each(readdirSync(folder))('%s', (slug) => {
    const html = readFileSync(join(folder, slug, 'source.html'), 'utf8');
    const wanted = JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8')) as ExpectedPage;
    const read = readHtmlDocument(nodePorts.parseHtml(html), 'https://qinghe.example/');
    expect(read.text.split('\n').filter((line) => line !== '')).toEqual(wanted.lines);
  });
});

describe('hostile pages', () => {
  test('ten thousand nested boxes are read', () => {
    const html = `<!doctype html><html><body>${'<div>'.repeat(10_000)}第一条 用户应当遵守本协议，平台有权处理。${'</div>'.repeat(10_000)}</body></html>`;
    expect(readHtmlDocument(nodePorts.parseHtml(html), '').text).toBe('第一条 用户应当遵守本协议，平台有权处理。');
  });

  test('hidden boxes in hidden boxes are left out whole', () => {
    const html = `<!doctype html><html><body>${'<div style="display:none">甲乙丙丁'.repeat(2000)}${'</div>'.repeat(2000)}</body></html>`;
    const { text, removals } = readHtmlDocument(nodePorts.parseHtml(html), '');
    expect(text).toBe('');
    expect(removals.map((removal) => removal.text.replace(/\s/g, '').length).reduce((a, b) => a + b)).toBe(8000);
  });
});
