import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listSources, readSource } from '../../src/helper/read-source.ts';
import { runMingyue } from './run-mingyue.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingyue-sources-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says of a folder that nothing in it can be read, and does the rest', async () => {
  const images = join(folder, 'images');
  mkdirSync(images);
  writeFileSync(join(images, 'a.png'), '');
  const text = join(folder, 'a.txt');
  writeFileSync(text, '一、平台有权随时修改本协议。');
  expect(await listSources([images, text])).toEqual([images, text]);
  const { code, out, err } = await runMingyue(['review', '--json', images, text]);
  expect(err).toBe(`${images}：未能读取。目录里没有能读的文件。\n`);
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});

it('says of a file that it is too large, rather than not there', async () => {
  const path = join(folder, 'large.txt');
  writeFileSync(path, '');
  truncateSync(path, 2 ** 31); // sparse: no disk is filled
  expect(await readSource(path)).toEqual({ ok: false, problem: { id: 'too-large', amount: 2 ** 31 } });
  rmSync(path);
});
