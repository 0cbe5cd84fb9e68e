import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/core/record/verify-chain.ts';
import { browsers, type Driver, type Tab } from './harness/driver.ts';
import { untilLedger } from './harness/ledger.ts';
import { plainForm, registrationPage, serveRegistration } from './recording-pages.ts';

const tabs = 10;
const each = 100;

/** Sends into a frame of its own, so that the page stays: it can be agreed to again and again. */
const form = `${plainForm.replace('<form ', '<form target="sink" ')}<iframe name="sink"></iframe>`;

// Side by side: one browser leaves a core to the other.
describe.concurrent.each(browsers)('in $browser', ({ launch }) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch();
  });
  afterAll(() => driver[Symbol.asyncDispose]());

  test('a thousand acceptances in a row over ten tabs leave a thousand records and a whole chain', async () => {
    await using site = await serveRegistration(registrationPage(form));
    const pages: Tab[] = [];
    for (let count = 0; count < tabs; count += 1) {
      const page = await driver.newTab();
      await page.goto(site.origin);
      await page.untilNamed(/处需留意/);
      pages.push(page);
    }
    for (const page of pages) {
      await page.toFront();
      await page.focus('#agree');
      for (let round = 0; round < each; round += 1) {
        await page.press('Space'); // ticks
        await page.press('Enter'); // sends
        await page.press('Space'); // unticks, for the next
      }
    }
    const { records, entries } = await untilLedger(
      driver,
      (ledger) => ledger.records.length >= tabs * each && ledger.records.every(({ state }) => state === 'submitted'),
      { what: 'a thousand records', timeout: 600_000, tables: ['records', 'entries'] },
    );
    expect(records).toHaveLength(tabs * each);
    const rows = new Map(records.map((row) => [row.id, row]));
    const verdict = verifyChain(entries, (entry) => {
      const row = rows.get(entry.record);
      return entry.kind === 'accepted' ? row?.body : entry.kind === 'completed' ? row?.additions[0] : undefined;
    });
    expect(verdict).toMatchObject({ sound: true });
    expect(new Set(records.map(({ id }) => id)).size).toBe(tabs * each);
  }, 900_000);
});
