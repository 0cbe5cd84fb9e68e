import type { Frame, Page } from 'puppeteer-core';
import { z } from 'zod';
import type { Driver, Tab } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** What is reached of puppeteer's own BiDi connection: only the protocol itself looks into closed shadow roots. */
interface Bidi {
  send(method: 'script.evaluate' | 'browsingContext.traverseHistory', parameters: object): Promise<unknown>;
}

/** Firefox, driven by puppeteer; the extension is reached through its background page. */
export async function driveFirefox(): Promise<Driver> {
  const firefox = await launchFirefox();
  const { connection } = firefox.browser as unknown as { connection: Bidi };
  return {
    evaluate: (expression) => firefox.evaluate(expression),
    newTab: async () => driveTab(await firefox.browser.newPage(), connection),
    setCookie: (name, value, origin) => firefox.browser.setCookie({ name, value, domain: new URL(origin).hostname }),
    [Symbol.asyncDispose]: () => firefox[Symbol.asyncDispose](),
  };
}

function driveTab(page: Page, connection: Bidi): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    click: (selector) => page.click(selector),
    doubleClick: (selector) => page.click(selector, { count: 2 }),
    clickText: (text) => page.click(`::-p-text(${text})`),
    focus: (selector) => page.focus(selector),
    press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
    type: (selector, text, framePath) => frameAt(page, framePath).type(selector, text),
    evaluate: (expression) => page.evaluate(expression) as Promise<never>,
    waitForSelector: async (selector) => void (await page.waitForSelector(selector)),
    waitForUrl: async (pattern) =>
      void (await until(() => Promise.resolve(pattern.test(page.url()) ? '' : undefined), String(pattern))),
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
  // puppeteer's own idea of the address stays behind when a page is restored
  const address = async (): Promise<string> =>
    JSON.stringify(
      await connection.send('script.evaluate', {
        expression: 'location.href',
        target: { context },
        awaitPromise: false,
      }),
    );
  const hrefOf = (answer: string): string => /"value":"([^"]*)"/u.exec(answer)?.[1] ?? '';
  const from = hrefOf(await address());
  await connection.send('browsingContext.traverseHistory', { context, delta });
  await until(async () => (hrefOf(await address()) === from ? undefined : ''), 'the other page');
}

function frameAt(page: Page, path: string | undefined): Frame {
  const frame = page.frames().find((one) => path !== undefined && new URL(one.url()).pathname === path);
  return frame ?? page.mainFrame();
}

async function until<Found extends string>(look: () => Promise<Found | undefined>, what: string): Promise<Found> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what} did not come`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const nodeSchema = z.object({
  value: z.object({
    nodeValue: z.string().optional(),
    attributes: z.record(z.string(), z.string()).optional(),
    get children() {
      return z.array(nodeSchema).optional();
    },
    get shadowRoot() {
      return nodeSchema.nullish();
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
