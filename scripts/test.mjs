// `npm test`: set up what is missing, then run every check there is. Each step's output is shown as it comes; at the
// end stand the steps that failed, and `N passed, N failed`, counting tests, and one for each step that is no test run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import {
  ensureBuilt,
  ensureChromium,
  ensureFirefox,
  ensureFonts,
  ensurePackages,
  findChromium,
  findFirefox,
  node24,
  root,
  setUp,
} from './setup.mjs';

setUp(ensurePackages, ensureChromium, ensureFirefox, ensureFonts);

const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  CHROMIUM_PATH: findChromium(),
  FIREFOX_PATH: findFirefox(),
};
const say = (line) => process.stdout.write(`${line}\n`);
const reports = mkdtempSync(join(tmpdir(), 'mingyue-test-'));
const tally = { passed: 0, failed: 0, skipped: 0 };
const failedSteps = [];

function step(name, action) {
  const began = Date.now();
  say(`\n— ${name}`);
  const ok = action();
  if (!ok) failedSteps.push(name);
  say(`  ${ok ? '✓' : '✗'} ${name} (${Math.round((Date.now() - began) / 1000)} s)`);
  return ok;
}

const command = (script, args) =>
  spawnSync(node24, [join(root, 'node_modules', script), ...args], { cwd: root, env, stdio: 'inherit' }).status === 0;

/** A step that is one check. */
function check(name, script, args) {
  const ok = step(name, () => command(script, args));
  tally[ok ? 'passed' : 'failed']++;
}

/** A step that runs tests and is counted by them. */
function tests(project) {
  const report = join(reports, `${project}.json`);
  step(`tests: ${project}`, () => {
    const ok = command('vitest/vitest.mjs', [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ]);
    if (!existsSync(report)) {
      tally.failed++;
      return false;
    }
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    tally.passed += numPassedTests;
    tally.failed += numFailedTests;
    tally.skipped += numPendingTests;
    // a suite that does not even load fails without a failed test
    if (!ok && numFailedTests === 0) tally.failed++;
    return ok;
  });
}

check('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']);
check('wxt prepare', 'wxt/bin/wxt.mjs', ['prepare']);
check('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']);
for (const project of ['src/core', '.', 'src/helper', 'test'])
  check(`types: ${project}`, 'typescript/bin/tsc', ['-p', project]);
setUp(
  () => ensureBuilt('chrome'),
  () => ensureBuilt('firefox'),
);
tally.passed += 2;
for (const browser of ['chrome', 'firefox'])
  check(`bundle budgets: ${browser}`, '../scripts/bundle-budgets.ts', [`.output/${browser}-mv3`]);
tests('unit');
tests('browser');
tests('e2e');

say('');
for (const name of failedSteps) say(`✗ ${name}`);
say(`${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`);
process.exit(tally.failed > 0 ? 1 : 0);
