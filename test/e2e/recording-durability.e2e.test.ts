import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentsOf } from '../../src/core/record/documents-of.ts';
import { browsers, type Tab } from './harness/driver.ts';
import { readLedger, type StoredLedger } from './harness/ledger.ts';
import type { Reply } from './harness/site.ts';
import { isSubmitted } from './recording-helpers.ts';
import { plainForm, registrationPage, serveRegistration } from './recording-pages.ts';
import { acceptOn, inEachBrowser, send, stageOf } from './recording-stage.ts';

/** One record, submitted, its two links in the chain. */
function expectOneSubmitted({ records, entries }: StoredLedger): void {
  expect(records.map(({ state }) => state)).toEqual(['submitted']);
  expect(entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted']);
}

inEachBrowser('nothing is lost', (stage) => {
  const { until } = stage;

  async function onRegistration(act: (page: Tab) => Promise<unknown>): Promise<StoredLedger> {
    await stage.onPage(act);
    return until(isSubmitted, 'the record');
  }

  test('when the window is closed right after the click', async () => {
    const ledger = await onRegistration(async (page) => {
      await page.click('#agree');
      await page.click('#go');
    });
    expectOneSubmitted(ledger);
  });

  test('when the background was stopped before the tick', async () => {
    const ledger = await onRegistration(async (page) => {
      await stage.driver.stopBackground();
      await acceptOn(page);
    });
    expectOneSubmitted(ledger);
    await expect
      .poll(() => stage.driver.evaluate('chrome.storage.local.get().then((all) => Object.keys(all).join())'), {
        timeout: 10_000,
      })
      .toBe('');
  });

  test('when the background was stopped between tick and submit', async () => {
    const ledger = await onRegistration(async (page) => {
      await page.click('#agree');
      await until(({ records }) => records.length === 1, 'the acceptance');
      await stage.driver.stopBackground();
      await send(page);
    });
    expectOneSubmitted(ledger);
  });

  test('when the background was stopped and the page leaves in the task of the click itself', async () => {
    const ledger = await onRegistration(async (page) => {
      await stage.driver.stopBackground();
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
    const page = await stage.driver.newTab();
    await page.goto(slow.origin);
    await asked.promise;
    await page.click('#agree');
    await until(({ records }) => records.length === 1, 'the acceptance');
    await stage.driver.stopBackground();
    await send(page);
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
    await page.close();
  });
});

describe.each(browsers)('in $browser', ({ launch }) => {
  test('nothing is lost when the browser is killed after the acknowledgement', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'mingyue-killed-'));
    const killed = await launch({ profile });
    const { onPage, until } = stageOf(() => killed);
    await onPage(acceptOn);
    const then = await until(isSubmitted, 'the record');
    await killed.kill();
    const again = await launch({ profile });
    try {
      const now = await readLedger(again);
      expect(now.records).toEqual(then.records);
      expect(now.entries).toEqual(then.entries);
      expect([...now.texts.keys()].sort()).toEqual([...then.texts.keys()].sort());
    } finally {
      await again[Symbol.asyncDispose]();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
