import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Translator } from '../locales/index.ts';
import type { Command } from './arguments.ts';
import { complain } from './complain.ts';
import { findBrowsers, installHost, uninstallHost } from './install/install-host.ts';
import { copiesFolder, hostBrowsers, manifestPlace, type HostBrowser, type Machine } from './install/places.ts';
import { isSystemError } from './is-system-error.ts';
import { printableLine } from './report/printable.ts';

/** `mingyue host …`. Returns the exit code. */
export async function hostCommand(command: Extract<Command, { name: 'host' }>, translate: Translator): Promise<number> {
  const machine = thisMachine();
  const say = (line: string): void => void process.stdout.write(`${printableLine(line)}\n`);
  switch (command.act) {
    case 'run': {
      const { runHost } = await import('./host/run-host.ts');
      return runHost(command.data ?? copiesFolder(machine));
    }
    case 'install': {
      const browsers = command.browsers.length > 0 ? command.browsers : findBrowsers(machine);
      if (browsers.length === 0) {
        complain(translate('cli.host.none', { browsers: hostBrowsers.join('|') }));
        return 1;
      }
      const main = fileURLToPath(new URL('main.ts', import.meta.url));
      const { extensions } = command;
      const failed = forEach(browsers, (browser) => {
        installHost({ machine, browsers: [browser], extensions, node: process.execPath, main }, reg);
        say(translate('cli.host.installed', { browser, file: manifestPlace(browser, machine).file }));
      });
      for (const { browser, why } of failed) complain(translate('cli.host.not-installed', { browser, why }));
      if (failed.length < browsers.length) say(translate('cli.host.next', { folder: copiesFolder(machine) }));
      return failed.length > 0 ? 1 : 0;
    }
    case 'uninstall': {
      const browsers = command.browsers.length > 0 ? command.browsers : hostBrowsers;
      let gone = 0;
      const failed = forEach(browsers, (browser) => {
        if (uninstallHost(machine, [browser], reg).length === 0) return;
        gone++;
        say(translate('cli.host.uninstalled', { browser }));
      });
      for (const { browser, why } of failed) complain(translate('cli.host.not-uninstalled', { browser, why }));
      if (gone + failed.length === 0) say(translate('cli.host.absent'));
      const folder = copiesFolder(machine);
      if (existsSync(folder)) say(translate('cli.host.copies', { folder }));
      return failed.length > 0 ? 1 : 0;
    }
  }
}

/** Does it for each browser, whatever happens with another; gives those that the system did not let it do it for. */
function forEach(
  browsers: readonly HostBrowser[],
  act: (browser: HostBrowser) => void,
): readonly { readonly browser: HostBrowser; readonly why: string }[] {
  return browsers.flatMap((browser) => {
    try {
      act(browser);
      return [];
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return [{ browser, why: error.message }];
    }
  });
}

function thisMachine(): Machine {
  const { platform, env } = process;
  const known = platform === 'darwin' || platform === 'win32' ? platform : 'linux';
  return { platform: known, home: homedir(), environment: env };
}

function reg(args: readonly string[]): void {
  execFileSync('reg.exe', [...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}
