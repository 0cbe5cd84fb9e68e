// `npm run bench [name …]`: runs every benchmark of this folder (or those named), each in a process of its own.
// Times are for reading, not for passing: what they show are ratios within one run.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const wanted = process.argv.slice(2);
const benches = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3))
  .toSorted();
const usage = ['Usage: npm run bench [-- name …]\n', ...benches.map((name) => `  ${name}`)].join('\n');
if (wanted.some((name) => name === '--help' || name === '-h')) {
  console.log(usage);
  process.exit();
}
const unknown = wanted.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark: ${unknown.join(', ')}\n${usage}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : benches) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
