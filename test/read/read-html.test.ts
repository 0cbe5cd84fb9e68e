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

/** Milliseconds of the fastest of three readings. */
function time(html: string): number {
  const document = nodePorts.parseHtml(html);
  let best = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const begin = performance.now();
    readHtmlDocument(document, 'https://qinghe.example/');
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}

describe('hostile pages', () => {
  test('ten thousand nested boxes are read', () => {
    const html = `<!doctype html><html><body>${'<div>'.repeat(10_000)}第一条 用户应当遵守本协议，平台有权处理。${'</div>'.repeat(10_000)}</body></html>`;
    expect(readHtmlDocument(nodePorts.parseHtml(html), '').text).toBe('第一条 用户应当遵守本协议，平台有权处理。');
  });

  test('hidden boxes in hidden boxes cost no more than their text', () => {
    const html = `<!doctype html><html><body>${'<div style="display:none">甲乙丙丁'.repeat(2000)}${'</div>'.repeat(2000)}</body></html>`;
    expect(readHtmlDocument(nodePorts.parseHtml(html), '').text).toBe('');
    expect(time(html)).toBeLessThan(5000);
  });
});
