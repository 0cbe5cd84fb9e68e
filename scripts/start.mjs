// `npm start`: set up what is missing, build, and show Mingyue on the demo site.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import {
  ensureBuilt,
  ensureChromium,
  ensureFonts,
  ensurePackages,
  findChromium,
  node24,
  root,
  setUp,
} from './setup.mjs';

setUp(ensurePackages, ensureChromium, ensureFonts, () => ensureBuilt('chrome'));

const demo = spawn(node24, [join(root, 'scripts', 'demo', 'main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: findChromium() },
});
demo.on('exit', (code) => process.exit(code ?? 1));
