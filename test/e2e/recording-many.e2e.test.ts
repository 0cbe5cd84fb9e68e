import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentsOf } from '../../src/core/record/documents-of.ts';
import { launchExtension, type RunningExtension } from './harness/chromium.ts';
import { html } from './harness/site.ts';
import { highlightedWords, tabOf, untilNamed } from './harness/page-queries.ts';
import { isSubmitted, openBackstage, sendAsPanel, type Backstage } from './recording-helpers.ts';
import { agreementText, plainForm, registrationPage, serveRegistration } from './recording-pages.ts';

let extension: RunningExtension;
let backstage: Backstage;
beforeAll(async () => {
  extension = await launchExtension({ backForwardCache: true });
  backstage = await openBackstage(extension);
});
afterAll(() => extension[Symbol.asyncDispose]());

test('a page that comes back from the back/forward cache is still attended to, and leaves no second record', async () => {
  await using site = await serveRegistration(registrationPage(plainForm));
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'restored' : 'new'));
  });
  await untilNamed(page, /处需留意/);
  await page.click('#agree');
  await page.click('#go');
  await page.waitForURL(/welcome/);
  await backstage.untilLedger(isSubmitted, 'the record');
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.title()).toBe('restored');
  const isThere = ({ offers }: { offers: readonly { gone: boolean }[] }): boolean => offers.some(({ gone }) => !gone);
  const { offers } = await backstage.untilLedger(isThere, 'the offer, come back');
  expect(offers).toHaveLength(1);
  // sending the same acceptance again is none
  await page.click('#go');
  await page.waitForURL(/welcome/);
  await page.goBack({ waitUntil: 'commit' });
  // taking it back and giving it again is a new one
  await page.click('#agree');
  await page.click('#agree');
  await page.click('#go');
  await page.waitForURL(/welcome/);
  const { entries } = await backstage.untilLedger(
    ({ records }) => records.length === 2 && records.every(({ state }) => state === 'submitted'),
    'the second record',
  );
  expect(entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted', 'accepted', 'submitted']);
  await page.close();
});

test('a dialog that is filled when it opens is read then, and marked', async () => {
  const form =
    '<form action="/welcome"><label><input type="checkbox" id="agree"> 我已阅读并同意</label>' +
    '<a href="javascript:;" id="open">《禾期生鲜用户服务协议》</a> <button id="go">注册</button></form>' +
    '<dialog id="modal"><h2>禾期生鲜用户服务协议</h2><div id="body"></div><button id="close">关闭</button></dialog>';
  const script = `document.querySelector('#open').onclick = () => {
    document.querySelector('#modal').showModal();
    setTimeout(() => { document.querySelector('#body').innerHTML = ${JSON.stringify(
      agreementText
        .slice(1)
        .map((line) => `<p>${line}</p>`)
        .join(''),
    )}; }, 30);
  }`;
  await using site = await serveRegistration(registrationPage(form, script));
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  const isOurs = (url: string): boolean => url.startsWith(site.origin);
  await backstage.untilLedger(({ offers }) => offers.some((offer) => isOurs(offer.page.url)), 'the offer');
  await page.click('#open');
  const { offers } = await backstage.untilLedger(
    (ledger) => ledger.offers.some((offer) => isOurs(offer.page.url) && offer.documents[0]?.reading.state === 'read'),
    'the text of the dialog',
  );
  const reading = offers.find((offer) => isOurs(offer.page.url))?.documents[0]?.reading;
  expect(reading).toMatchObject({ state: 'read', format: 'live-element' });
  await expect
    .poll(async () =>
      Object.values(await highlightedWords(page))
        .flat()
        .join(),
    )
    .toContain('数据丢失');
  await page.close();
});

test('a page that was not recognised is recorded by hand, with the agreements it links', async () => {
  await using site = await serveRegistration(
    html(
      '<!doctype html><meta charset="utf-8"><title>入会</title><p>欢迎入会。</p>' +
        '<footer><a href="/terms">会员章程</a> <a href="/about">关于我们</a></footer>',
    ),
  );
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  const tab = await tabOf(extension, page.url());
  const answer = (await sendAsPanel(backstage, { type: 'ui.record-by-hand', tab })) as { record: string };
  const { records } = await backstage.readLedger();
  expect(records.find(({ id }) => id === answer.record)).toMatchObject({
    state: 'submitted',
    body: { surface: { kind: 'by-hand' }, obtained: { by: 'person' }, page: { title: '入会' } },
  });
  const { records: read } = await backstage.untilLedger(
    (ledger) => ledger.records.some(({ id, additions }) => id === answer.record && additions.length > 0),
    'the agreement, read',
  );
  const documents = documentsOf(read.find(({ id }) => id === answer.record)!);
  expect(documents.map(({ name, reading }) => [name, reading.state])).toEqual([['会员章程', 'read']]);
  await page.close();
});

test('a page on a site that was left alone is not touched', async () => {
  await using site = await serveRegistration(registrationPage(plainForm));
  const first = await extension.context.newPage();
  await first.goto(site.origin);
  await untilNamed(first, /处需留意/);
  const before = (await backstage.readLedger()).records.length;
  await backstage.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('mingyue');
        request.onerror = reject;
        request.onsuccess = () => {
          const transaction = request.result.transaction('settings', 'readwrite');
          transaction.objectStore('settings').put({ key: 'settings', value: { excludedSites: ['127.0.0.1'] } });
          transaction.oncomplete = () => {
            request.result.close();
            resolve(undefined);
          };
        };
      }),
  );
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  await page.click('#agree');
  await page.click('#go');
  await page.waitForURL(/welcome/);
  expect((await backstage.readLedger()).records).toHaveLength(before);
  expect((await backstage.readLedger()).offers.filter(({ gone }) => !gone)).toHaveLength(1);
});
