#!/usr/bin/env node
// `mingyue`: the command line, on the pinned Node whatever Node called it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { ensurePackages, node24, root, setUp } from './setup.mjs';

setUp(ensurePackages);
const { status, signal } = spawnSync(node24, [join(root, 'src', 'helper', 'main.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
if (signal !== null) process.kill(process.pid, signal);
process.exit(status ?? 1);
