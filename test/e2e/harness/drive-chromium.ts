import type { Page } from 'playwright-core';
import { launchExtension, type RunningExtension } from './chromium.ts';
import type { DriveOptions, Driver, Tab } from './driver.ts';
import { untilNamed } from './page-queries.ts';
import { until } from './until.ts';

/** Chromium, driven by Playwright; the extension is reached through a page of its own, which leaves its worker alone. */
export async function driveChromium(options: DriveOptions = {}): Promise<Driver> {
  const extension = await launchExtension();
  const { context } = extension;
  if (options.privateWindows === true) await allowPrivateWindows(extension);
  const own = await context.newPage();
  await openManifest(own, extension.url('manifest.json'));
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
    setCookie: (name, value, url) => context.addCookies([{ name, value, url }]),
    [Symbol.asyncDispose]: () => extension[Symbol.asyncDispose](),
  };
}

/** Opens a page of the extension, which the browser may be loading anew just now. */
async function openManifest(page: Page, url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await page.goto(url);
      return;
    } catch (error) {
      if (!/ERR_BLOCKED_BY_CLIENT/.test(String(error)) || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function allowPrivateWindows({ context, id }: RunningExtension): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(async (extensionId) => {
    type Api = { updateExtensionConfiguration(update: object): Promise<void> };
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Api } }).chrome;
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, id);
  await settings.close();
}

function driveTab(page: Page): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    click: (selector) => page.click(selector),
    doubleClick: (selector) => page.dblclick(selector),
    clickText: (text) => page.click(`text=${text}`),
    focus: (selector) => page.focus(selector),
    press: (key) => page.keyboard.press(key),
    fill: (selector, text) => page.fill(selector, text),
    upload: (selector, path) => page.setInputFiles(selector, path),
    untilText: async (selector, words) => {
      const found = page.locator(selector).filter({ hasText: words }).first();
      await found.waitFor({ state: 'attached' });
      return (await found.textContent()) ?? '';
    },
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
