import type { RunningExtension } from '../../e2e/harness/chromium.ts';

/** Milliseconds. */
export interface Opening {
  /** From the data being there (the last answer of the database before the content) to the content being painted. */
  readonly fromData: number;
  /** From navigation to the same: also parsing the scripts, opening the ledger and reading from it. */
  readonly fromNavigation: number;
  /** Processor time of the main thread from navigation on: what does not depend on what else the machine does. */
  readonly processor: number;
}

/** Runs in the page before its own scripts, where nothing of this file can be reached. */
function watch(selector: string): void {
  let answered = 0;
  const note = () => {
    answered = performance.now();
  };
  for (const store of [IDBObjectStore, IDBIndex])
    for (const name of ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'] as const) {
      const own = store.prototype[name] as (this: unknown, ...all: unknown[]) => IDBRequest;
      Object.assign(store.prototype, {
        [name](this: unknown, ...all: unknown[]) {
          const request = own.apply(this, all);
          request.addEventListener('success', note);
          return request;
        },
      });
    }
  new MutationObserver((_, observer) => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    const data = answered;
    // Painted: the first task after the frame that holds it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = performance.now();
        document.documentElement.dataset['opening'] = JSON.stringify({ fromData: now - data, fromNavigation: now });
      };
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true });
}

/** Opens a page of the extension and waits for its first content. */
export async function timeOpening(extension: RunningExtension, address: string, content: string): Promise<Opening> {
  const page = await extension.context.newPage();
  await page.addInitScript(watch, content);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(extension.url(address), { waitUntil: 'commit' });
  await page.waitForSelector('html[data-opening]');
  const { metrics } = await session.send('Performance.getMetrics');
  const processor = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  const found = await page.evaluate(() => document.documentElement.dataset['opening'] ?? '');
  await page.close();
  return { ...(JSON.parse(found) as Omit<Opening, 'processor'>), processor };
}
