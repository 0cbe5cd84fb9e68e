import { expect, test } from 'vitest';
import type { Tab } from './harness/driver.ts';
import { isSettled, type StoredLedger } from './harness/ledger.ts';
import { html, type Route } from './harness/site.ts';
import { isSubmitted } from './recording-helpers.ts';
import { plainForm, registrationPage, serveRegistration } from './recording-pages.ts';
import { acceptOn, inEachBrowser, send } from './recording-stage.ts';

/** What the record of a page that tries something is to say all the same. */
interface Attack {
  readonly what: string;
  readonly form: string;
  readonly script?: string;
  readonly routes?: Readonly<Record<string, Route>>;
  readonly act?: (page: Tab) => Promise<unknown>;
  readonly record: object;
}

const documents = [{ name: '禾期用户服务协议' }, { name: '隐私政策' }];
const byPerson = { obtained: { by: 'person', event: 'tick' }, documents };
const links = '<a href="/terms">《禾期用户服务协议》</a>和<a href="/privacy">《隐私政策》</a>';

/** Properties of forms and documents that a field or an image of that name takes the place of. */
const ofForm =
  'contains matches noValidate isConnected closest parentElement getBoundingClientRect localName querySelector submit elements id';
const ofDocument = 'title defaultView hidden createRange designMode implementation';

/** Ticks and sends by keys: the driver's own look for where to click is led astray by names. */
async function pressByKeys(page: Tab): Promise<void> {
  for (const [id, key] of [
    ['agree', 'Space'],
    ['go', 'Enter'],
  ] as const) {
    await page.evaluateWith(async (one) => {
      HTMLElement.prototype.focus.call(Document.prototype.getElementById.call(document, one));
      return Promise.resolve();
    }, id);
    await page.press(key);
  }
  await page.waitForUrl(/welcome/);
}

/** Puts a form into a closed shadow root, which the page keeps for its own scripts as `window.within`. */
const intoClosedRoot = (form: string): string => `customElements.define('closed-form', class extends HTMLElement {
  constructor() { super(); window.within = this.attachShadow({ mode: 'closed' }); within.innerHTML = ${JSON.stringify(form)}; }
})`;

/** Presses a key on an element of that form: no driver finds its way there. */
async function pressWithin(page: Tab, id: string, key: string): Promise<void> {
  await page.evaluateWith(async (one) => {
    (window as unknown as { within: ShadowRoot }).within.getElementById(one)?.focus();
    return Promise.resolve();
  }, id);
  await page.press(key);
}

