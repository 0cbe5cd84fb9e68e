import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runMingyue } from './run-mingyue.ts';

describe.skipIf(process.platform === 'win32')('a file’s name', () => {
  let folder: string;
  let odd: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingyue-names-'));
    odd = join(folder, 'a\u001b]0;title\u0007\u001b[31mred\u001b[2J\u009b1m\u202e\r\n完成 9 份.txt');
    writeFileSync(odd, '{');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['review', () => [folder + '/gone\u001b[2J\n.txt']],
    ['review', () => [odd]],
    ['annotate', () => [odd, '-o', odd]],
    ['annotate', () => ['a', '--format', '\u001b[2J']],
    ['annotate', () => [folder, '-o', join(odd, 'out')]],
    ['evaluate', () => [odd, odd]],
    ['agree', () => [odd, odd]],
    ['\u001b[2J', () => []],
    ['host', () => ['install', '--browser', '\u001b[2J']],
  ])('commands no terminal and begins no line: %s', async (command, args) => {
    const { out, err } = await runMingyue([command, ...args()]);
    expect(out + err).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
    expect(out + err).not.toMatch(/^完成 9 份/m);
  });
});
