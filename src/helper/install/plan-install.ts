import { posix, win32 } from 'node:path';
import { helperIdentity } from '../../messaging/helper-identity.ts';
import { copiesFolder, dataFolder, manifestPlace, type HostBrowser, type Machine } from './places.ts';

/** What an installation writes. Pure, so that every system's can be tested on one. */
export interface InstallPlan {
  readonly files: readonly { readonly path: string; readonly content: string; readonly executable: boolean }[];
  /** Keys whose default value is set to a path. */
  readonly registry: readonly { readonly key: string; readonly value: string }[];
}

export interface InstallOptions {
  readonly machine: Machine;
  readonly browsers: readonly HostBrowser[];
  /** Ids that stores have given the extension, beside its own. */
  readonly extensions: readonly string[];
  /** The Node that runs the helper, and its main script. */
  readonly node: string;
  readonly main: string;
}

/** Manifests for some browsers, and the script that they name: browsers start a program without arguments of ours. */
export function planInstall({ machine, browsers, extensions, node, main }: InstallOptions): InstallPlan {
  const script = scriptPath(machine);
  const copies = copiesFolder(machine);
  const content = machine.platform === 'win32' ? batchFile(node, main, copies) : shellScript(node, main, copies);
  const files = [{ path: script, content, executable: true }];
  const registry: InstallPlan['registry'][number][] = [];
  for (const browser of browsers) {
    const { file, registryKey } = manifestPlace(browser, machine);
    const manifest = {
      name: helperIdentity.host,
      description: '明约 Mingyue',
      path: script,
      type: 'stdio',
      ...(browser === 'firefox'
        ? { allowed_extensions: [helperIdentity.firefoxId, ...extensions.filter((id) => !chromeId.test(id))] }
        : {
            allowed_origins: [helperIdentity.chromeId, ...extensions.filter((id) => chromeId.test(id))].map(
              (id) => `chrome-extension://${id}/`,
            ),
          }),
    };
    files.push({ path: file, content: `${JSON.stringify(manifest, null, 2)}\n`, executable: false });
    if (registryKey !== null) registry.push({ key: registryKey, value: file });
  }
  return { files, registry };
}

const chromeId = /^[a-p]{32}$/;

/** The script that browsers start. */
export function scriptPath(machine: Machine): string {
  return machine.platform === 'win32'
    ? win32.join(dataFolder(machine), 'mingyue-host.bat')
    : posix.join(dataFolder(machine), 'mingyue-host');
}

function shellScript(node: string, main: string, copies: string): string {
  const quoted = [node, main].map(quote).join(' ');
  return `#!/bin/sh\nexec ${quoted} host run --data ${quote(copies)} -- "$@"\n`;
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

function batchFile(node: string, main: string, copies: string): string {
  const quoted = (word: string): string => `"${word.replaceAll('%', '%%')}"`;
  // Paths may hold Chinese names: the file is UTF-8, which cmd has to be told.
  return [
    '@echo off',
    'chcp 65001 >nul',
    `${quoted(node)} ${quoted(main)} host run --data ${quoted(copies)} -- %*`,
    '',
  ].join('\r\n');
}