const attacks: readonly Attack[] = [
  {
    what: 'names its fields and images like properties that we read',
    form: plainForm.replace(
      '</form>',
      `${ofForm
        .split(' ')
        .map((name) => `<input type="hidden" name="${name}">`)
        .join('')}${ofDocument
        .split(' ')
        .map((name) => `<img name="${name}" alt="">`)
        .join('')}</form>`,
    ),
    act: pressByKeys,
    record: byPerson,
  },
  {
    what: 'names elements like the browser’s own interface',
    form: `${plainForm}<form id="browser"><input name="runtime" id="ours"><input name="storage"></form><img id="chrome" alt="">`,
    record: byPerson,
  },
  {
    what: 'overrides the prototypes that we use',
    form: `<script>
      for (const [owner, names] of [[Element, 'matches closest getAttribute checkVisibility getBoundingClientRect attachShadow'], [Node, 'contains getRootNode compareDocumentPosition'], [EventTarget, 'addEventListener'], [Event, 'composedPath'], [Storage, 'setItem'], [Array, 'includes map some find push'], [Promise, 'then'], [RegExp, 'test exec']])
        for (const name of names.split(' ')) { const own = owner.prototype[name]; owner.prototype[name] = function (...given) { return window.lies ? undefined : own.apply(this, given); }; }
      for (const name of ['parentElement', 'firstChild', 'nextSibling', 'textContent', 'nodeType']) Object.defineProperty(Node.prototype, name, { get: () => null, configurable: true });
      for (const name of ['offer', 'event', 'surface', 'trusted', 'type', 'then']) Object.defineProperty(Object.prototype, name, { set() {}, get: () => undefined, configurable: true });
      window.MutationObserver = class { observe() {} }; window.chrome = { runtime: {} }; crypto.randomUUID = () => 'x'; Date.now = () => 0; performance.now = () => 0;
    </script>${plainForm}`,
    record: byPerson,
  },
  {
    what: 'ticks the box itself when the button in the same sentence is pressed',
    form: `<form action="/welcome">我已阅读并同意${links}<input type="checkbox" id="agree"> <button id="go">注册</button></form>`,
    script: `document.querySelector('#go').addEventListener('click', () => { document.querySelector('#agree').checked = true; }, true)`,
    act: send,
    record: { obtained: { by: 'script', event: 'tick' } },
  },
  {
    what: 'ticks again what the person unticked',
    form: plainForm.replace('id="agree"', 'id="agree" checked'),
    script: `document.querySelector('#agree').addEventListener('change', ({ target }) => setTimeout(() => { target.checked = true; }, 50))`,
    act: async (page) => {
      await page.click('#agree');
      await page.waitForSelector('#agree:checked');
      await send(page);
    },
    record: { surface: { preTicked: true }, obtained: { by: 'script' } },
  },
  {
    what: 'hands a press on a bait to the accepting button below it',
    form: `<form action="/welcome"><button id="accept">同意协议并注册</button><p>${links}</p></form><div id="agree">领取红包</div><button id="go">领取</button>`,
    script: `document.querySelector('#go').onclick = () => document.querySelector('#accept').click()`,
    record: { obtained: { by: 'script', event: 'press' } },
  },
  {
    what: 'lays what one accepts, transparent, over a bait',
    form: `<form action="/welcome" style="opacity:0;position:relative;z-index:1"><p>点击注册即表示同意${links}</p><button id="go" style="width:300px;height:80px">注册</button></form><p style="margin-top:-80px">领取红包</p>`,
    act: send,
    record: { obtained: { by: 'person', event: 'press' }, surface: { prominence: { inView: false } } },
  },
  {
    what: 'lays a cover over the sentence that lets the click on the box through',
    form: `<div style="position:relative">${plainForm}<div style="position:absolute;inset:0;background:white;pointer-events:none">领取红包</div></div>`,
    record: { ...byPerson, surface: { prominence: { inView: false } } },
  },
  {
    what: 'puts other words beside the box at the moment of the click',
    form: plainForm.replace('我已阅读并同意', '<span id="words">我已阅读并同意</span>'),
    script: `document.querySelector('#agree').addEventListener('pointerdown', () => { document.querySelector('#words').textContent = '我同意每月扣款九十九元，并同意'; })`,
    record: { ...byPerson, surface: { wording: '我同意每月扣款九十九元，并同意《禾期用户服务协议》和《隐私政策》' } },
  },
  {
    what: 'takes all listeners away by opening its document anew, with the same form on it',
    form: plainForm,
    act: async (page) => {
      await page.evaluate(() => {
        const form = document.querySelector('form')!;
        document.open();
        document.write('<body>');
        document.close();
        document.body.append(form);
      });
      await acceptOn(page);
    },
    record: byPerson,
  },
  {
    what: 'changes its address a thousand times',
    form: plainForm,
    script: `let count = 0; const timer = setInterval(() => { history.replaceState(null, '', '/?step=' + (count += 1)); if (count >= 1000) clearInterval(timer); }, 2)`,
    record: byPerson,
  },
  {
    what: 'has a title of five million characters',
    form: plainForm,
    script: `document.title = '约'.repeat(5_000_000)`,
    record: { ...byPerson, page: { title: '约'.repeat(500) } },
  },
  {
    what: 'writes bidirectional and zero-width characters into its sentence',
    form: plainForm
      .replace('我已阅读并同意', '我\u200b已\u2060阅\u200d读\u202e\u202c并\ufeff同\u00ad意')
      .replace('《禾期用户服务协议》', '《禾期\u200b用户\u2066服务\u2069协\u200c议》'),
    record: byPerson,
  },
  {
    what: 'names an agreement with a million characters and links it by two hundred thousand',
    form: plainForm.replace(
      '<a href="/terms">《禾期用户服务协议》</a>',
      `<a href="/terms">《禾期用户服务协议》</a>、<a href="/${'x'.repeat(200_000)}">《${'长'.repeat(1_000_000)}协议》</a>`,
    ),
    record: { obtained: { by: 'person', event: 'tick' } },
  },
  {
    what: 'gives its box an id and a class of a million characters',
    form: plainForm.replace('<input type="checkbox"', `<input type="checkbox" class="${'c'.repeat(1_000_000)}"`),
    script: `document.querySelector('form').id = 'f'.repeat(1_000_000)`,
    record: byPerson,
  },
  {
    what: 'asks in a closed shadow root',
    form: '<closed-form></closed-form>',
    script: intoClosedRoot(plainForm),
    act: async (page) => {
      await pressWithin(page, 'agree', 'Space');
      await pressWithin(page, 'go', 'Enter');
      await page.waitForUrl(/welcome/);
    },
    record: {
      obtained: byPerson.obtained,
      surface: { selector: '#agree', prominence: { inView: true } },
      documents: documents.map((one) => ({ ...one, reading: { state: 'read' } })),
    },
  },
  {
    what: 'asks for three thousand documents by one tick',
    form: plainForm.replace('</p>', `${'、<a href="/terms">《禾期服务规则》</a>'.repeat(3000)}</p>`),
    record: { obtained: { by: 'person', event: 'tick' } },
  },
];

