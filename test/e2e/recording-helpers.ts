import type { CDPSession, Page } from 'playwright-core';
import { type RunningExtension } from './harness/chromium.ts';
import { type Background, readLedger, untilLedger, type StoredLedger } from './harness/ledger.ts';

/** A page of the extension through which a test reads the ledger and stops the worker, without waking it. */
export interface Backstage extends AsyncDisposable, Background {
  readonly page: Page;
  readLedger(): Promise<StoredLedger>;
  untilLedger(condition: (ledger: StoredLedger) => boolean, what: string): Promise<StoredLedger>;
  /** Stops the service worker as the browser does when it is idle, and waits until it has stopped. */
  stopWorker(): Promise<void>;
  /** Events that pages left in the outbox. */
  outbox(): Promise<readonly unknown[]>;
}

export async function openBackstage(extension: RunningExtension): Promise<Backstage> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('manifest.json'));
  const session: CDPSession = await extension.context.newCDPSession(page);
  const running = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
  });
  await session.send('ServiceWorker.enable');
  const reading: Background = { evaluate: (expression) => page.evaluate<string>(expression) };
  return {
    page,
    readLedger: () => readLedger(reading),
    evaluate: (expression) => page.evaluate<string>(expression),
    untilLedger: (condition, what) => untilLedger(reading, condition, { what }),
    stopWorker: async () => {
      await session.send('ServiceWorker.stopAllWorkers');
      while ([...running.values()].some((status) => status !== 'stopped'))
        await new Promise((resolve) => session.once('ServiceWorker.workerVersionUpdated', resolve));
    },
    outbox: () =>
      page.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } })
          .chrome;
        return Object.keys(await storage.local.get());
      }),
    [Symbol.asyncDispose]: () => page.close(),
  };
}

export const isSubmitted = ({ records }: StoredLedger): boolean => records.some(({ state }) => state === 'submitted');

/** Empties every table, so that the next test begins with an empty ledger. */
export async function clearLedger(extension: Background): Promise<void> {
  await extension.evaluate(`(${clearTables.toString()})()`);
}

/** Runs in the extension: it is sent as text. */
function clearTables(): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('mingyue');
    request.onerror = reject;
    request.onsuccess = () => {
      const { result: database } = request;
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names, 'readwrite');
      for (const name of names) transaction.objectStore(name).clear();
      transaction.oncomplete = () => {
        database.close();
        resolve('');
      };
    };
  });
}

/** Writes settings past the extension's own pages, as they would. */
export async function saveSettings(extension: Background, settings: object): Promise<void> {
  await extension.evaluate(`(${putSettings.toString()})(${JSON.stringify(settings)})`);
}

/** Runs in the extension: it is sent as text. */
function putSettings(value: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('mingyue');
    request.onerror = reject;
    request.onsuccess = () => {
      const transaction = request.result.transaction('settings', 'readwrite');
      transaction.objectStore('settings').put({ key: 'settings', value });
      transaction.oncomplete = () => {
        request.result.close();
        resolve('');
      };
    };
  });
}

/** All that the extension has stored, as one text: every table, texts unpacked, and `storage.local` and `session`. */
export async function readEverything(extension: Background): Promise<string> {
  const { texts } = await readLedger(extension);
  return [await extension.evaluate(`(${dumpEverything.toString()})()`), ...texts.values()].join('\n');
}

/** Runs in the extension: it is sent as text. */
async function dumpEverything(): Promise<string> {
  const found: unknown[] = [];
  for (const { name: databaseName = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(databaseName);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const name of database.objectStoreNames)
      found.push(
        await new Promise((resolve, reject) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        }),
      );
    database.close();
  }
  type Area = { get(): Promise<object> };
  const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } }).chrome;
  found.push(await storage.local.get(), await storage.session.get(), { ...localStorage });
  // bytes are texts, which are unpacked elsewhere, and the room that is held for a full disk
  return JSON.stringify(found, (_key, value: unknown) => (value instanceof Uint8Array ? '' : value));
}

/** Sends a message as one of our own pages would, and gives the answer. */
export function sendAsPanel({ page }: Backstage, message: object): Promise<unknown> {
  return page.evaluate((sent) => {
    type Runtime = { sendMessage(message: object): Promise<unknown> };
    return (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome.runtime.sendMessage(sent);
  }, message);
}
