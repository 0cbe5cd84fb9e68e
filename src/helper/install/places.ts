import { posix, win32 } from 'node:path';
import { helperIdentity } from '../../messaging/helper-identity.ts';

export const hostBrowsers = ['chrome', 'chromium', 'edge', 'firefox'] as const;
export type HostBrowser = (typeof hostBrowsers)[number];

/** The machine to install on, as far as places depend on it. */
export interface Machine {
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Where a browser looks for the helper's manifest, for one person. */
export interface ManifestPlace {
  /** The browser's own folder: it is there when the browser was used. */
  readonly browserFolder: string;
  /** The manifest. On Windows any file will do, the registry names it. */
  readonly file: string;
  /** Windows: the key whose default value is the path of the manifest. */
  readonly registryKey: string | null;
}

const linux: Readonly<Record<HostBrowser, string>> = {
  chrome: 'google-chrome',
  chromium: 'chromium',
  edge: 'microsoft-edge',
  firefox: '.mozilla',
};
const mac: Readonly<Record<HostBrowser, string>> = {
  chrome: 'Google/Chrome',
  chromium: 'Chromium',
  edge: 'Microsoft Edge',
  firefox: 'Mozilla',
};
/** Folder below %LOCALAPPDATA% (Firefox: %APPDATA%), and key below HKCU\Software. */
const windows: Readonly<Record<HostBrowser, readonly [folder: string, key: string]>> = {
  chrome: ['Google\\Chrome', 'Google\\Chrome'],
  chromium: ['Chromium', 'Chromium'],
  edge: ['Microsoft\\Edge', 'Microsoft\\Edge'],
  firefox: ['Mozilla', 'Mozilla'],
};

const { host } = helperIdentity;

/**
 * Where each browser's documentation says that a manifest of one person stands:
 * developer.chrome.com/docs/extensions/develop/concepts/native-messaging#native-messaging-host-location,
 * learn.microsoft.com/microsoft-edge/extensions-chromium/developer-guide/native-messaging,
 * developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Native_manifests#manifest_location
 */
export function manifestPlace(browser: HostBrowser, machine: Machine): ManifestPlace {
  const { platform, home, environment } = machine;
  switch (platform) {
    case 'linux': {
      const config = environment['XDG_CONFIG_HOME'] || posix.join(home, '.config');
      const browserFolder = posix.join(browser === 'firefox' ? home : config, linux[browser]);
      const folder = browser === 'firefox' ? 'native-messaging-hosts' : 'NativeMessagingHosts';
      return { browserFolder, file: posix.join(browserFolder, folder, `${host}.json`), registryKey: null };
    }
    case 'darwin': {
      const browserFolder = posix.join(home, 'Library/Application Support', mac[browser]);
      return {
        browserFolder,
        file: posix.join(browserFolder, 'NativeMessagingHosts', `${host}.json`),
        registryKey: null,
      };
    }
    case 'win32': {
      const [folder, key] = windows[browser];
      const roaming = environment['APPDATA'] || win32.join(home, 'AppData\\Roaming');
      return {
        browserFolder: win32.join(browser === 'firefox' ? roaming : localData(machine), folder),
        file: win32.join(dataFolder(machine), `${host}.${browser}.json`),
        registryKey: `HKCU\\Software\\${key}\\NativeMessagingHosts\\${host}`,
      };
    }
  }
}

/** Where the helper keeps what is its own: the script that browsers start, and the copies in `ledger`. */
export function dataFolder(machine: Machine): string {
  const { platform, home, environment } = machine;
  switch (platform) {
    case 'linux':
      return posix.join(environment['XDG_DATA_HOME'] || posix.join(home, '.local/share'), 'mingyue');
    case 'darwin':
      return posix.join(home, 'Library/Application Support/Mingyue');
    case 'win32':
      return win32.join(localData(machine), 'Mingyue');
  }
}

/** Where the copies of the ledger are. */
export function copiesFolder(machine: Machine): string {
  return (machine.platform === 'win32' ? win32 : posix).join(dataFolder(machine), 'ledger');
}

function localData({ home, environment }: Machine): string {
  return environment['LOCALAPPDATA'] || win32.join(home, 'AppData\\Local');
}
