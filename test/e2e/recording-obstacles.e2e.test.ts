import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/core/record/verify-chain.ts';
import { browsers, type Driver } from './harness/driver.ts';
import { readLedger, type StoredLedger } from './harness/ledger.ts';
import { fillStorage } from './harness/fill-storage.ts';
import { countHeldRecords, holdOldVersion } from './harness/hold-old-version.ts';
import { html } from './harness/site.ts';
import { isSubmitted } from './recording-helpers.ts';
import { plainForm, registrationPage, serveRegistration } from './recording-pages.ts';
import { acceptOn, inEachBrowser, send, stageOf } from './recording-stage.ts';

function expectSound({ records, entries }: StoredLedger): void {
  const rows = new Map(records.map((row) => [row.id, row]));
  expect(
    verifyChain(entries, ({ kind, record }) => (kind === 'accepted' ? rows.get(record)?.body : undefined)),
  ).toEqual(expect.objectContaining({ sound: true, entries: entries.length }));
}

/**
 * Moves the clock that the background and our scripts in a tab read. They share one world with what the extension
 * itself puts into the page.
 */
async function moveClock(driver: Driver, hours: number, origin: string): Promise<void> {
  const shift = `(hours) => {
    globalThis.usualNow ??= Date.now;
    const usual = globalThis.usualNow;
    Date.now = () => usual() + hours * 3600000;
  }`;
  await driver.evaluateInBackground(`((${shift})(${String(hours)}), '')`);
  await driver.evaluateInBackground(`(async () => {
    const [{ id }] = await chrome.tabs.query({ url: '${origin.replace(/:\d+$/, '')}/*' });
    await chrome.scripting.executeScript({ target: { tabId: id }, func: ${shift}, args: [${String(hours)}] });
    return '';
  })()`);
}

/** From now on the background keeps in `longestPause` for how many milliseconds in a row it did not come to do anything. */
const feelPulse = `(() => {
  globalThis.longestPause = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    globalThis.longestPause = Math.max(globalThis.longestPause, now - last);
    last = now;
  }, 20);
  return '';
})()`;