inEachBrowser('one record, and a true one, of a page that', (stage) => {
  test.each(attacks)('$what', async ({ form, script = '', routes = {}, act = acceptOn, record }) => {
    await stage.onPage(act, { form, script, routes });
    const { records, entries } = await stage.until(isSubmitted, 'the record');
    expect(records).toHaveLength(1);
    expect(records[0]?.body).toMatchObject(record);
    expect(entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted']);
  });

  test('takes the frame with the form away in the click itself', async () => {
    const inner = `<!doctype html><meta charset="utf-8">${plainForm}<script>
      document.querySelector('form').onsubmit = (event) => { event.preventDefault(); };
      document.querySelector('#go').onclick = () => { parent.document.querySelector('iframe').remove(); };
    </script>`;
    const outer = registrationPage('<iframe src="/inner" width="600" height="400"></iframe>');
    await using site = await serveRegistration(outer, { '/inner': html(inner) });
    const page = await stage.driver.newTab();
    await page.goto(site.origin);
    await stage.until(isSettled, 'the reading');
    const frames = await page.evaluate(() => {
      const [frame] = document.querySelectorAll('iframe');
      const inside = frame!.contentDocument!;
      inside.querySelector<HTMLInputElement>('#agree')!.click();
      inside.querySelector<HTMLButtonElement>('#go')!.click();
      return document.querySelectorAll('iframe').length;
    });
    expect(frames).toBe(0);
    const { records } = await stage.until(isSubmitted, 'the record');
    expect(records).toHaveLength(1);
    expect(records[0]?.body).toMatchObject({ documents, obtained: { by: 'script' } });
    await page.close();
  });

  test('names its fields and images like everything that there is to ask', async () => {
    const shadows = `for (const [prototype, tag, home] of [[Document.prototype, 'img', document.body], [HTMLFormElement.prototype, 'input', document.querySelector('form')], [EventTarget.prototype, 'i', document.body]])
      for (let at = prototype; at !== null; at = Object.getPrototypeOf(at))
        for (const name of Object.getOwnPropertyNames(at)) {
          const one = Document.prototype.createElement.call(document, tag);
          one.hidden = true;
          one.setAttribute(tag === 'i' ? 'id' : 'name', name);
          Node.prototype.appendChild.call(home, one);
        }`;
    await using site = await serveRegistration(registrationPage(plainForm, shadows), {});
    const page = await stage.driver.newTab();
    await page.goto(site.origin);
    await stage.until(isSettled, 'the reading');
    await pressByKeys(page);
    const { records, entries } = await stage.until(isSubmitted, 'the record');
    expect(records).toHaveLength(1);
    expect(records[0]?.body).toMatchObject(byPerson);
    expect(entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted']);
    await page.close();
  });

  const kindsOf = ({ entries }: StoredLedger): readonly string[] => entries.map(({ kind }) => kind);
  test.each([
    ['in a template', `<template>${plainForm}</template>`],
    ['in a dialog that is closed', `<dialog>${plainForm}</dialog>`],
    ['in a popover that is not shown', `<div popover>${plainForm}</div>`],
    ['in a part that is inert', `<div inert>${plainForm}</div>`],
  ])('lays a form %s beside the one that is shown', async (_what, form) => {
    await stage.onPage(
      async (page) => {
        await page.click('#real [name=agree]');
        await page.click('#real button');
        await page.waitForUrl(/welcome/);
      },
      { form: `${form}<div id="real">${plainForm}</div>` },
    );
    const ledger = await stage.until(isSubmitted, 'the record');
    expect(kindsOf(ledger)).toEqual(['accepted', 'submitted']);
  });
});
