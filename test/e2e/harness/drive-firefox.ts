import { ProtocolError, type Browser, type ElementHandle, type Frame, type KeyInput, type Page } from 'puppeteer-core';
import { z } from 'zod/mini';
import type { DriveOptions, Driver, Tab } from './driver.ts';
import { launchFirefox } from './firefox.ts';
import { markedWords } from './page-queries.ts';
import { until } from './until.ts';

/** What is reached of puppeteer's own BiDi connection: only the protocol itself looks into closed shadow roots. */
interface Bidi {
  send(
    method: 'script.evaluate' | 'browsingContext.traverseHistory' | 'browsingContext.getTree',
    parameters: object,
  ): Promise<unknown>;
}

/** A page of the extension without a script. */
const quietPage = 'icon/16.png';

/** Firefox, driven by puppeteer; the extension is reached through its background page. */
export async function driveFirefox(options: DriveOptions = {}): Promise<Driver> {
  const firefox = await launchFirefox(options);
  const { connection } = firefox.browser as unknown as { connection: Bidi };
  let own: Promise<Page> | undefined;
  /** A page of the extension in a tab behind the others: what the background sends does not reach itself. */
  const openBehind = async (): Promise<Page> => {
    await firefox.evaluate(`browser.tabs.create({ url: '/${quietPage}', active: false }).then(String)`);
    return pageAt(firefox.browser, new RegExp(`^moz-extension:.*/${escape(quietPage)}$`));
  };
  return {
    evaluate: (expression) => firefox.evaluate(expression),
    evaluateInBackground: (expression) => firefox.evaluate(expression),
    send: async (message) => {
      own ??= openBehind();
      return (await own).evaluate((sent) => {
        type Runtime = { sendMessage(message: object): Promise<unknown> };
        return (globalThis as unknown as { browser: { runtime: Runtime } }).browser.runtime.sendMessage(sent);
      }, message);
    },
    // Its limit holds as long as it runs.
    liftQuota: () => Promise.resolve(),
    kill: () => firefox.kill(),
    openOwn: async (path) => {
      // A tab can't be led to a page of an extension from outside; the extension opens it.
      await firefox.evaluate(`browser.tabs.create({ url: '/${path}' }).then(String)`);
      return driveTab(await pageAt(firefox.browser, new RegExp(`^moz-extension:.*/${escape(path)}$`)), connection);
    },
    untilTab: async (address) => driveTab(await pageAt(firefox.browser, address), connection),
    // Its sidebar opens from our own pages only, and stays closed when the extension is installed.
    forgetSidePanel: () => Promise.resolve(),
    newTab: async () => driveTab(await firefox.browser.newPage(), connection),
    stopBackground: () => firefox.stopBackground(),
    setCookie: (name, value, origin) => firefox.browser.setCookie({ name, value, domain: new URL(origin).hostname }),
    [Symbol.asyncDispose]: () => firefox[Symbol.asyncDispose](),
  };
}

function driveTab(page: Page, connection: Bidi): Tab {
  /** Clicks once the element is there, as Playwright does. */
  const click = async (selector: string, count = 1): Promise<void> => {
    await page.waitForSelector(selector);
    await page.click(selector, { count });
  };
  return {
    goto: async (url) => void (await page.goto(url)),
    click: (selector) => click(selector),
    doubleClick: (selector) => click(selector, 2),
    clickText: (text) => click(`::-p-text(${text})`),
    toFront: () => page.bringToFront(),
    focus: async (selector) => {
      await page.waitForSelector(selector);
      await page.focus(selector);
    },
    press: async (key) => {
      // Keys go to the tab in front, whichever is driven.
      await page.bringToFront();
      const keys = key.split('+').map((one) => (one === 'Space' ? ' ' : one)) as KeyInput[];
      for (const held of keys.slice(0, -1)) await page.keyboard.down(held);
      await page.keyboard.press(keys.at(-1) ?? 'Enter');
      for (const held of keys.slice(0, -1)) await page.keyboard.up(held);
    },
    fill: async (selector, text) => {
      await click(selector, 3);
      await page.type(selector, text);
    },
    upload: async (selector, path) => {
      const field = await page.waitForSelector(selector);
      await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
    },
    untilText: (selector, words) =>
      until(
        async () => {
          const all = await page.$$eval(selector, (elements) => elements.map((one) => one.textContent ?? ''));
          return all.find((text) => words.test(text));
        },
        `${selector} with ${String(words)}`,
      ),
    untilMarked: (name) =>
      until(async () => (await page.evaluate(markedWords, name.source)) || undefined, `a mark ${String(name)}`),
    untilFrameText: (words) =>
      until(
        async () => (await frameTexts(page, connection)).find((text) => words.test(text)),
        `a frame with ${String(words)}`,
      ),
    frameTexts: () => frameTexts(page, connection),
    evaluateWith: (expression, argument) => page.evaluate(expression as never, argument as never),
    type: (selector, text, framePath) => frameAt(page, framePath).type(selector, text),
    evaluate: (expression) => page.evaluate(expression) as Promise<never>,
    waitForSelector: async (selector) => void (await page.waitForSelector(selector)),
    waitForUrl: async (pattern) =>
      void (await until(async () => {
        const address = await addressIn(connection, contextOf(page));
        return pattern.test(address) ? address : undefined;
      }, String(pattern))),
    back: () => traverse(page, connection, -1),
    forward: () => traverse(page, connection, 1),
    untilNamed: (pattern) =>
      until(async () => {
        const names = await namesOn(page, connection);
        return names.find((name) => pattern.test(name));
      }, String(pattern)),
    close: () => page.close(),
  };
}

