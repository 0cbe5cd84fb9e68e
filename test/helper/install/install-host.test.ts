import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowsers, installHost, uninstallHost } from '../../../src/helper/install/install-host.ts';
import { hostBrowsers, manifestPlace, type Machine } from '../../../src/helper/install/places.ts';
import { planInstall } from '../../../src/helper/install/plan-install.ts';

const linux: Machine = { platform: 'linux', home: '/home/明', environment: {} };
const mac: Machine = { platform: 'darwin', home: '/Users/ming', environment: {} };
const windows: Machine = {
  platform: 'win32',
  home: 'C:\\Users\\明 100%',
  environment: { LOCALAPPDATA: 'C:\\Users\\明 100%\\AppData\\Local', APPDATA: 'C:\\Users\\明 100%\\AppData\\Roaming' },
};

describe('the manifest', () => {
  it.each([
    [linux, 'chrome', '/home/明/.config/google-chrome/NativeMessagingHosts/mingyue.helper.json'],
    [linux, 'chromium', '/home/明/.config/chromium/NativeMessagingHosts/mingyue.helper.json'],
    [linux, 'edge', '/home/明/.config/microsoft-edge/NativeMessagingHosts/mingyue.helper.json'],
    [linux, 'firefox', '/home/明/.mozilla/native-messaging-hosts/mingyue.helper.json'],
    [
      { ...linux, environment: { XDG_CONFIG_HOME: '/cfg' } },
      'chromium',
      '/cfg/chromium/NativeMessagingHosts/mingyue.helper.json',
    ],
    [mac, 'chrome', '/Users/ming/Library/Application Support/Google/Chrome/NativeMessagingHosts/mingyue.helper.json'],
    [mac, 'chromium', '/Users/ming/Library/Application Support/Chromium/NativeMessagingHosts/mingyue.helper.json'],
    [mac, 'edge', '/Users/ming/Library/Application Support/Microsoft Edge/NativeMessagingHosts/mingyue.helper.json'],
    [mac, 'firefox', '/Users/ming/Library/Application Support/Mozilla/NativeMessagingHosts/mingyue.helper.json'],
  ] as const)('stands where the browser looks: %j %s', (machine, browser, file) => {
    expect(manifestPlace(browser, machine)).toMatchObject({ file, registryKey: null });
  });

  it.each([
    ['chrome', 'HKCU\\Software\\Google\\Chrome\\NativeMessagingHosts\\mingyue.helper'],
    ['chromium', 'HKCU\\Software\\Chromium\\NativeMessagingHosts\\mingyue.helper'],
    ['edge', 'HKCU\\Software\\Microsoft\\Edge\\NativeMessagingHosts\\mingyue.helper'],
    ['firefox', 'HKCU\\Software\\Mozilla\\NativeMessagingHosts\\mingyue.helper'],
  ] as const)('on Windows is named in the registry for %s', (browser, key) => {
    const { registry, files } = planInstall(options(windows, [browser]));
    const value = `C:\\Users\\明 100%\\AppData\\Local\\Mingyue\\mingyue.helper.${browser}.json`;
    expect(registry).toEqual([{ key, value }]);
    expect(files.map(({ path }) => path)).toContain(value);
  });

  it('lets our extension in and nobody else; ids of stores go to the browsers they are of', () => {
    const store = 'abcdefghijklmnopabcdefghijklmnop';
    const { files } = planInstall({ ...options(linux, ['chrome', 'firefox']), extensions: [store, 'ours@store'] });
    const [, chrome, firefox] = files.map(({ content }) => content);
    expect(JSON.parse(chrome ?? '')).toEqual({
      name: 'mingyue.helper',
      description: '明约 Mingyue',
      path: '/home/明/.local/share/mingyue/mingyue-host',
      type: 'stdio',
      allowed_origins: ['chrome-extension://oijpfbedinhmjbhphnalpfamgicjigol/', `chrome-extension://${store}/`],
    });
    expect(JSON.parse(firefox ?? '')).toMatchObject({ allowed_extensions: ['mingyue@mingyue.example', 'ours@store'] });
    expect(JSON.parse(firefox ?? '')).not.toHaveProperty('allowed_origins');
  });
});

