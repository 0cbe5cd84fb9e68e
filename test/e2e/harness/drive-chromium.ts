import type { Page } from 'playwright-core';
import { launchExtension } from './chromium.ts';
import type { Driver, Tab } from './driver.ts';
import { untilNamed } from './page-queries.ts';

/** Chromium, driven by Playwright; the extension is reached through a page of its own, which leaves its worker alone. */
export async function driveChromium(): Promise<Driver> {
  const extension = await launchExtension();
  const { context } = extension;
  const own = await context.newPage();
  await own.goto(extension.url('manifest.json'));
  return {
    evaluate: (expression) => own.evaluate<string>(expression),
    newTab: async () => driveTab(await context.newPage()),
    setCookie: (name, value, url) => context.addCookies([{ name, value, url }]),
    [Symbol.asyncDispose]: () => extension[Symbol.asyncDispose](),
  };
}

function driveTab(page: Page): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    click: (selector) => page.click(selector),
    doubleClick: (selector) => page.dblclick(selector),
    clickText: (text) => page.click(`text=${text}`),
    focus: (selector) => page.focus(selector),
    press: (key) => page.keyboard.press(key),
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
