import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installHost } from '../../../src/helper/install/install-host.ts';
import { copiesFolder, type HostBrowser, type Machine } from '../../../src/helper/install/places.ts';
import { scriptPath } from '../../../src/helper/install/plan-install.ts';

const main = fileURLToPath(new URL('../../../src/helper/main.ts', import.meta.url));

/** The helper, installed for one browser in a home of its own. */
export interface InstalledHelper extends Disposable {
  readonly home: string;
  /** For Chromium: the profile in whose folder the manifest is. */
  readonly profile: string;
  /** The build with the permission that a person gives in the settings: no test can press the browser's own button. */
  readonly extension: string;
  /** Everything that the copies hold, as text. */
  readCopies(): string;
  /** Ids of the processes that run the helper now (Linux). */
  processes(): readonly number[];
  /** Resolves as soon as a process has begun to load its words, which takes it a second or more. */
  untilLoadingWords(process: number): Promise<void>;
  /** Has browsers start another script from now on. */
  replaceScript(source: string): void;
}

export function installHelper(browser: HostBrowser, build: string): InstalledHelper {
  const home = mkdtempSync(join(tmpdir(), 'mingyue-helper-'));
  // A profile given by flag is where Chromium looks for manifests: as if it were the usual folder.
  const machine: Machine = { platform: 'linux', home, environment: { XDG_CONFIG_HOME: home } };
  installHost({ machine, browsers: [browser], extensions: [], node: process.execPath, main }, () => undefined);
  const extension = join(home, 'extension');
  cpSync(build, extension, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    permissions: string[];
    optional_permissions: string[];
  };
  manifest.permissions.push(...manifest.optional_permissions.splice(0));
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  const copies = copiesFolder(machine);
  return {
    home,
    profile: join(home, 'chromium'),
    extension,
    readCopies: () =>
      existsSync(copies)
        ? readdirSync(copies)
            .map((name) => readFileSync(join(copies, name), 'utf8'))
            .join('')
        : '',
    processes: () => processesOf(copies),
    untilLoadingWords: async (id) => {
      while (!readFileSync(`/proc/${String(id)}/maps`, 'utf8').includes('nodejieba.node'))
        await new Promise((resolve) => setTimeout(resolve, 5));
    },
    replaceScript: (source) => writeFileSync(scriptPath(machine), source, { mode: 0o755 }),
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function processesOf(copies: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
        return words.includes('run') && words.includes(copies) && words[0] === process.execPath;
      } catch {
        return false; // it ended meanwhile
      }
    })
    .map(Number);
}
