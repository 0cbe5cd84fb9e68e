import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumFlags } from '../e2e/harness/chromium.ts';
import type { OpenPage } from './open-pages-parts/in-page.ts';
import { longestTaskOf, trace } from './trace/trace-cost.ts';

/**
 * What an open page pays for being read and marked: the most CPU time of its main thread in one task (the aim: 50 ms),
 * by tracing. `npm run bench open-pages`.
 */
const output = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    lib: { entry: resolve(import.meta.dirname, 'open-pages-parts/in-page.ts'), formats: ['iife'], name: 'bench' },
  },
});
const [bundle] = Array.isArray(output) ? output : [output];
if (bundle === undefined || !('output' in bundle)) throw new Error('Vite gave no bundle');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [...chromiumFlags],
});
type World = { readonly openPage: OpenPage };
try {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>用户服务协议</title><body>');
  await page.addScriptTag({ content: bundle.output[0].code });
  const tell = async (what: string, act: () => Promise<string | number>): Promise<void> => {
    let came: string | number = '';
    const events = await trace(page, async () => {
      came = await act();
    });
    console.log(`${what}: ${longestTaskOf(events).toFixed(0)} ms in one task at most (${String(came)})`);
  };
  const lay = (clauses: number) =>
    page.evaluate((count) => (globalThis as unknown as World).openPage.lay(count), clauses);
  for (const clauses of [12_500, 125_000]) {
    const elements = await lay(clauses);
    await tell(`reading ${String(elements)} elements`, () =>
      page.evaluate(() => (globalThis as unknown as World).openPage.read()),
    );
  }
  const elements = await lay(18_000);
  await tell(`marking 1,000 passages in ${String(elements)} elements`, () =>
    page.evaluate(() => (globalThis as unknown as World).openPage.mark()),
  );
} finally {
  await browser.close();
}
