import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchExtension, type RunningExtension } from './chromium.ts';
import type { DriveOptions, Driver, Tab } from './driver.ts';
import { markedWords, untilNamed } from './page-queries.ts';
import { until } from './until.ts';

/** Chromium, driven by Playwright; the extension is reached through a page of its own, which leaves its worker alone. */
export async function driveChromium(options: DriveOptions = {}): Promise<Driver> {
  const first = await launchExtension();
  const extension = options.privateWindows === true ? await relaunchWithPrivate(first) : first;
  const { context } = extension;
  const own = await context.newPage();
  await own.goto(extension.url('manifest.json'));
  return {
    evaluate: (expression) => own.evaluate<string>(expression),
    openOwn: async (path) => {
      const page = await context.newPage();
      await page.goto(extension.url(path));
      return driveTab(page);
    },
    untilTab: async (address) => {
      const open = () => context.pages().findLast((one) => address.test(one.url()));
      let page = open();
      while (page === undefined) {
        await context.waitForEvent('page');
        page = open();
      }
      return driveTab(page);
    },
    forgetSidePanel: async () => {
      const none = "() => Promise.reject(new Error('no side panel'))";
      await extension.evaluate(
        `String([globalThis.chrome, globalThis.browser].map((api) => api && (api.sidePanel.open = ${none})))`,
      );
    },
    newTab: async () => driveTab(await context.newPage()),
    stopBackground: () => stopWorker(own),
    setCookie: (name, value, url) => context.addCookies([{ name, value, url }]),
    [Symbol.asyncDispose]: () => extension[Symbol.asyncDispose](),
  };
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

function driveTab(page: Page): Tab {
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
    back: async () => void (await page.goBack()),
    forward: async () => void (await page.goForward()),
    untilNamed: (pattern) => untilNamed(page, pattern),
    close: () => page.close(),
  };
}

function frameTexts(page: Page): Promise<string[]> {
  const inside = page.frames().filter((frame) => frame !== page.mainFrame());
  return Promise.all(inside.map((frame) => frame.evaluate(() => document.body.innerText)));
}