const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

/** Goes through the history. A page from the back/forward cache has no `load` event, for which puppeteer waits. */
async function traverse(page: Page, connection: Bidi, delta: number): Promise<void> {
  const context = contextOf(page);
  const from = await addressIn(connection, context);
  await connection.send('browsingContext.traverseHistory', { context, delta });
  await until(async () => ((await addressIn(connection, context)) === from ? undefined : ''), 'the other page');
}

/** Where a tab is. Asked of itself: puppeteer's own idea of it stays behind when a page is restored. */
async function addressIn(connection: Bidi, context: string): Promise<string> {
  try {
    return await evaluateText(connection, context, 'location.href');
  } catch (error) {
    if (error instanceof ProtocolError || error instanceof z.core.$ZodError) return ''; // between two pages
    throw error;
  }
}

/** The newest page at an address. Of our own pages puppeteer never learns the address: they are asked themselves. */
async function pageAt(browser: Browser, address: RegExp): Promise<Page> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    for (const page of (await browser.pages()).reverse()) if (address.test(await addressOf(page))) return page;
    if (Date.now() > deadline) throw new Error(`no tab at ${String(address)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function addressOf(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => location.href);
  } catch (error) {
    // It is being closed.
    if (error instanceof ProtocolError) return '';
    throw error;
  }
}

function escape(text: string): string {
  return text.replace(/[.?*+^$(){}[\]|\\]/g, '\\$&');
}

const treeSchema = z.object({
  result: z.object({
    contexts: z.array(z.object({ context: z.string(), children: z.array(z.object({ context: z.string() })) })),
  }),
});

/** What stands in the frames of a page, those of extensions too, which puppeteer takes for empty ones. */
async function frameTexts(page: Page, connection: Bidi): Promise<string[]> {
  const { result } = treeSchema.parse(await connection.send('browsingContext.getTree', { root: contextOf(page) }));
  const frames = result.contexts.flatMap(({ children }) => children);
  return Promise.all(frames.map(({ context }) => evaluateText(connection, context, `document.body?.innerText ?? ''`)));
}

async function evaluateText(connection: Bidi, context: string, expression: string): Promise<string> {
  const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: false });
  const { result } = z.object({ result: z.object({ result: z.looseObject({ value: z.unknown() }) }) }).parse(answer);
  return String(result.result.value);
}

function frameAt(page: Page, path: string | undefined): Frame {
  const frame = page.frames().find((one) => path !== undefined && new URL(one.url()).pathname === path);
  return frame ?? page.mainFrame();
}

const nodeSchema = z.object({
  value: z.object({
    nodeValue: z.optional(z.string()),
    attributes: z.optional(z.record(z.string(), z.string())),
    get children() {
      return z.optional(z.array(nodeSchema));
    },
    get shadowRoot() {
      return z.nullish(nodeSchema);
    },
  }),
});

/** Texts and labels of a page, closed shadow roots included. */
async function namesOn(page: Page, connection: Bidi): Promise<readonly string[]> {
  const answer = await connection.send('script.evaluate', {
    expression: 'document.documentElement',
    target: { context: contextOf(page) },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  const { result } = z.object({ result: z.object({ result: nodeSchema }) }).parse(answer);
  const collect = ({ value }: z.infer<typeof nodeSchema>): string[] => [
    value.attributes?.['aria-label'] ?? '',
    value.nodeValue ?? '',
    ...(value.children ?? []).flatMap(collect),
    ...(value.shadowRoot ? collect(value.shadowRoot) : []),
  ];
  return collect(result.result);
}
