import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const run = (script: string, ...args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly out: string; readonly err: string }>((resolve) => {
    execFile(process.execPath, [at(script), ...args], (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

describe.each([
  ['npm run eval', '../../src/train/evaluate.ts', ['capp [DIR]', 'outline', 'pages [DIR]', 'reading [DIR]']],
  ['npm run bench', '../bench/run.ts', ['labels', 'open-pages', 'outline', 'pages', 'reading', 'surfaces']],
  ['npm run train', '../../src/train/train.ts', []],
])('%s', (name, script, parts) => {
  it('says how it is used when it is asked, and does nothing', async () => {
    const { code, out, err } = await run(script, '--help');
    expect(out).toMatch(new RegExp(`^Usage: ${name}`));
    for (const part of parts) expect(out).toContain(`\n  ${part}`);
    expect([code, err]).toEqual([0, '']);
  });

  it.each(['--nothing', 'nothing'])('says so on standard error when it is called wrongly: %s', async (wrong) => {
    const before = statSync(at('../../public/model.bin')).mtimeMs;
    const { code, out, err } = await run(script, wrong);
    expect(err).toMatch(new RegExp(`^Usage: ${name}`, 'm'));
    expect(err).not.toMatch(/^\s+at /m);
    expect([code, out]).toEqual([2, '']);
    expect(statSync(at('../../public/model.bin')).mtimeMs).toBe(before);
  });
});

it.each([
  ['capp', 'no dev.txt of a task of CAPP-130 in '],
  ['pages', 'no manifest.jsonl in '],
])('npm run eval -- %s says that a folder is not what it wants', async (command, reason) => {
  const { code, out, err } = await run('../../src/train/evaluate.ts', command, at('./'));
  expect([code, out, err]).toEqual([1, '', `${reason}${at('./').replace(/\/$/, '')}\n`]);
});
