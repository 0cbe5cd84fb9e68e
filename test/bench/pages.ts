import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { builtForChrome, chromiumFlags } from '../e2e/harness/chromium.ts';
import { readManifest, servePages } from '../eval/serve-pages.ts';
import { BIG_PAGE, RESTLESS_PAGE } from './pages-parts/big-pages.ts';
import { measureAwake, type AwakeCosts } from './pages-parts/measure-awake.ts';
import { costOf, trace, type ExtensionCost } from './trace/trace-cost.ts';

/** The content scripts compared: ours as built, an empty one, and one `querySelectorAll('*')` for scale. */
const VARIANTS = {
  watch: () => readFileSync(join(builtForChrome, 'watch.js'), 'utf8'),
  empty: () => 'void 0;',
  querySelectorAll: () => "document.querySelectorAll('*').length;",
} as const;

type Variant = keyof typeof VARIANTS;

/** An extension of nothing but one content script and a worker that answers it. */
function writeExtension(folder: string, name: Variant): string {
  const place = join(folder, name);
  mkdirSync(place);
  writeFileSync(
    join(place, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name,
      version: '1',
      background: { service_worker: 'worker.js' },
      content_scripts: [{ matches: ['<all_urls>'], all_frames: true, run_at: 'document_idle', js: ['script.js'] }],
    }),
  );
  writeFileSync(
    join(place, 'worker.js'),
    'chrome.runtime.onMessage.addListener((message, sender, reply) => { reply(null); return true; });',
  );
  writeFileSync(join(place, 'script.js'), VARIANTS[name]());
  return place;
}

/** The address of each extension, by name. All three workers start with the browser. */
async function originsOf(context: BrowserContext): Promise<Map<string, string>> {
  const workers: Worker[] = [...context.serviceWorkers()];
  context.on('serviceworker', (worker) => workers.push(worker));
  const origins = new Map<string, string>();
  for (let tries = 0; origins.size < Object.keys(VARIANTS).length && tries < 100; tries += 1) {
    const worker = workers.shift();
    if (worker === undefined) {
      await new Promise((resume) => setTimeout(resume, 100));
      continue;
    }
    const name = await worker.evaluate(
      () =>
        (
          globalThis as unknown as { chrome: { runtime: { getManifest(): { name: string } } } }
        ).chrome.runtime.getManifest().name,
    );
    origins.set(name, `chrome-extension://${new URL(worker.url()).host}/`);
  }
  return origins;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Waits until the page has been idle once: what scripts planned at its start has run. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => setTimeout(() => requestIdleCallback(() => done(), { timeout: 2000 }), 700)),
  );
}

interface PageCosts {
  /** Compressed size of the always-on script, bytes. */
  readonly scriptGzip: number;
  readonly ordinary: Readonly<Record<string, { readonly median: number; readonly p95: number; readonly max: number }>>;
  readonly nodes50000: Readonly<Record<string, ExtensionCost>>;
  /** Five seconds of a page of 50,000 nodes that changes ten times a second. */
  readonly restless: Readonly<Record<string, ExtensionCost>>;
  /** The whole extension on pages of 50,000 nodes that ask for consent. */
  readonly awake: AwakeCosts;
}

/** What the always-on script costs, in one browser with the variants side by side, by tracing. Milliseconds. */
async function benchPages(
  folder: string = resolve(import.meta.dirname, '../../../shared/pages'),
): Promise<PageCosts | null> {
  if (!existsSync(folder) || !existsSync(builtForChrome)) {
    console.log(`Skipped: ${existsSync(folder) ? builtForChrome : folder} is absent.`);
    return null;
  }
  const place = mkdtempSync(join(tmpdir(), 'mingyue-bench-'));
  const names = Object.keys(VARIANTS) as Variant[];
  const extensions = names.map((name) => writeExtension(place, name));
  const pages = await readManifest(folder);
  cpSync(folder, join(place, 'pages'), { recursive: true });
  for (const [file, html] of [
    ['big.html', BIG_PAGE],
    ['restless.html', RESTLESS_PAGE],
  ] as const)
    writeFileSync(join(place, 'pages', file), html);
  const own = ['big.html', 'restless.html'].map((file) => ({
    ...pages[0],
    file,
    serve_charset: 'utf-8',
  })) as typeof pages;
  const { origin, server } = await servePages(join(place, 'pages'), [...pages, ...own]);
  const context = await chromium.launchPersistentContext(join(place, 'profile'), {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: false,
    args: [
      ...chromiumFlags,
      `--disable-extensions-except=${extensions.join(',')}`,
      `--load-extension=${extensions.join(',')}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  try {
    const origins = await originsOf(context);
    const page = await context.newPage();
    const measure = async (file: string, act: () => Promise<void>): Promise<Record<string, ExtensionCost>> => {
      const events = await trace(page, async () => {
        await page.goto(new URL(file, `${origin}/`).href, { waitUntil: 'load' });
        await act();
      });
      return Object.fromEntries([...origins].map(([name, at]) => [name, costOf(events, at)]));
    };
    const costs: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
    for (const { file } of pages) {
      const cost = await measure(file, () => settle(page));
      for (const name of names) costs[name]?.push(cost[name]?.milliseconds ?? 0);
    }
    const big = await measure('big.html', () => settle(page));
    const restless = await measure('restless.html', () => page.waitForTimeout(5000));
    const awake = await measureAwake();
    return {
      scriptGzip: gzipSync(VARIANTS.watch(), { level: 9 }).length,
      ordinary: Object.fromEntries(
        Object.entries(costs).map(([name, values]) => [
          name,
          { median: quantile(values, 0.5), p95: quantile(values, 0.95), max: Math.max(...values) },
        ]),
      ),
      nodes50000: big,
      restless,
      awake,
    };
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

console.log(JSON.stringify(await benchPages(), null, 2));
