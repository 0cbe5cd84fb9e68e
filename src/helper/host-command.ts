import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Translator } from '../locales/index.ts';
import type { Command } from './arguments.ts';
import { findBrowsers, installHost, uninstallHost } from './install/install-host.ts';
import { copiesFolder, hostBrowsers, manifestPlace, type Machine } from './install/places.ts';

/** `mingyue host …`. Returns the exit code. */
export async function hostCommand(command: Extract<Command, { name: 'host' }>, translate: Translator): Promise<number> {
  const machine = thisMachine();
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  switch (command.act) {
    case 'run': {
      const { runHost } = await import('./host/run-host.ts');
      return runHost(command.data ?? copiesFolder(machine));
    }
    case 'install': {
      const browsers = command.browsers.length > 0 ? command.browsers : findBrowsers(machine);
      if (browsers.length === 0) {
        process.stderr.write(`${translate('cli.host.none', { browsers: hostBrowsers.join('|') })}\n`);
        return 1;
      }
      const main = fileURLToPath(new URL('main.ts', import.meta.url));
      installHost({ machine, browsers, extensions: command.extensions, node: process.execPath, main }, reg);
      for (const browser of browsers)
        say(translate('cli.host.installed', { browser, file: manifestPlace(browser, machine).file }));
      say(translate('cli.host.next', { folder: copiesFolder(machine) }));
      return 0;
    }
    case 'uninstall': {
      const browsers = command.browsers.length > 0 ? command.browsers : hostBrowsers;
      const gone = uninstallHost(machine, browsers, reg);
      for (const browser of gone) say(translate('cli.host.uninstalled', { browser }));
      if (gone.length === 0) say(translate('cli.host.absent'));
      const folder = copiesFolder(machine);
      if (existsSync(folder)) say(translate('cli.host.copies', { folder }));
      return 0;
    }
  }
}

function thisMachine(): Machine {
  const { platform, env } = process;
  const known = platform === 'darwin' || platform === 'win32' ? platform : 'linux';
  return { platform: known, home: homedir(), environment: env };
}

function reg(args: readonly string[]): void {
  execFileSync('reg.exe', [...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}
