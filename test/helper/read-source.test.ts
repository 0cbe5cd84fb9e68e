import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLimits } from '../../src/read/limits.ts';
import { listSources, loadBytes, readSource } from '../../src/helper/read-source.ts';
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
  expect(await listSources([images, text])).toEqual({ sources: [images, text], passedOver: 0, otherKinds: 1 });
  const { code, out, err } = await runMingyue(['review', '--json', images, text]);
  expect(err).toBe(
    '目录里另有 1 个文件不是文本、Markdown、HTML、PDF 或 DOCX，没有读。\n' +
      `${images}：未能读取。目录里没有能读的文件。\n`,
  );
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});

it('says of a file that it is too large, rather than not there', async () => {
  const path = join(folder, 'large.txt');
  writeFileSync(path, '');
  for (const size of [readLimits.bytes + 1, 2 ** 31]) {
    truncateSync(path, size); // sparse: no disk is filled
    expect(await readSource(path)).toEqual({ ok: false, problem: { id: 'too-large', amount: readLimits.bytes } });
  }
  rmSync(path);
});

it('takes annotations that it has written for no agreement', async () => {
  const path = join(folder, 'out.csv');
  const agreement = join(folder, 'agreement.txt');
  writeFileSync(agreement, '一、平台有权随时修改本协议。');
  expect((await runMingyue(['annotate', '--format', 'csv', '-o', path, agreement])).code).toBe(0);
  const { code, out, err } = await runMingyue(['review', path]);
  expect(err).toBe(`${path}：未能读取。是导出的标注，不是协议。只有 JSONL 格式的标注能带回工作台。\n`);
  expect([code, out]).toEqual([1, '']);
});

it.skipIf(process.platform === 'win32')('reads no more of what does not end than of a file', async () => {
  expect(await loadBytes('/dev/zero')).toEqual({ ok: false, problem: { id: 'too-large', amount: readLimits.bytes } });
});

it.skipIf(process.platform === 'win32')('follows no link in a folder and waits for no pipe, and says so', async () => {
  const corpus = join(folder, 'corpus');
  mkdirSync(join(corpus, 'inner'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), '密码');
  for (const name of ['b.txt', join('inner', 'a.txt')])
    writeFileSync(join(corpus, name), '一、平台有权随时修改本协议。');
  symlinkSync(join(folder, 'secret.txt'), join(corpus, 'link.txt'));
  symlinkSync(corpus, join(corpus, 'loop'));
  symlinkSync(join(corpus, 'circle'), join(corpus, 'circle'));
  symlinkSync(join(folder, 'gone'), join(corpus, 'gone.txt'));
  symlinkSync('/dev/zero', join(corpus, 'zero.txt'));
  execFileSync('mkfifo', [join(corpus, 'pipe.txt')]);
  const sources = [join(corpus, 'b.txt'), join(corpus, 'inner', 'a.txt')];
  expect(await listSources([corpus])).toEqual({ sources, passedOver: 5, otherKinds: 0 });
  const { code, out, err } = await runMingyue(['annotate', corpus]);
  expect([code, err]).toEqual([0, '目录里有 5 个链接、管道或设备，没有读。\n']);
  expect(out.trimEnd().split('\n')).toHaveLength(2);
  // One that is named is meant.
  expect(await loadBytes(join(corpus, 'link.txt'))).toMatchObject({ ok: true });
});

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'says of a folder within that it may not be listed, and reads the others',
  async () => {
    const corpus = join(folder, 'locked');
    mkdirSync(join(corpus, 'own'), { recursive: true, mode: 0o700 });
    writeFileSync(join(corpus, 'a.txt'), '一、平台有权随时修改本协议。');
    chmodSync(join(corpus, 'own'), 0o000);
    const { code, out, err } = await runMingyue(['annotate', corpus]);
    expect(err).toBe(`${join(corpus, 'own')}：未能读取。没有这个文件，或不能读。\n1 份未能读取。\n`);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
    chmodSync(join(corpus, 'own'), 0o700);
  },
);

it('says how many files of a folder are of kinds that it does not read, hidden ones aside', async () => {
  const corpus = join(folder, 'kinds');
  mkdirSync(join(corpus, '.git'), { recursive: true });
  for (const name of ['a.txt', 'b.rtf', 'without-ending', '.DS_Store', join('.git', 'HEAD')])
    writeFileSync(join(corpus, name), '一、平台有权随时修改本协议。');
  expect(await listSources([corpus])).toEqual({ sources: [join(corpus, 'a.txt')], passedOver: 0, otherKinds: 2 });
  const { code, err } = await runMingyue(['annotate', corpus]);
  expect([code, err]).toEqual([0, '目录里另有 2 个文件不是文本、Markdown、HTML、PDF 或 DOCX，没有读。\n']);
});
