import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { helperIdentity } from '../src/messaging/helper-identity.ts';
import config from '../wxt.config.ts';

async function manifestFor(browser: 'chrome' | 'firefox') {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest depends on the browser');
  return manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
}

test.each(['chrome', 'firefox'] as const)('%s: no page can load anything of ours but the drawer', async (browser) => {
  const manifest = await manifestFor(browser);
  // What it shows without a ticket, nothing, is tested end to end (drawer.e2e.test.ts).
  expect(manifest.web_accessible_resources?.flatMap((one) => (typeof one === 'string' ? one : one.resources))).toEqual([
    'sidepanel.html',
  ]);
  expect(manifest).not.toHaveProperty('externally_connectable');
});

test.each(['chrome', 'firefox'] as const)('%s: our pages run and show nothing from outside', async (browser) => {
  const { content_security_policy: policy } = await manifestFor(browser);
  if (typeof policy !== 'object') throw new Error('no policy');
  const directives = new Map(
    (policy.extension_pages ?? '').split('; ').map((one): [string, string] => {
      const [name = '', ...sources] = one.split(' ');
      return [name, sources.join(' ')];
    }),
  );
  expect(directives.get('default-src')).toBe("'none'");
  for (const [name, sources] of directives) {
    // Documents are fetched from wherever they stand; the drawer stands in pages.
    if (name === 'connect-src' || name === 'frame-ancestors') continue;
    expect(`${name} ${sources}`).not.toMatch(/https?:|\*|unsafe|blob:/);
  }
});

test.each([
  ['chrome', ['sidePanel', 'offscreen']],
  ['firefox', []],
] as const)('%s: of what is asked for only the pages themselves have a warning', async (browser, more) => {
  const manifest = await manifestFor(browser);
  // Each without a warning of its own: developer.chrome.com/docs/extensions/reference/permissions-list, and in Firefox
  // `PermissionNoPrompt` in the schemas of toolkit/components/extensions. `declarativeNetRequest` alone has one.
  expect(manifest.permissions).toEqual([
    'storage',
    'unlimitedStorage',
    'scripting',
    'alarms',
    'declarativeNetRequestWithHostAccess',
    ...more,
  ]);
  expect(manifest.host_permissions).toEqual(['<all_urls>']);
});

test.each(['chrome', 'firefox'] as const)(
  '%s: nobody is asked at installation for the way to the helper',
  async (browser) => {
    const { permissions, optional_permissions: optional } = await manifestFor(browser);
    expect(permissions).not.toContain('nativeMessaging');
    expect(optional).toEqual(['nativeMessaging']);
  },
);

test('firefox: it is offered for Android too, where panels and windows of the browser are missing', async () => {
  const { browser_specific_settings: settings } = await manifestFor('firefox');
  expect(settings).toHaveProperty('gecko_android.strict_min_version');
  // What it lacks is asked for first: a listener added to nothing would end the start of the background.
  const unasked = /(?<!typeof )browser\.(?:windows|sidebarAction|commands|contextMenus|menus|devtools|idle)\b/;
  const sources = globSync('{src,entrypoints}/**/*.{ts,tsx}').filter((path) => !path.endsWith('private-windows.ts'));
  expect(sources.filter((path) => unasked.test(readFileSync(path, 'utf8')))).toEqual([]);
});

test('chrome: the id that the helper lets in is that of the key, as Chromium derives it', async () => {
  const { key = '' } = await manifestFor('chrome');
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  const id = [...digest].map((digit) => 'abcdefghijklmnop'.charAt(parseInt(digit, 16))).join('');
  expect(id).toBe(helperIdentity.chromeId);
});
