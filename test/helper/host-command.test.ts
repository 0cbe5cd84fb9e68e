import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runMingyue } from './run-mingyue.ts';

describe.skipIf(process.platform !== 'linux')('mingyue host', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'mingyue-home-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const host = (...args: readonly string[]) =>
    runMingyue(['host', ...args], '', { HOME: home, XDG_CONFIG_HOME: '', XDG_DATA_HOME: '' });

  it('says for which browser it could not write, and does the rest', async () => {
    writeFileSync(join(home, '.mozilla'), '');
    mkdirSync(join(home, '.config/chromium'), { recursive: true });
    const { code, out, err } = await host('install', '--browser', 'firefox', '--browser', 'chromium');
    expect(err).toMatch(/^没有为 firefox 装上：E[A-Z]+: .+\n$/);
    expect(out).toMatch(/^已为 chromium 装上：.+\n接着在明约的设置里.+\n$/);
    expect(code).toBe(1);
    expect(existsSync(join(home, '.config/chromium/NativeMessagingHosts/mingyue.helper.json'))).toBe(true);

    const only = await host('install', '--browser', 'firefox');
    expect([only.code, only.out]).toEqual([1, '']);
  });

  it('says from which browser it could not take it away, and does the rest', async () => {
    await host('install', '--browser', 'firefox', '--browser', 'chromium');
    const manifest = join(home, '.config/chromium/NativeMessagingHosts/mingyue.helper.json');
    rmSync(manifest);
    mkdirSync(manifest);
    const { code, out, err } = await host('uninstall');
    expect(err).toMatch(/^没有从 chromium 卸下：.+\n$/);
    expect(out).toBe('已从 firefox 卸下\n');
    expect(code).toBe(1);
  });
});
