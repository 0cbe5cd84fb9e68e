import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errors, type Page } from 'playwright-core';
import type { PageExplanation } from '../../src/messaging/protocol.ts';
import { builtForChrome, launchExtension, type RunningExtension } from '../e2e/harness/chromium.ts';
import { toVerdict, unwoken, type PageVerdict } from './page-verdict.ts';
import { readManifest, servePages, type PageEntry } from './serve-pages.ts';

/** A verdict with the page it is about, in the order the issue gives. */
export type JudgedPage = { readonly file: string } & PageVerdict;

/** How long a page is waited for, in milliseconds: one that never finishes loading is judged as it stands then. */
const LOAD_LIMIT = 10_000;

/** How long the rest of the extension may take to be there after the page has loaded, in milliseconds. */
const WAKE_LIMIT = 2500;

/** How long a page where nothing was found is asked again, in milliseconds: single-page apps draw after they load. */
const SETTLE_LIMIT = 1200;

function builtExtension(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  if (!existsSync(builtForChrome)) execFileSync('npx', ['wxt', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  return builtForChrome;
}

/** Asks the extension, through its own background, what it made of the page. Null when it was not woken there. */
async function askExtension(extension: RunningExtension, url: string): Promise<PageExplanation | null> {
  const worker = await extension.worker();
  return await worker.evaluate(
    async ({ url: wanted, limit, settle }) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: ChromeTabs } }).chrome;
      interface ChromeTabs {
        query(about: object): Promise<{ id?: number; url?: string }[]>;
        sendMessage(tab: number, message: object, options: object): Promise<unknown>;
      }
      const tab = (await tabs.query({})).find((one) => one.url === wanted)?.id;
      if (tab === undefined) return null;
      const until = Date.now() + limit;
      const settled = Date.now() + settle;
      const late = new Promise<null>((resolve) => setTimeout(resolve, 4 * limit, null));
      for (;;) {
        try {
          // A page that keeps its thread busy for ever gives no answer.
          const answer = await Promise.race([tabs.sendMessage(tab, { type: 'tab.explain' }, { frameId: 0 }), late]);
          const found = answer === undefined || answer === null ? null : (answer as PageExplanation);
          if (found !== null && (found.kind !== 'none' || Date.now() > settled)) return found;
        } catch (error) {
          // “Receiving end does not exist”: the frame was not woken, or not yet.
          if (!String(error).includes('Receiving end')) throw error;
        }
        if (Date.now() > until) return null;
        await new Promise((resolve) => setTimeout(resolve, 80));
      }
    },
    { url, limit: WAKE_LIMIT, settle: SETTLE_LIMIT },
  );
}

/** Opens a page. What it does while it loads (leading elsewhere, loading for ever) is its own affair. */
async function openPage(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'load', timeout: LOAD_LIMIT });
  } catch (error) {
    const ownAffair = error instanceof errors.TimeoutError || /interrupted|ERR_ABORTED/.test(String(error));
    if (!ownAffair) throw error;
  }
}

async function judge(extension: RunningExtension, page: Page, url: string): Promise<PageVerdict> {
  await openPage(page, url);
  const explanation = await askExtension(extension, page.url());
  if (explanation === null) return unwoken;
  return await toVerdict(explanation, (selector) =>
    page.evaluate((css) => document.querySelector(css)?.getAttribute('href') ?? null, selector),
  );
}

/** Opens every page of a folder in Chromium with the built extension. Calls `onPage` for each as soon as it is judged. */
export async function judgePages(
  folder: string,
  onPage: (judged: JudgedPage, entry: PageEntry, page: Page) => Promise<void> | void,
): Promise<void> {
  const pages = await readManifest(folder);
  const { origin, server } = await servePages(folder, pages);
  await using extension = await launchExtension({ extension: builtExtension() });
  const { context } = extension;
  let page: Page | undefined;
  let wanted = '';
  // Nothing leaves the machine, and no page leads elsewhere.
  await context.route('**/*', async (route) => {
    const request = route.request();
    const own = request.url().startsWith(origin) || request.url().startsWith('chrome-extension:');
    const leaves = request.isNavigationRequest() && request.frame().parentFrame() === null && request.url() !== wanted;
    await (own && !leaves ? route.continue() : route.abort());
  });
  try {
    for (const entry of pages) {
      wanted = new URL(entry.file, `${origin}/`).href;
      // A tab for each: what one page leaves running does not reach the next.
      const before = page;
      page = await context.newPage();
      await before?.close();
      await onPage({ file: entry.file, ...(await judge(extension, page, wanted)) }, entry, page);
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** `npm run eval -- pages DIR`: one JSON line for each page. */
export async function evaluatePages(folder: string): Promise<void> {
  await judgePages(folder, (judged) => {
    console.log(JSON.stringify(judged));
  });
}
