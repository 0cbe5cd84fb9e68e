// What `npm start` and `npm test` need before anything else can run. Plain JavaScript without packages: on a bare
// clone it is run by whatever Node (20 or newer) the machine has.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'node_modules', '.mingyue-setup');

/** The pinned Node 24 that npm installed; TypeScript runs on it as it is. */
export const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Says one line of progress, on standard error: standard output belongs to results. */
function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A set-up step that can't be done here: says exactly what the person should do, and ends. */
class SetupProblem extends Error {}

/** Runs set-up steps; a problem is printed plainly and ends the process with 1. */
export function setUp(...steps) {
  try {
    for (const step of steps) step();
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem;
    process.stderr.write(`\n${problem.message}\n`);
    process.exit(1);
  }
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', ...options });
}

function has(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false; // not there, or not ours to run: the next folder
    }
  });
}

const canApt = () => process.platform === 'linux' && has('apt-get') && process.getuid?.() === 0;

function installDebian(packages, why) {
  if (!canApt()) {
    const how = has('apt-get')
      ? `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`
      : has('dnf')
        ? `sudo dnf install ${packages.join(' ')}（名字可能略有不同 / names may differ）`
        : process.platform === 'darwin'
          ? `brew install ${packages.join(' ')}（浏览器 / browser: brew install --cask chromium）`
          : packages.join(', ');
    throw new SetupProblem(`${why}\n请先安装 / please install first:\n  ${how}`);
  }
  say(`${why} 正在安装 / installing: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  const done = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  if (done.status !== 0)
    throw new SetupProblem(`apt-get install ${packages.join(' ')} 失败 / failed:\n${done.stderr.slice(-2000)}`);
}

/** npm packages as the lock file says, nodejieba compiled. Quick when they are there. */
export function ensurePackages() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new SetupProblem(`需要 Node 20 以上 / needs Node 20 or newer; this is ${process.version}`);
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).update(process.platform).update(process.arch).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted && existsSync(node24)) return;
  if (process.platform === 'linux') {
    const tools = [
      ['python3', 'python3'],
      ['make', 'make'],
      ['g++', 'g++'],
    ].filter(([command]) => !has(command));
    if (tools.length > 0)
      installDebian(
        tools.map(([, name]) => name),
        '编译 nodejieba 缺少工具 / tools to compile nodejieba are missing.',
      );
  }
  say('正在安装 npm 包，约一两分钟 / installing npm packages, a minute or two …');
  // not `npm ci`: it refuses a lock file that lacks the native bindings of other platforms, as npm itself writes it
  // where the registry does not carry them all. `--no-save` leaves the lock file as it is and installs what it says.
  const done = run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (done.status !== 0) throw new SetupProblem(`npm install 失败 / failed:\n${done.stderr.slice(-4000)}`);
  writeFileSync(stampFile, wanted);
}

const chromiumPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/usr/bin/microsoft-edge',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where Chromium is, or undefined. Branded Chrome is no help: since 137 it takes no unpacked extension by flag. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  return [...(named ? [named] : []), ...chromiumPlaces].find((place) => existsSync(place));
}

/** Where Firefox is, or undefined. */
export function findFirefox() {
  return [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ]
    .filter((place) => place !== undefined)
    .find((place) => existsSync(place));
}

/** Chromium, from the distribution when it is missing. */
export function ensureChromium() {
  if (findChromium() === undefined) installDebian(['chromium'], '没有找到 Chromium / Chromium is missing.');
}

/** Firefox, for the tests. */
export function ensureFirefox() {
  if (findFirefox() === undefined) installDebian(['firefox-esr'], '没有找到 Firefox / Firefox is missing.');
}

/** A face for Chinese; without one every screenshot is boxes. Other systems bring their own. */
export function ensureFonts() {
  if (process.platform !== 'linux') return;
  const listed = has('fc-list') ? run('fc-list', [':lang=zh-cn', 'family']).stdout.trim() : '';
  const folder = '/usr/share/fonts/opentype/noto';
  const noto = existsSync(folder) && readdirSync(folder).some((file) => file.includes('CJK'));
  if (listed === '' && !noto)
    installDebian(['fonts-noto-cjk', 'fontconfig'], '没有中文字体 / a Chinese font is missing.');
}

/** Hash of every file that goes into the built extension, to build only when something changed. */
function sourceHash() {
  const hash = createHash('sha256');
  const walk = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = join(path, entry.name);
      if (entry.isDirectory()) walk(full);
      else hash.update(full).update('\0').update(readFileSync(full));
    }
  };
  for (const folder of ['entrypoints', 'src', 'public']) walk(join(root, folder));
  for (const file of ['wxt.config.ts', 'tsconfig.json', 'package-lock.json'])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Builds the extension for one browser unless the last build is of the same sources. */
export function ensureBuilt(browser) {
  const out = join(root, '.output', `${browser}-mv3`);
  const stamp = join(root, '.output', `.${browser}-sources`);
  const wanted = sourceHash();
  if (existsSync(join(out, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say(`正在构建扩展 / building the extension (${browser}) …`);
  const done = run(node24, [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build', '-b', browser], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status !== 0)
    throw new SetupProblem(`构建失败 / build failed:\n${done.stdout.slice(-3000)}\n${done.stderr.slice(-3000)}`);
  mkdirSync(join(root, '.output'), { recursive: true });
  writeFileSync(stamp, wanted);
}
