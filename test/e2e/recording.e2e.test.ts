import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentsOf } from '../../src/core/record/documents-of.ts';
import { hashOf } from '../../src/core/record/hash.ts';
import { browsers, type Driver } from './harness/driver.ts';
import { isSettled, readLedger, untilLedger } from './harness/ledger.ts';
import { plainForm, registrationPage, serveRegistration } from './recording-pages.ts';

describe.each(browsers)('a page with a box and two links, in $browser,', ({ launch }) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch();
  });
  afterAll(() => driver[Symbol.asyncDispose]());

  test('leaves exactly one submitted record, whose texts are those shown, though it navigates at once', async () => {
    await using site = await serveRegistration(registrationPage(plainForm));
    const page = await driver.newTab();
    await page.goto(site.origin);
    await untilLedger(driver, isSettled, { what: 'the reading' });
    expect(await page.untilNamed(/处需留意/)).toMatch(/^3 处需留意/);
    await page.click('#agree');
    await page.click('#go');
    await page.waitForUrl(/welcome/);
    const { records, entries, texts } = await untilLedger(
      driver,
      (ledger) => ledger.records.some(({ state }) => state === 'submitted'),
      { what: 'the record' },
    );
    expect(records).toHaveLength(1);
    expect(entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted']);
    const [record] = records;
    expect(record?.body.obtained).toEqual({ by: 'person', event: 'tick' });
    expect(record?.body.documents.map(({ name }) => name)).toEqual(['禾期用户服务协议', '隐私政策']);
    for (const { reading } of documentsOf(record!)) {
      expect(reading.state).toBe('read');
      if (reading.state === 'read') expect(hashOf(texts.get(reading.textHash) ?? '')).toBe(reading.textHash);
    }
    await page.close();
    expect((await readLedger(driver)).records).toHaveLength(1);
  });
});
