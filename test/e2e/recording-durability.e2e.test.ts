import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { documentsOf } from '../../src/core/record/documents-of.ts';
import { launchExtension } from './harness/chromium.ts';
import { browsers, type Driver, type Tab } from './harness/driver.ts';
import { isSettled, untilLedger, type StoredLedger } from './harness/ledger.ts';
import type { Reply } from './harness/site.ts';
import { clearLedger, isSubmitted, killBrowser, openBackstage } from './recording-helpers.ts';
import { plainForm, registrationPage, serveRegistration } from './recording-pages.ts';

/** One record, submitted, its two links in the chain. */
function expectOneSubmitted({ records, entries }: StoredLedger): void {
  expect(records.map(({ state }) => state)).toEqual(['submitted']);
  expect(entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted']);
}

describe.each(browsers)('nothing is lost in $browser', ({ launch }) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch();
  });
  afterAll(() => driver[Symbol.asyncDispose]());
  afterEach(() => clearLedger(driver));

  const until = (condition: (ledger: StoredLedger) => boolean, what: string): Promise<StoredLedger> =>
    untilLedger(driver, condition, { what });

  /** Opens a registration page, and has its agreements read. */
  async function onRegistration(act: (page: Tab) => Promise<unknown>): Promise<StoredLedger> {
    await using site = await serveRegistration(registrationPage(plainForm));
    const page = await driver.newTab();
    await page.goto(site.origin);
    await until(isSettled, 'the reading');
    await act(page);
    return until(isSubmitted, 'the record');
  }

  const leave = async (page: Tab): Promise<void> => {
    await page.click('#go');
    await page.waitForUrl(/welcome/);
  };

  test('when the window is closed right after the click', async () => {
    const ledger = await onRegistration(async (page) => {
      await page.click('#agree');
      await page.click('#go');
      await page.close();
    });
    expectOneSubmitted(ledger);
  });

  test('when the background was stopped before the tick', async () => {
    const ledger = await onRegistration(async (page) => {
      await driver.stopBackground();
      await page.click('#agree');
      await leave(page);
    });
    expectOneSubmitted(ledger);
    await expect
      .poll(() => driver.evaluate('chrome.storage.local.get().then((all) => Object.keys(all).join())'), {
        timeout: 10_000,
      })
      .toBe('');
  });

  test('when the background was stopped between tick and submit', async () => {
    const ledger = await onRegistration(async (page) => {
      await page.click('#agree');
      await until(({ records }) => records.length === 1, 'the acceptance');
      await driver.stopBackground();
      await leave(page);
    });
    expectOneSubmitted(ledger);
  });

  test('when the background was stopped and the page leaves in the task of the click itself', async () => {
    const ledger = await onRegistration(async (page) => {
      await driver.stopBackground();
      await page.evaluate(() => {
        document.querySelector<HTMLInputElement>('#agree')!.click();
        document.querySelector<HTMLButtonElement>('#go')!.click();
      });
      await page.waitForUrl(/welcome/);
    });
    expectOneSubmitted(ledger);
    expect(ledger.records[0]?.body.obtained.by).toBe('script');
  });

  test('when the background is stopped while documents are being read', async () => {
    const asked = Promise.withResolvers<undefined>();
    const reply = Promise.withResolvers<Reply>();
    await using slow = await serveRegistration(registrationPage(plainForm), {
      '/privacy': () => {
        asked.resolve(undefined);
        return reply.promise;
      },
    });
    const page = await driver.newTab();
    await page.goto(slow.origin);
    await asked.promise;
    await page.click('#agree');
    await until(({ records }) => records.length === 1, 'the acceptance');
    await driver.stopBackground();
    await leave(page);
    reply.resolve({ status: 404, body: '' });
    const { records, entries } = await until(
      (ledger) => ledger.records[0]?.additions.length === 1,
      'what was read after the click',
    );
    expect(records[0]?.body.documents[1]?.reading).toEqual({ state: 'unread', problem: null });
    expect(documentsOf(records[0]!)[1]?.reading).toEqual({
      state: 'unread',
      problem: { id: 'not-found', status: 404 },
    });
    expect(entries.map(({ kind }) => kind).sort()).toEqual(['accepted', 'completed', 'submitted']);
  });
});

// Chromium only: a test's add-on is gone from Firefox, and its data with it, when Firefox starts again.
test('nothing is lost when the browser is killed after the acknowledgement', async () => {
  await using site = await serveRegistration(registrationPage(plainForm));
  const killed = await launchExtension();
  const before = await openBackstage(killed);
  const page = await killed.context.newPage();
  await page.goto(site.origin);
  await before.untilLedger(isSettled, 'the reading');
  await page.click('#agree');
  await page.click('#go');
  await page.waitForURL(/welcome/);
  const then = await before.untilLedger(isSubmitted, 'the record');
  await killBrowser(killed);
  await using again = await launchExtension({ profile: killed.profile });
  const now = await (await openBackstage(again)).readLedger();
  expect(now.records).toEqual(then.records);
  expect(now.entries).toEqual(then.entries);
  expect([...now.texts.keys()].sort()).toEqual([...then.texts.keys()].sort());
});
