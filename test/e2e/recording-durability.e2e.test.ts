import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { documentsOf } from '../../src/core/record/documents-of.ts';
import { launchExtension, type RunningExtension } from './harness/chromium.ts';
import { isSettled, type StoredLedger } from './harness/ledger.ts';
import { isSubmitted, killBrowser, openBackstage, type Backstage } from './recording-helpers.ts';
import { plainForm, registrationPage, serveRegistration } from './recording-pages.ts';
import type { Reply, Site } from './harness/site.ts';

let extension: RunningExtension;
let backstage: Backstage;
let site: Site;

beforeEach(async () => {
  extension = await launchExtension();
  backstage = await openBackstage(extension);
  site = await serveRegistration(registrationPage(plainForm));
});
afterEach(async () => {
  await site[Symbol.asyncDispose]();
  await extension[Symbol.asyncDispose]();
});

async function openRegistration() {
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  await backstage.untilLedger(isSettled, 'the reading');
  return page;
}

/** One record, submitted, its two links in the chain. */
function expectOneSubmitted({ records, entries }: StoredLedger): void {
  expect(records.map(({ state }) => state)).toEqual(['submitted']);
  expect(entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted']);
}

describe('nothing is lost', () => {
  test('when the window is closed right after the click', async () => {
    const page = await openRegistration();
    await page.click('#agree');
    await page.click('#go', { noWaitAfter: true });
    await page.close();
    expectOneSubmitted(await backstage.untilLedger(isSubmitted, 'the record'));
  });

  test('when the worker was stopped before the tick', async () => {
    const page = await openRegistration();
    await backstage.stopWorker();
    await page.click('#agree');
    await page.click('#go');
    await page.waitForURL(/welcome/);
    expectOneSubmitted(await backstage.untilLedger(isSubmitted, 'the record'));
    await expect.poll(() => backstage.outbox(), { timeout: 10_000 }).toEqual([]);
  });

  test('when the worker was stopped between tick and submit', async () => {
    const page = await openRegistration();
    await page.click('#agree');
    await backstage.untilLedger(({ records }) => records.length === 1, 'the acceptance');
    await backstage.stopWorker();
    await page.click('#go');
    await page.waitForURL(/welcome/);
    expectOneSubmitted(await backstage.untilLedger(isSubmitted, 'the record'));
  });

  test('when the worker was stopped and the page leaves in the task of the click itself', async () => {
    const page = await openRegistration();
    await backstage.stopWorker();
    await page.evaluate(() => {
      document.querySelector<HTMLInputElement>('#agree')!.click();
      document.querySelector<HTMLButtonElement>('#go')!.click();
    });
    await page.waitForURL(/welcome/);
    const ledger = await backstage.untilLedger(isSubmitted, 'the record');
    expectOneSubmitted(ledger);
    expect(ledger.records[0]?.body.obtained.by).toBe('script');
  });

  test('when the worker is stopped while documents are being read', async () => {
    const asked = Promise.withResolvers<undefined>();
    const reply = Promise.withResolvers<Reply>();
    await using slow = await serveRegistration(registrationPage(plainForm), {
      '/privacy': () => {
        asked.resolve(undefined);
        return reply.promise;
      },
    });
    const page = await extension.context.newPage();
    await page.goto(slow.origin);
    await asked.promise;
    await page.click('#agree');
    await backstage.untilLedger(({ records }) => records.length === 1, 'the acceptance');
    await backstage.stopWorker();
    await page.click('#go');
    await page.waitForURL(/welcome/);
    reply.resolve({ status: 404, body: '' });
    const { records, entries } = await backstage.untilLedger(
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

  test('when the browser is killed after the acknowledgement', async () => {
    const page = await openRegistration();
    await page.click('#agree');
    await page.click('#go');
    await page.waitForURL(/welcome/);
    const before = await backstage.untilLedger(isSubmitted, 'the record');
    await killBrowser(extension);
    extension = await launchExtension({ profile: extension.profile });
    backstage = await openBackstage(extension);
    const after = await backstage.readLedger();
    expect(after.records).toEqual(before.records);
    expect(after.entries).toEqual(before.entries);
    expect([...after.texts.keys()].sort()).toEqual([...before.texts.keys()].sort());
  });
});
