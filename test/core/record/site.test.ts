import { expect, test } from 'vitest';
import { siteOf } from '../../../src/core/record/site.ts';

test.each([
  ['www.nanzhi.example', 'nanzhi.example'],
  ['reg.shop.nanzhi.com.cn', 'nanzhi.com.cn'],
  ['nanzhi.com.cn', 'nanzhi.com.cn'],
  ['a.b.co.uk', 'b.co.uk'],
  ['lin.github.io', 'lin.github.io'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['localhost', 'localhost'],
  ['WWW.Nanzhi.EXAMPLE.', 'nanzhi.example'],
])('%s belongs to %s', (host, site) => {
  expect(siteOf(host)).toBe(site);
});
