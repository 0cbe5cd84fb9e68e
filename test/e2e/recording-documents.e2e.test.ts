import { expect, test } from 'vitest';
import { documentsOf, readingsOf } from '../../src/core/record/documents-of.ts';
import { hashOf } from '../../src/core/record/hash.ts';
import { isSettled } from './harness/ledger.ts';
import { html, type Route } from './harness/site.ts';
import { isSubmitted } from './recording-helpers.ts';
import { agreementPage, agreementText, plainForm, registrationPage, serveRegistration } from './recording-pages.ts';
import { acceptOn, inEachBrowser } from './recording-stage.ts';

const inline =
  `<div id="text" style="height:160px;overflow:auto;border:1px solid"><h2>${agreementText[0]}</h2>` +
  `${agreementText
    .slice(1)
    .map((line) => `<p>${line}</p>`)
    .join('')}</div>`;

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

inEachBrowser('a document', (stage) => {
  const { until, onPage } = stage;

  test('that stands on the page is read from there, marked there, and its hash is that of the text shown', async () => {
    const form =
      `<form action="/welcome">${inline}<label><input type="checkbox" id="agree"> 我已阅读并同意《禾期生鲜用户服务协议》</label>` +
      '<button id="go">注册</button></form>';
    await onPage(
      async (page) => {
        expect(await page.untilMarked(/^mingyue-/)).not.toBe('');
        await acceptOn(page);
      },
      { form },
    );
    const { records, texts } = await until(isSubmitted, 'the record');
    const [document] = documentsOf(records[0]!);
    expect(document).toMatchObject({
      how: 'inline',
      reading: { state: 'read', format: 'live-element', bytesHash: null },
    });
    const textHash = document?.reading.state === 'read' ? document.reading.textHash : '';
    const text = texts.get(textHash) ?? '';
    expect(hashOf(text)).toBe(textHash);
    for (const line of agreementText) expect(text).toContain(line);
    expect(document?.viewedMs).toBeGreaterThan(0);
  });

  test.each(bad)('that %s is in the record with the reason', async (_what, route, problem) => {
    await onPage(acceptOn, { routes: { '/terms': route } });
    const { records } = await until(isSubmitted, 'the record');
    expect(records).toHaveLength(1);
    const [record] = records;
    expect(record?.body.documents[0]?.reading).toMatchObject({ state: 'unread', problem });
    expect(record?.body.documents[1]?.reading.state).toBe('read');
  });

  test('that a document brings with it is read when the person asks for it, and stands in the record', async () => {
    const terms = html(`<!doctype html><title>禾期生鲜用户协议</title><h1>禾期生鲜用户协议</h1>
      <p>第一条 用户应当遵守本协议，平台有权处理违反本协议的行为。</p>
      <p>第二条 <a href="/community">《禾期社区公约》</a>是本协议不可分割的组成部分。</p>
      <p>第三条 因本协议发生争议的，由平台所在地人民法院管辖。</p>`);
    await onPage(
      async (page) => {
        const { offers } = await until(() => true, 'the offer');
        const panel = await stage.driver.openOwn(`sidepanel.html?tab=${String(offers[0]?.tab)}`);
        await panel.untilText('.carried', /还带进 1 份/);
        await panel.click('.carried .disclosure-button');
        await panel.click('.carried li button');
        await until(
          (ledger) =>
            ledger.offers[0]?.documents.some(
              ({ how, reading }) => how === 'incorporated' && reading.state === 'read',
            ) === true,
          'the document that was brought',
        );
        await panel.close();
        await acceptOn(page);
      },
      { routes: { '/terms': terms, '/community': agreementPage } },
    );
    const { records } = await until(isSubmitted, 'the record');
    const brought = documentsOf(records[0]!).find(({ how }) => how === 'incorporated');
    expect(brought).toMatchObject({ name: '禾期社区公约', reading: { state: 'read' } });
  });

  test('that its site shows otherwise to who visits it is on record as shown, beside what was fetched', async () => {
    const soft = html(`<!doctype html><title>禾期生鲜用户服务协议</title><h1>禾期生鲜用户服务协议</h1>
      <p>第一条 本协议如有变更，我们将提前三十日通知您，您不同意的可以解除。</p>
      <p>第二条 您可以随时注销账号，我们将在十五个工作日内删除您的个人信息。</p>
      <p>第三条 因本协议发生争议的，由您住所地人民法院管辖。</p>`);
    const terms: Route = ({ headers }) => (headers['sec-fetch-mode'] === 'navigate' ? agreementPage : soft);
    await onPage(
      async (page) => {
        await page.click('#open');
        const opened = await stage.driver.untilTab(/terms/);
        await until(({ offers }) => offers[0]?.documents[0]?.ahead !== undefined, 'what was shown');
        await opened.close();
        await acceptOn(page);
      },
      {
        form: plainForm.replace('href="/terms"', 'href="/terms" target="_blank" id="open"'),
        routes: { '/terms': terms },
      },
    );
    const { records, texts } = await until(isSubmitted, 'the record');
    const [document] = documentsOf(records[0]!);
    const [shown, fetched] = readingsOf(document!).map(({ textHash }) => texts.get(textHash));
    for (const line of agreementText) expect(shown).toContain(line);
    expect(fetched).toContain('由您住所地人民法院管辖');
  });

  test('that a script opens does not get the text of a page of another site that bears its name', async () => {
    const form = plainForm.replace('href="/terms"', 'href="javascript:void 0"');
    const name = '禾期用户服务协议';
    const lines = agreementText.slice(1).map((line) => `<p>${line}</p>`);
    const copy = html(`<!doctype html><title>${name}</title><main><h1>${name}</h1>${lines.join('')}</main>`);
    await onPage(
      async (page, { origin }) => {
        const other = await stage.driver.newTab();
        await other.goto(`${origin.replace('127.0.0.1', 'localhost')}/copy`);
        await other.untilMarked(/^mingyue-/);
        await other.close();
        await acceptOn(page);
      },
      { form, routes: { '/copy': copy } },
    );
    const { records } = await until(isSubmitted, 'the record');
    expect(records[0]?.body.documents[0]).toMatchObject({ name, reading: { state: 'unread' } });
  });

  test('that a script opens is read once the person has opened it', async () => {
    const form = plainForm.replace('href="/terms"', 'href="javascript:void open(\'/terms\')" id="open"');
    await onPage(
      async (page) => {
        const { offers } = await until(() => true, 'the offer');
        expect(offers[0]?.documents[0]).toMatchObject({
          how: 'script-link',
          reading: { state: 'unread', problem: { id: 'needs-opening' } },
        });
        await page.click('#open');
        const opened = await stage.driver.untilTab(/terms/);
        const after = await until(
          (ledger) => ledger.offers[0]?.documents[0]?.reading.state === 'read',
          'the opened document',
        );
        expect(after.offers[0]?.documents[0]?.reading).toMatchObject({ format: 'live-page' });
        expect(await opened.untilMarked(/^mingyue-/)).not.toBe('');
        await opened.close();
      },
      { form },
    );
  });

  test('that is only named is said to have no link, and is read once a dialog shows it', async () => {
    const form =
      plainForm.replace(
        '<a href="/terms">《禾期用户服务协议》</a>',
        '<span id="open">《禾期生鲜用户服务协议》</span>',
      ) + `<dialog id="dialog"></dialog>`;
    const script =
      `document.getElementById('open').addEventListener('click', () => { const dialog = document.getElementById('dialog');` +
      `dialog.innerHTML = ${JSON.stringify(inline)}; dialog.show(); });`;
    await onPage(
      async (page) => {
        const { offers } = await until(isSettled, 'the offer');
        expect(offers[0]?.documents[0]).toMatchObject({
          how: 'unlinked',
          reading: { state: 'unread', problem: { id: 'not-linked' } },
        });
        await page.click('#open');
        await until((ledger) => ledger.offers[0]?.documents[0]?.reading.state === 'read', 'the text of the dialog');
      },
      { form, script },
    );
  });

  test('asked for twice is fetched with its validator, and its text stored once', async () => {
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
      const page = await stage.driver.newTab();
      await page.goto(site.origin);
      const { texts, offers } = await until(
        (ledger) => ledger.offers.length === round && isSettled(ledger),
        'the text',
      );
      expect(offers.every(({ documents }) => documents.every(({ reading }) => reading.state === 'read'))).toBe(true);
      expect(texts.size).toBe(2);
      expect(site.requests.filter(({ path }) => path === '/terms')).toHaveLength(round);
      await page.close();
    }
    expect(full).toBe(1);
  });
});
