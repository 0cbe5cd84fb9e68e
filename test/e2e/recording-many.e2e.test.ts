import { expect, test } from 'vitest';
import { documentsOf } from '../../src/core/record/documents-of.ts';
import type { StoredLedger } from './harness/ledger.ts';
import { html } from './harness/site.ts';
import { isSubmitted, readEverything, saveSettings } from './recording-helpers.ts';
import { agreementText, plainForm, registrationPage, serveRegistration } from './recording-pages.ts';
import { acceptOn, inEachBrowser, send } from './recording-stage.ts';

const paragraphs = agreementText
  .slice(1)
  .map((line) => `<p>${line}</p>`)
  .join('');
const kindsOf = ({ entries }: StoredLedger): readonly string[] => entries.map(({ kind }) => kind);

inEachBrowser(
  'with pages as people leave them',
  (stage) => {
    const { until, onPage } = stage;

    test('one that comes back from the back/forward cache is still attended to, and leaves no second record', async () => {
      await onPage(async (page) => {
        await page.evaluate(() => {
          addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'restored' : 'new'));
        });
        await acceptOn(page);
        await until(isSubmitted, 'the record');
        await page.back();
        await expect.poll(() => page.evaluate(() => document.title)).toBe('restored');
        const { offers } = await until((ledger) => ledger.offers.some(({ gone }) => !gone), 'the offer, come back');
        expect(offers).toHaveLength(1);
        // sending the same acceptance again is none
        await send(page);
        await page.back();
        await page.waitForSelector('#agree');
        // taking it back and giving it again is a new one
        await page.click('#agree');
        await acceptOn(page);
      });
      const ledger = await until(
        ({ records }) => records.length === 2 && records.every(({ state }) => state === 'submitted'),
        'the second record',
      );
      expect(kindsOf(ledger)).toEqual(['accepted', 'submitted', 'accepted', 'submitted']);
    });

    test('a dialog that is filled when it opens is read then, and marked', async () => {
      const form =
        '<form action="/welcome"><label><input type="checkbox" id="agree"> 我已阅读并同意</label>' +
        '<a href="javascript:;" id="open">《禾期生鲜用户服务协议》</a> <button id="go">注册</button></form>' +
        '<dialog id="modal"><h2>禾期生鲜用户服务协议</h2><div id="body"></div><button id="close">关闭</button></dialog>';
      const script = `document.querySelector('#open').onclick = () => {
        document.querySelector('#modal').showModal();
        setTimeout(() => { document.querySelector('#body').innerHTML = ${JSON.stringify(paragraphs)}; }, 30);
      }`;
      await using site = await serveRegistration(registrationPage(form, script));
      const page = await stage.driver.newTab();
      await page.goto(site.origin);
      await until(({ offers }) => offers.length > 0, 'the offer');
      await page.click('#open');
      const { offers } = await until(
        (ledger) => ledger.offers[0]?.documents[0]?.reading.state === 'read',
        'the text of the dialog',
      );
      expect(offers[0]?.documents[0]?.reading).toMatchObject({ state: 'read', format: 'live-element' });
      await page.untilMarked(/^mingyue-/);
      await page.close();
    });

    test('one that was not recognised is recorded by hand, with the agreements it links', async () => {
      await using site = await serveRegistration(
        html(
          '<!doctype html><meta charset="utf-8"><title>入会</title><p>欢迎入会。</p>' +
            '<footer><a href="/terms">会员章程</a> <a href="/about">关于我们</a></footer>',
        ),
      );
      const page = await stage.driver.newTab();
      await page.goto(site.origin);
      const tab = Number(
        await stage.driver.evaluate(
          `chrome.tabs.query({}).then((tabs) => String(tabs.find(({ url }) => url === '${site.origin}/').id))`,
        ),
      );
      const answer = (await stage.driver.send({ type: 'ui.record-by-hand', tab })) as { record: string };
      const { records } = await until(
        (ledger) => ledger.records.some(({ additions }) => additions.length > 0),
        'the agreement, read',
      );
      expect(records).toHaveLength(1);
      expect(records[0]).toMatchObject({
        id: answer.record,
        state: 'accepted',
        body: { surface: { kind: 'by-hand' }, obtained: { by: 'person', event: 'by-hand' }, page: { title: '入会' } },
      });
      const documents = documentsOf(records[0]!);
      expect(documents.map(({ name, reading }) => [name, reading.state])).toEqual([['会员章程', 'read']]);
      await page.close();
    });

    test.each([
      ['on a site that is left alone', { excludedSites: ['127.0.0.1'] }],
      ['while everything is paused', { paused: true }],
    ])('one %s is not touched', async (_what, settings) => {
      await saveSettings(stage.driver, settings);
      await using site = await serveRegistration(registrationPage(plainForm));
      const page = await stage.driver.newTab();
      await page.goto(site.origin);
      await acceptOn(page);
      await page.close();
      await saveSettings(stage.driver, {});
      // the acceptance after it is the only one there is
      const ledger = await stage.proveHandled();
      expect(kindsOf(ledger)).toEqual(['accepted', 'submitted']);
      expect(ledger.offers).toHaveLength(1);
      expect(site.requests.map(({ path }) => path)).not.toContain('/terms');
    });

    test('a deleted record leaves a tombstone, and nothing of the page or its texts', async () => {
      await onPage(acceptOn, { form: plainForm.replaceAll('禾期', '谷雨') });
      const { records } = await until(isSubmitted, 'the record');
      expect(records[0]?.body.surface.wording).toContain('谷雨');
      await stage.driver.send({ type: 'ui.delete-record', record: records[0]?.id });
      const after = await until((ledger) => ledger.records.length === 0, 'the deletion');
      expect(kindsOf(after)).toEqual(['accepted', 'submitted', 'deleted']);
      expect(after.entries.every((entry) => entry.record === records[0]?.id)).toBe(true);
      await stage.driver.send({ type: 'ui.delete-everything' });
      expect(await readEverything(stage.driver)).not.toMatch(/谷雨|禾期/);
    });
  },
  { backForwardCache: true },
);
