import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hostBrowsers, manifestPlace, type HostBrowser, type Machine } from './places.ts';
import { planInstall, scriptPath, type InstallOptions } from './plan-install.ts';

/** Runs `reg.exe` with these arguments; throws when it fails. */
export type Registry = (args: readonly string[]) => void;

/** The browsers that were used on this machine. */
export function findBrowsers(machine: Machine): readonly HostBrowser[] {
  return hostBrowsers.filter((browser) => existsSync(manifestPlace(browser, machine).browserFolder));
}

/** Carries an installation out. Doing it again changes nothing. */
export function installHost(options: InstallOptions, registry: Registry): void {
  const plan = planInstall(options);
  for (const { path, content, executable } of plan.files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    if (executable) chmodSync(path, 0o755);
  }
  for (const { key, value } of plan.registry) registry(['add', key, '/ve', '/t', 'REG_SZ', '/d', value, '/f']);
}

/** Takes manifests away, and with the last of them the script; the copies of the ledger stay. Gives those it found. */
export function uninstallHost(
  machine: Machine,
  browsers: readonly HostBrowser[],
  registry: Registry,
): readonly HostBrowser[] {
  const found = browsers.filter((browser) => existsSync(manifestPlace(browser, machine).file));
  for (const browser of found) {
    const { file, registryKey } = manifestPlace(browser, machine);
    if (registryKey !== null) registry(['delete', registryKey, '/f']);
    rmSync(file);
  }
  const left = hostBrowsers.some((browser) => existsSync(manifestPlace(browser, machine).file));
  if (!left) rmSync(scriptPath(machine), { force: true });
  return found;
}
