import { fileURLToPath } from 'node:url';
import { createServer } from 'node:net';
import puppeteer, { type Browser } from 'puppeteer-core';
import { FirefoxDebugger } from './firefox-debugger.ts';
import type { Background } from './ledger.ts';

export const builtForFirefox = fileURLToPath(
  new URL(`../../../${process.env['MINGYUE_BUILD_FIREFOX'] ?? '.output/firefox-mv3'}`, import.meta.url),
);
const firefoxPath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

export interface RunningFirefox extends AsyncDisposable, Background {
  /** Tabs are driven by WebDriver BiDi. */
  readonly browser: Browser;
  /** Unloads the background page, as Firefox does when it is idle. */
  stopBackground(): Promise<void>;
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

export interface FirefoxOptions {
  readonly extension?: string;
  /** Whether it may see private windows, which the person says in the browser's own settings. */
  readonly privateWindows?: boolean;
  /** Host names that lead to this machine. */
  readonly localHosts?: readonly string[];
  /** The home it is started in: where it looks for the manifests of native programs. */
  readonly home?: string;
}

/** Firefox with the built extension in a profile of its own. Disposing closes it. */
export async function launchFirefox({
  extension = builtForFirefox,
  privateWindows = false,
  localHosts = [],
  home,
}: FirefoxOptions = {}): Promise<RunningFirefox> {
  const port = await freePort();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    ...(home === undefined ? {} : { env: { ...process.env, HOME: home } }),
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
    },
  });
  const remote = await FirefoxDebugger.connect(port, AbortSignal.timeout(20_000));
  if (privateWindows) await remote.evaluateInBrowser(allowPrivate);
  const id = await browser.installExtension(extension);
  return {
    browser,
    stopBackground: async () => void (await remote.evaluateInBrowser(stopBackground)),
    evaluate: (expression) => remote.evaluateInExtension(id, expression),
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
