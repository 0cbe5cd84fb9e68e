import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browsers, type Driver } from './harness/driver.ts';
import { isSettled, readLedger, untilLedger } from './harness/ledger.ts';
import { clearLedger, isSubmitted, readEverything, saveSettings } from './recording-helpers.ts';
import { plainForm, registrationPage, serveRegistration } from './recording-pages.ts';

/** Runs in the extension: opens a private window, waits until its page is there, gives the ids of window and tab. */
async function openPrivate(url: string): Promise<string> {
  type Tab = { id: number; status?: string };
  type Api = {
    windows: { create(options: object): Promise<{ id: number; tabs?: Tab[] }> };
    tabs: { query(about: object): Promise<Tab[]> };
  };
  const { windows, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
  const { id } = await windows.create({ incognito: true, url });
  for (;;) {
    const [tab] = await tabs.query({ windowId: id });
    if (tab?.status === 'complete') return JSON.stringify({ window: id, tab: tab.id });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs in the extension: ticks and sends in a tab, as a page’s script would. */
async function accept(tab: number): Promise<string> {
  type Api = { scripting: { executeScript(injection: object): Promise<unknown> } };
  const { scripting } = (globalThis as unknown as { chrome: Api }).chrome;
  const func = (): void => {
    document.querySelector<HTMLInputElement>('#agree')!.click();
    document.querySelector<HTMLButtonElement>('#go')!.click();
  };
  // Firefox calls a tab complete while it still shows `about:blank`, where no script may run.
  for (const until = Date.now() + 20_000; ;) {
    try {
      await scripting.executeScript({ target: { tabId: tab }, func });
      return '';
    } catch (error) {
      if (!String(error).includes('Missing host permission') || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/**
 * Runs in the extension: closes a window by its tabs, again and again. Chromium forgets a close that comes while the
 * page is being left, and from then on `windows.remove` does nothing; `tabs.remove` does.
 */
async function closeWindow(id: number): Promise<string> {
  type Api = {
    windows: { getAll(): Promise<{ id: number }[]> };
    tabs: { query(about: object): Promise<{ id: number }[]>; remove(ids: number[]): Promise<void> };
  };
  const { windows, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
  while ((await windows.getAll()).some((window) => window.id === id)) {
    const left = await tabs.query({ windowId: id });
    // They may be gone by now, which is what is wanted.
    await tabs.remove(left.map((tab) => tab.id)).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return '';
}

describe.each(browsers)('private windows, in $browser,', ({ launch }) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch({ privateWindows: true });
  });
  afterAll(() => driver[Symbol.asyncDispose]());
  afterEach(() => clearLedger(driver));

  const open = async (url: string): Promise<{ window: number; tab: number }> =>
    JSON.parse(await driver.evaluate(`(${openPrivate.toString()})(${JSON.stringify(url)})`)) as {
      window: number;
      tab: number;
    };
  const run = (task: (id: number) => Promise<string>, id: number): Promise<string> =>
    driver.evaluate(`(${task.toString()})(${String(id)})`);

  test('are not looked at unless the person says so', async () => {
    await using site = await serveRegistration(registrationPage(plainForm));
    const shown = await open(`${site.origin}/?private`);
    await run(accept, shown.tab);
    await run(closeWindow, shown.window);
    // what happens in a usual window afterwards shows that everything before has been handled
    const page = await driver.newTab();
    await page.goto(site.origin);
    await page.untilNamed(/处需留意/);
    await page.click('#agree');
    await page.click('#go');
    await page.waitForUrl(/welcome/);
    const { records, offers } = await untilLedger(driver, isSubmitted, { what: 'the record' });
    expect(records.map(({ incognito }) => incognito)).toEqual([false]);
    expect(offers.every(({ incognito }) => !incognito)).toBe(true);
    await page.close();
  });

  test('leave nothing when the last of them closes, if the person lets them be looked at', async () => {
    await using site = await serveRegistration(registrationPage(plainForm.replaceAll('禾期', '谷雨')));
    await saveSettings(driver, { incognito: 'session' });
    const shown = await open(site.origin);
    await untilLedger(driver, isSettled, { what: 'the reading' });
    await run(accept, shown.tab);
    const { records } = await untilLedger(driver, isSubmitted, { what: 'the record' });
    expect(records.map(({ incognito }) => incognito)).toEqual([true]);
    await run(closeWindow, shown.window);
    const { entries } = await untilLedger(driver, (ledger) => ledger.records.length === 0, { what: 'the end' });
    expect(entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted', 'deleted']);
    await untilLedger(driver, ({ texts, offers }) => texts.size === 0 && offers.length === 0, { what: 'the sweeping' });
    const everything = await readEverything(driver);
    for (const trace of ['谷雨', '禾期', site.origin]) expect(everything).not.toContain(trace);
    expect((await readLedger(driver)).reviews).toEqual([]);
  });
});
