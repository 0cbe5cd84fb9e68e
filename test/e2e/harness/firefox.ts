import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import puppeteer, { type Browser } from 'puppeteer-core';
import { FirefoxDebugger } from './firefox-debugger.ts';
import type { Background } from './ledger.ts';
import { until } from './until.ts';

export const builtForFirefox = fileURLToPath(
  new URL(`../../../${process.env['MINGYUE_BUILD_FIREFOX'] ?? '.output/firefox-mv3'}`, import.meta.url),
);
const firefoxPath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

export interface RunningFirefox extends AsyncDisposable, Background {
  /** Tabs are driven by WebDriver BiDi. */
  readonly browser: Browser;
  /** Unloads the background page, as Firefox does when it is idle. */
  stopBackground(): Promise<void>;
  /** Ends it by SIGKILL and waits until it is gone. */
  kill(): Promise<void>;
}

const extensionId = 'mingyue@mingyue.example';

/** Runs in Firefox itself: lets the extension see private windows, as the page of its settings does. */
const allowPrivate = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.add('${extensionId}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  return '';
})()`;

const stopBackground = `(async () => {
  const { extension } = WebExtensionPolicy.getByID('${extensionId}');
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  return '';
})()`;

/** Lets an extension without a signature stay, under an address that is the same at each start: its data hang on it. */
const installed = {
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.startupScanScopes': 15,
  'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: '5f0f6b1c-31c1-4f3e-9d4b-6f1de5a3c2aa' }),
} as const;

/** Where a profile has the packed extension. */
function packedIn(profile: string): string {
  return join(profile, 'extensions', `${extensionId}.xpi`);
}

/** Puts a build into a profile. One that a test's driver installs is gone, with its data, when Firefox starts again. */
function install(extension: string, profile: string): void {
  const packed = packedIn(profile);
  mkdirSync(join(profile, 'extensions'), { recursive: true });
  const paths = readdirSync(extension, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(extension, path)).isFile());
  const zip = zipSync(Object.fromEntries(files.map((path) => [path, readFileSync(join(extension, path))])), {
    level: 0,
  });
  writeFileSync(packed, zip);
}

/** Runs in the background: the address of the page that opens after an installation, once it has. */
const openWelcome = `(browser.extension.getViews({ type: 'tab' })
  .map(({ location }) => location.href).find((address) => address.endsWith('/welcome.html')) ?? '')`;

export interface FirefoxOptions {
  readonly extension?: string;
  /** Whether it may see private windows, which the person says in the browser's own settings. */
  readonly privateWindows?: boolean;
  /** Host names that lead to this machine. */
  readonly localHosts?: readonly string[];
  /** The home it is started in: where it looks for the manifests of native programs. */
  readonly home?: string;
  /** A folder for the profile, in which the extension stays installed. One of its own, that is removed, otherwise. */
  readonly profile?: string;
  /** So many bytes may be stored, by all sites and extensions together. */
  readonly quota?: number;
}

/** Firefox with the built extension in a profile of its own. Disposing closes it. */
export async function launchFirefox({
  extension = builtForFirefox,
  privateWindows = false,
  localHosts = [],
  home,
  profile,
  quota,
}: FirefoxOptions = {}): Promise<RunningFirefox> {
  const port = await freePort();
  const isNew = profile === undefined || !existsSync(packedIn(profile));
  if (isNew && profile !== undefined) install(extension, profile);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    ...(home === undefined ? {} : { env: { ...process.env, HOME: home } }),
    ...(profile === undefined ? {} : { userDataDir: profile }),
    args: ['--start-debugger-server', String(port)],
    extraPrefsFirefox: {
      'devtools.debugger.remote-enabled': true,
      'devtools.debugger.prompt-connection': false,
      'devtools.chrome.enabled': true,
      'intl.locale.requested': 'zh-CN',
      'intl.accept_languages': 'zh-CN, zh',
      'network.dns.localDomains': localHosts.join(','),
      // an idle background page is unloaded after half a minute in use; tests wait for conditions, not for that
      'extensions.background.idle.timeout': 600_000,
      ...(quota === undefined ? {} : { 'dom.quotaManager.temporaryStorage.fixedLimit': Math.ceil(quota / 1024) }),
      ...(profile === undefined ? {} : installed),
    },
  });
  const remote = await FirefoxDebugger.connect(port, AbortSignal.timeout(20_000));
  if (privateWindows) await remote.evaluateInBrowser(allowPrivate);
  const id = profile === undefined ? await browser.installExtension(extension) : extensionId;
  const evaluate = (expression: string): Promise<string> => remote.evaluateInExtension(id, expression);
  // The welcome takes the front when it opens: a page that a test opened before it would be hidden from then on.
  if (isNew) await until(async () => (await evaluate(openWelcome)) || undefined, 'the welcome');
  return {
    browser,
    stopBackground: async () => void (await remote.evaluateInBrowser(stopBackground)),
    evaluate,
    kill: async () => {
      const process = browser.process();
      const gone = new Promise((resolve) => process?.once('exit', resolve));
      remote.close();
      process?.kill('SIGKILL');
      await gone;
    },
    [Symbol.asyncDispose]: async () => {
      remote.close();
      await browser.close();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
