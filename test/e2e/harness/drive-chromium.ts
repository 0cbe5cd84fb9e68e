import { cpSync, existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { builtForChrome, launchExtension, type LaunchOptions, type RunningExtension } from './chromium.ts';
import type { DriveOptions, Driver, Tab } from './driver.ts';
import { markedWords, untilNamed } from './page-queries.ts';
import { until } from './until.ts';

/** Chromium, driven by Playwright; the extension is reached through a page of its own, which leaves its worker alone. */
export async function driveChromium(options: DriveOptions = {}): Promise<Driver> {
  const { profile, quota, localHosts = [], backForwardCache = false } = options;
  const limited = quota === undefined ? undefined : withoutUnlimitedStorage();
  const first = await launchExtension({
    backForwardCache,
    localHosts,
    ...(profile === undefined ? {} : { profile }),
    ...(limited === undefined ? {} : { extension: limited }),
  } satisfies LaunchOptions);
  const extension = options.privateWindows === true ? await relaunchWithPrivate(first) : first;
  const { context } = extension;
  const own = await context.newPage();
  await own.goto(extension.url('manifest.json'));
  const send = (message: object): Promise<unknown> =>
    own.evaluate((sent) => {
      type Runtime = { sendMessage(message: object): Promise<unknown> };
      return (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome.runtime.sendMessage(sent);
    }, message);
  // It holds as long as the session does.
  const session = await context.newCDPSession(own);
  const setQuota = async (limit?: { readonly quotaSize: number }): Promise<void> => {
    const origin = `chrome-extension://${extension.id}`;
    await session.send('Storage.overrideQuotaForOrigin', { origin, ...limit });
  };
  if (quota !== undefined) await setQuota({ quotaSize: quota });
  return {
    evaluate: (expression) => own.evaluate<string>(expression),
    evaluateInBackground: async (expression) => {
      await send({ type: 'ui.helper-state' }); // wakes it
      return extension.evaluate(expression);
    },
    send,
    liftQuota: () => setQuota(),
    kill: () => killBrowser(extension),
    openOwn: async (path) => {
      const page = await context.newPage();
      await page.goto(extension.url(path));
      return driveTab(page, backForwardCache);
    },
    untilTab: async (address) => {
      // asked again and again: a page is there before it has its address
      const find = () => context.pages().findLast((one) => address.test(one.url()));
      await until(() => Promise.resolve(find()?.url()), `a tab at ${String(address)}`);
      return driveTab(find()!, backForwardCache);
    },
    forgetSidePanel: async () => {
      const none = "() => Promise.reject(new Error('no side panel'))";
      await extension.evaluate(
        `String([globalThis.chrome, globalThis.browser].map((api) => api && (api.sidePanel.open = ${none})))`,
      );
    },
    newTab: async () => driveTab(await context.newPage(), backForwardCache),
    stopBackground: () => stopWorker(own),
    setCookie: (name, value, url) => context.addCookies([{ name, value, url }]),
    [Symbol.asyncDispose]: async () => {
      await extension[Symbol.asyncDispose]();
      if (limited !== undefined) rmSync(limited, { recursive: true, force: true });
    },
  };
}

/**
 * A copy of the build without `unlimitedStorage`. With it Chromium writes past any quota that its debugger sets (60 MB
 * under one of 4 MB, measured), and only a disk that is full stops it.
 */
function withoutUnlimitedStorage(): string {
  const copy = mkdtempSync(join(tmpdir(), 'mingyue-limited-'));
  cpSync(builtForChrome, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: readonly string[] };
  const permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return copy;
}

async function killBrowser({ context, profile }: RunningExtension): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve));
  // `<host>-<pid>`: the browser's own lock on its profile.
  const lock = readlinkSync(join(profile, 'SingletonLock'));
  process.kill(Number(lock.slice(lock.lastIndexOf('-') + 1)), 'SIGKILL');
  await closed;
}

/** Starts Chromium anew on a profile that lets the extension see private windows. */
async function relaunchWithPrivate(first: RunningExtension): Promise<RunningExtension> {
  await first.close();
  for (const name of ['Preferences', 'Secure Preferences']) {
    const file = join(first.profile, 'Default', name);
    if (!existsSync(file)) continue;
    const preferences = JSON.parse(readFileSync(file, 'utf8')) as {
      extensions?: { settings?: Record<string, Record<string, unknown>> };
    };
    const own = preferences.extensions?.settings?.[first.id];
    if (own === undefined) continue;
    own['incognito'] = true;
    writeFileSync(file, JSON.stringify(preferences));
  }
  return launchExtension({ profile: first.profile });
}

async function stopWorker(own: Page): Promise<void> {
  const session = await own.context().newCDPSession(own);
  const running = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  while ([...running.values()].some((status) => status !== 'stopped'))
    await new Promise((resolve) => session.once('ServiceWorker.workerVersionUpdated', resolve));
  await session.detach();
}

/**
 * Closes a page, again every second until it is closed: Chromium forgets a close that comes while the page is being
 * left, and Playwright, which asks once, would wait for ever.
 */
async function closePage(page: Page): Promise<void> {
  const again = async (): Promise<void> => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.close');
  };
  // A page that is gone by now cannot be asked, which is what is wanted.
  const timer = setInterval(() => void again().catch(() => undefined), 1000);
  await page.close().finally(() => clearInterval(timer));
}

function driveTab(page: Page, backForwardCache: boolean): Tab {
  // a page from that cache has no `load` event
  const moved = backForwardCache ? ({ waitUntil: 'commit' } as const) : {};
  return {
    goto: async (url) => void (await page.goto(url)),
    click: (selector) => page.click(selector),
    doubleClick: (selector) => page.dblclick(selector),
    clickText: (text) => page.click(`text=${text}`),
    toFront: () => page.bringToFront(),
    focus: (selector) => page.focus(selector),
    press: (key) => page.keyboard.press(key),
    fill: (selector, text) => page.fill(selector, text),
    upload: (selector, path) => page.setInputFiles(selector, path),
    untilText: async (selector, words) => {
      const found = page.locator(selector).filter({ hasText: words }).first();
      await found.waitFor({ state: 'attached' });
      return (await found.textContent()) ?? '';
    },
    untilMarked: (name) =>
      until(async () => (await page.evaluate(markedWords, name.source)) || undefined, `a mark ${String(name)}`),
    untilFrameText: (words) =>
      until(async () => (await frameTexts(page)).find((text) => words.test(text)), `a frame with ${String(words)}`),
    frameTexts: () => frameTexts(page),
    evaluateWith: (expression, argument) => page.evaluate(expression as never, argument),
    type: async (selector, text, framePath) => {
      const field = framePath === undefined ? page.locator(selector) : page.frameLocator('iframe').locator(selector);
      await field.focus();
      await page.keyboard.insertText(text);
    },
    evaluate: (expression) => page.evaluate(expression),
    waitForSelector: async (selector) => void (await page.waitForSelector(selector)),
    waitForUrl: (pattern) => page.waitForURL(pattern),
    back: async () => void (await page.goBack(moved)),
    forward: async () => void (await page.goForward(moved)),
    untilNamed: (pattern) => untilNamed(page, pattern),
    close: () => closePage(page),
  };
}

function frameTexts(page: Page): Promise<string[]> {
  const inside = page.frames().filter((frame) => frame !== page.mainFrame());
  return Promise.all(inside.map((frame) => frame.evaluate(() => document.body.innerText)));
}