function options(machine: Machine, browsers: readonly (typeof hostBrowsers)[number][]) {
  return { machine, browsers, extensions: [], node: '/opt/it’s node/node', main: "/opt/it's/main.ts" };
}

describe('the script that browsers start', () => {
  it('on Windows survives spaces, Chinese and percent signs in paths', () => {
    const [script] = planInstall(options(windows, ['edge'])).files;
    expect(script?.path).toBe('C:\\Users\\明 100%\\AppData\\Local\\Mingyue\\mingyue-host.bat');
    expect(script?.content.split('\r\n')).toEqual([
      '@echo off',
      'chcp 65001 >nul',
      `"/opt/it’s node/node" "/opt/it's/main.ts" host run --data "C:\\Users\\明 100%%\\AppData\\Local\\Mingyue\\ledger" -- %*`,
      '',
    ]);
  });
});

describe.skipIf(process.platform === 'win32')('an installation', () => {
  let home: string;
  let machine: Machine;
  const noRegistry = (): never => {
    throw new Error('no registry here');
  };
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "mingyue it's home-"));
    machine = { platform: 'linux', home, environment: {} };
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('runs a program with its arguments, whatever is in the paths', () => {
    const echo = join(home, "e'cho.sh");
    installHost({ ...options(machine, ['chromium']), node: '/bin/echo', main: echo }, noRegistry);
    const script = join(home, '.local/share/mingyue/mingyue-host');
    const said = execFileSync(script, ['chrome-extension://abc/'], { encoding: 'utf8' });
    expect(said).toBe(
      `${echo} host run --data ${join(home, '.local/share/mingyue/ledger')} -- chrome-extension://abc/\n`,
    );
  });

  it('is for the browsers that are there, changes nothing the second time, and leaves nothing but the copies', () => {
    mkdirSync(join(home, '.config/chromium'), { recursive: true });
    mkdirSync(join(home, '.mozilla'));
    const browsers = findBrowsers(machine);
    expect(browsers).toEqual(['chromium', 'firefox']);
    installHost(options(machine, browsers), noRegistry);
    const file = manifestPlace('firefox', machine).file;
    const first = readFileSync(file, 'utf8');
    installHost(options(machine, browsers), noRegistry);
    expect(readFileSync(file, 'utf8')).toBe(first);

    const copies = join(home, '.local/share/mingyue/ledger');
    mkdirSync(copies);
    expect(uninstallHost(machine, ['firefox'], noRegistry)).toEqual(['firefox']);
    expect(existsSync(join(dirname(copies), 'mingyue-host'))).toBe(true);
    expect(uninstallHost(machine, hostBrowsers, noRegistry)).toEqual(['chromium']);
    expect(existsSync(join(dirname(copies), 'mingyue-host'))).toBe(false);
    expect(existsSync(copies)).toBe(true);
    expect(uninstallHost(machine, hostBrowsers, noRegistry)).toEqual([]);
  });
});

it('writes to and clears the registry with reg.exe where manifests are named there', () => {
  const asked: string[][] = [];
  const home = mkdtempSync(join(tmpdir(), 'mingyue-registry-'));
  // The paths are Windows’, the folder is this system’s: what counts here is what the registry is told.
  const machine: Machine = { platform: 'win32', home, environment: { LOCALAPPDATA: home } };
  const registry = (args: readonly string[]): void => void asked.push([...args]);
  const cwd = process.cwd();
  process.chdir(home);
  try {
    installHost(options(machine, ['edge']), registry);
    uninstallHost(machine, ['edge'], registry);
  } finally {
    process.chdir(cwd);
    rmSync(home, { recursive: true, force: true });
  }
  const key = 'HKCU\\Software\\Microsoft\\Edge\\NativeMessagingHosts\\mingyue.helper';
  expect(asked).toEqual([
    ['add', key, '/ve', '/t', 'REG_SZ', '/d', manifestPlace('edge', machine).file, '/f'],
    ['delete', key, '/f'],
  ]);
});
