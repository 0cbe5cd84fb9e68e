import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openBratOutput } from '../../../src/helper/annotate/output.ts';
import { takeOutputLock } from '../../../src/helper/annotate/output-lock.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingyue-lock-'));
  out = join(folder, 'out.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const take = (path = out): (() => void) => {
  const taken = takeOutputLock(path);
  if (!taken.ok) throw new Error(taken.problem.holder);
  return taken.value;
};

it('is held by one at a time, whatever link leads to the file, until it is given back', () => {
  writeFileSync(out, '');
  symlinkSync(out, join(folder, 'link'));
  const giveBack = take();
  const holder = `${String(process.pid)} ${hostname()}`;
  for (const path of [out, join(folder, 'link')])
    expect(takeOutputLock(path)).toEqual({ ok: false, problem: { lock: `${out}.lock`, holder } });
  giveBack();
  take()();
  expect(readdirSync(folder).toSorted()).toEqual(['link', 'out.jsonl']);
});

it('is taken over from a process that has ended', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(`${out}.lock`, `${String(pid)} ${hostname()}`);
  const giveBack = take();
  expect(readFileSync(`${out}.lock`, 'utf8')).toBe(`${String(process.pid)} ${hostname()}`);
  giveBack();
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['another machine', '1 elsewhere.example'],
  ['nobody that it names', ''],
])('is left to %s', (_, holder) => {
  writeFileSync(`${out}.lock`, holder);
  expect(takeOutputLock(out)).toMatchObject({ ok: false, problem: { holder } });
  expect(existsSync(`${out}.lock`)).toBe(true);
});

it('is not taken where nothing can be written', () => {
  expect(() => takeOutputLock(join(folder, 'nowhere', 'out.jsonl'))).toThrow('ENOENT');
});

it('is given back where the output can’t be opened', async () => {
  mkdirSync(join(folder, 'mingyue.json'));
  await expect(async () => openBratOutput(folder, '1', null)).rejects.toThrow('EISDIR');
  expect(readdirSync(folder)).toEqual(['mingyue.json']);
});
