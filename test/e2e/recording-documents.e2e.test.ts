import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documentsOf } from '../../src/core/record/documents-of.ts';
import { hashOf } from '../../src/core/record/hash.ts';
import { launchExtension, type RunningExtension } from './harness/chromium.ts';
import { browsers, type Driver } from './harness/driver.ts';
import { readLedger, untilLedger } from './harness/ledger.ts';
import { html, type Route } from './harness/site.ts';
import { highlightedWords, untilNamed } from './harness/page-queries.ts';
import { isSubmitted, openBackstage, type Backstage } from './recording-helpers.ts';
import { agreementPage, agreementText, plainForm, registrationPage, serveRegistration } from './recording-pages.ts';

let extension: RunningExtension;
let backstage: Backstage;
beforeAll(async () => {
  extension = await launchExtension();
});
afterAll(() => extension[Symbol.asyncDispose]());
beforeEach(async () => {
  backstage = await openBackstage(extension);
});

const inline =
  `<div id="text" style="height:160px;overflow:auto;border:1px solid"><h2>${agreementText[0]}</h2>` +
  `${agreementText
    .slice(1)
    .map((line) => `<p>${line}</p>`)
    .join('')}</div>`;

describe('a document that stands on the page', () => {
  test('is read from there, marked there, and its hash is that of the text shown', async () => {
    const form =
      `<form action="/welcome">${inline}<label><input type="checkbox" id="agree"> 我已阅读并同意《禾期生鲜用户服务协议》</label>` +
      '<button id="go">注册</button></form>';
    await using site = await serveRegistration(registrationPage(form));
    const page = await extension.context.newPage();
    await page.goto(site.origin);
    await untilNamed(page, /处需留意/);
    await expect
      .poll(async () =>
        Object.values(await highlightedWords(page))
          .flat()
          .join(),
      )
      .toContain('数据丢失');
    await page.click('#agree');
    await page.click('#go');
    await page.waitForURL(/welcome/);
    const { records, texts } = await backstage.untilLedger(isSubmitted, 'the record');
    const [document] = documentsOf(records.at(-1)!);
    expect(document).toMatchObject({
      how: 'inline',
      reading: { state: 'read', format: 'live-element', bytesHash: null },
    });
    const textHash = document?.reading.state === 'read' ? document.reading.textHash : '';
    const text = texts.get(textHash) ?? '';
    expect(hashOf(text)).toBe(textHash);
    for (const line of agreementText) expect(text).toContain(line);
    expect(document?.viewedMs).toBeGreaterThan(0);
    await page.close();
  });
});

const bad: readonly (readonly [string, Route, object])[] = [
  ['answers 404', { status: 404, body: 'Not Found' }, { id: 'not-found', status: 404 }],
  [
    'says it is a PDF and is none',
    { headers: { 'content-type': 'application/pdf' }, body: '这不是 PDF' },
    { id: 'not-a-pdf' },
  ],
  ['is empty', html('<!doctype html><title>x</title><body></body>'), { id: 'empty' }],
  ['redirects to itself', { status: 302, headers: { location: '/terms' }, body: '' }, { id: 'redirect-loop' }],
];

describe.each(browsers)('in $browser, a document that', ({ launch }) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch();
  });
  afterAll(() => driver[Symbol.asyncDispose]());

  test.each(bad)('%s is in the record with the reason', async (_what, route, problem) => {
    await using site = await serveRegistration(registrationPage(plainForm), { '/terms': route });
    const page = await driver.newTab();
    await page.goto(site.origin);
    await page.untilNamed(/未读到|没读到|未能读|份/);
    const before = (await readLedger(driver)).records.length;
    await untilLedger(
      driver,
      ({ offers }) =>
        offers.some(
          (offer) =>
            offer.page.url.startsWith(site.origin) &&
            offer.documents.every(({ reading }) => reading.state === 'read' || reading.state === 'unread'),
        ),
      { what: 'the reading' },
    );
    await page.click('#agree');
    await page.click('#go');
    await page.waitForUrl(/welcome/);
    const { records } = await untilLedger(driver, (ledger) => ledger.records.length > before, { what: 'the record' });
    const record = records.find(({ body }) => body.page.url.startsWith(site.origin));
    expect(record?.body.documents[0]?.reading).toMatchObject({ state: 'unread', problem });
    expect(record?.body.documents[1]?.reading.state).toBe('read');
    await page.close();
  });
});

test('a document that a script opens is read once the person has opened it', async () => {
  const form = plainForm.replace('href="/terms"', 'href="javascript:void open(\'/terms\')" id="open"');
  await using site = await serveRegistration(registrationPage(form));
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  const isOurs = (url: string): boolean => url.startsWith(site.origin);
  const first = await backstage.untilLedger(
    ({ offers }) => offers.some((offer) => isOurs(offer.page.url) && offer.documents[1]?.reading.state === 'read'),
    'the other document',
  );
  expect(first.offers.find((offer) => isOurs(offer.page.url))?.documents[0]).toMatchObject({
    how: 'script-link',
    reading: { state: 'unread', problem: { id: 'needs-opening' } },
  });
  const opened = extension.context.waitForEvent('page');
  await page.click('#open');
  const tab = await opened;
  const { offers } = await backstage.untilLedger(
    (ledger) => ledger.offers.some((offer) => isOurs(offer.page.url) && offer.documents[0]?.reading.state === 'read'),
    'the opened document',
  );
  expect(offers.find((offer) => isOurs(offer.page.url))?.documents[0]?.reading).toMatchObject({ format: 'live-page' });
  await expect
    .poll(async () =>
      Object.values(await highlightedWords(tab))
        .flat()
        .join(),
    )
    .toContain('数据丢失');
  await tab.close();
  await page.close();
});

test('the same address asked for twice is fetched with its validator, and its text stored once', async () => {
  let full = 0;
  await using site = await serveRegistration(registrationPage(plainForm), {
    '/terms': (request) => {
      if (request.headers['if-none-match'] === '"7"') return { status: 304, body: '' };
      full += 1;
      const { headers, ...rest } = agreementPage as { headers: Record<string, string>; body: string };
      return { ...rest, headers: { ...headers, etag: '"7"' } };
    },
  });
  for (const round of [1, 2]) {
    const page = await extension.context.newPage();
    await page.goto(site.origin);
    await untilNamed(page, /处需留意/);
    expect(site.requests.filter(({ path }) => path === '/terms')).toHaveLength(round);
    await page.close();
  }
  expect(full).toBe(1);
});