inEachBrowser('nothing is lost', (stage) => {
  const { until, onPage } = stage;

  test('when an old version holds the database open', async () => {
    const { driver } = stage;
    await onPage(async (page) => {
      const old = await driver.openOwn('icon/16.png');
      await driver.stopBackground();
      await old.evaluateWith(holdOldVersion, '');
      await acceptOn(page);
      const keys = `chrome.storage.local.get().then((all) => Object.keys(all).join())`;
      await expect.poll(() => driver.evaluate(keys)).toContain('outbox.');
      // what waits there could not be written: the old version is still the only one
      expect(await old.evaluateWith(countHeldRecords, '')).toBe(0);
      await old.close();
      // whatever happens next wakes the background: here, a tab that closes
    });
    const ledger = await until(isSubmitted, 'the record');
    expect(ledger.entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted']);
    expectSound(ledger);
  });

  test('when a page is opened while an old version holds the database: it is attended to afterwards', async () => {
    const { driver } = stage;
    const old = await driver.openOwn('icon/16.png');
    await driver.stopBackground();
    await old.evaluateWith(holdOldVersion, '');
    await using site = await serveRegistration(registrationPage(plainForm));
    const page = await driver.newTab();
    await page.goto(site.origin);
    const waiting = `chrome.storage.session.get().then((all) => Object.keys(all).join())`;
    await expect.poll(() => driver.evaluate(waiting)).toMatch(/^waiting-page /);
    expect(await old.evaluateWith(countHeldRecords, '')).toBe(0);
    await old.close();
    // not loaded again: what it asked for comes now
    await page.untilNamed(/处需留意/);
    expect(await driver.evaluate(waiting)).toBe('');
    await acceptOn(page);
    const ledger = await until(isSubmitted, 'the record');
    expect(ledger.entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted']);
    expect(site.requests.filter(({ path }) => path === '/')).toHaveLength(1);
    expectSound(ledger);
    await page.close();
  });

  test('while a text that takes long to review is being reviewed', async () => {
    const { driver } = stage;
    const clauses = '第一条 我们有权随时修改本协议，无需另行通知。\n'.repeat(6000);
    const long = html(`<!doctype html><meta charset="utf-8"><title>禾期用户服务协议</title><pre>${clauses}`);
    await using site = await serveRegistration(registrationPage(plainForm), { '/terms': long });
    const page = await driver.newTab();
    await driver.evaluateInBackground(feelPulse);
    const began = performance.now();
    await page.goto(site.origin);
    await expect.poll(() => site.requests.map(({ path }) => path)).toContain('/terms');
    await acceptOn(page);
    await page.back();
    await page.untilNamed(/处需留意/);
    const took = performance.now() - began;
    // its review is large
    const { records } = await readLedger(driver, ['records']);
    expect(records.map(({ state }) => state)).toEqual(['submitted']);
    // written before the review was there
    expect(records[0]?.body.documents[0]?.reading).toEqual({ state: 'unread', problem: null });
    // the background came to other things all the while
    expect(Number(await driver.evaluateInBackground('String(globalThis.longestPause)'))).toBeLessThan(took / 4);
    await page.close();
  });

  test('when the clock is set back between tick and submit, and before the next acceptance', async () => {
    const { driver } = stage;
    await onPage(async (page, site) => {
      await page.click('#agree');
      await until(({ records }) => records.length === 1, 'the acceptance');
      await moveClock(driver, -30, site.origin);
      await send(page);
    });
    const first = await until(isSubmitted, 'the record');
    expect(first.entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted']);
    const [accepted = '', submitted = ''] = first.entries.map(({ at }) => at);
    // the clock was heard, not corrected: the order is the chain's
    expect(Date.parse(accepted) - Date.parse(submitted)).toBeGreaterThan(29 * 3_600_000);
    await onPage(async (page, site) => {
      await moveClock(driver, -60, site.origin);
      await acceptOn(page);
    });
    const ledger = await until(
      ({ records }) => records.filter(({ state }) => state === 'submitted').length === 2,
      'both',
    );
    expect(ledger.entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted', 'accepted', 'submitted']);
    expectSound(ledger);
    await driver.evaluateInBackground(`((Date.now = globalThis.usualNow), '')`);
  });

  test('when the same is accepted in two windows at once', async () => {
    const { driver } = stage;
    await using site = await serveRegistration(registrationPage(plainForm));
    const open = async (name: string) => {
      await driver.evaluate(`chrome.windows.create({ url: '${site.origin}/?${name}' }).then(String)`);
      const page = await driver.untilTab(new RegExp(name));
      await page.untilNamed(/处需留意/);
      return page;
    };
    const pages = [await open('left'), await open('right')];
    const windows = JSON.parse(
      await driver.evaluate(
        `chrome.tabs.query({}).then((tabs) => JSON.stringify(tabs.filter(({ url }) => /left|right/.test(url)).map(({ windowId }) => windowId)))`,
      ),
    ) as number[];
    expect(new Set(windows).size).toBe(2);
    await Promise.all(
      pages.map((page) =>
        page.evaluate(() => {
          document.querySelector<HTMLInputElement>('#agree')!.click();
          document.querySelector<HTMLButtonElement>('#go')!.click();
        }),
      ),
    );
    const ledger = await until(
      ({ records }) => records.filter(({ state }) => state === 'submitted').length === 2,
      'both',
    );
    expect(ledger.records).toHaveLength(2);
    expect(ledger.entries).toHaveLength(4);
    expectSound(ledger);
    await Promise.all(pages.map((page) => page.close()));
  });
});

/** A record of it is too large for the room that is left in pages of the database that are in use already. */
const longForm = plainForm.replace(
  '</p>',
  `${Array.from({ length: 30 }, (_, at) => `、<a href="/gone/${randomBytes(1500).toString('hex')}">《禾期第${String(at)}号服务协议》</a>`).join('')}</p>`,
);

describe.each(browsers)('in $browser', ({ launch, browser }) => {
  // Firefox: the outbox is as full as the database, and what was held for that day is spent. Chromium: the event waits
  // in the outbox, which no quota limits, until there is room or what was held is counted as free, some time later.
  test('what is accepted while the storage is full is written down, at the latest when there is room', async () => {
    await using driver = await launch({ quota: 8e6 });
    const { onPage, until } = stageOf(() => driver);
    const ledgers = `all.map(({ name }) => name).filter((name) => name !== 'mingyue-memory').sort().join()`;
    const databases = `indexedDB.databases().then((all) => ${ledgers})`;
    await expect.poll(() => driver.evaluate(databases), { timeout: 30_000 }).toBe('mingyue,mingyue-reserve');
    await onPage(
      async (page) => {
        await driver.evaluate(`(${fillStorage.toString()})()`);
        await acceptOn(page);
      },
      { form: longForm },
    );
    await expect.poll(() => driver.evaluate(databases), { timeout: 30_000 }).toBe('mingyue');
    if (browser === 'Chromium') {
      await driver.liftQuota();
      await driver.stopBackground();
      await driver.evaluateInBackground(`''`);
    }
    const ledger = await until(isSubmitted, 'the record');
    expect(ledger.entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted']);
    expectSound(ledger);
  });
});
