import { describe, expect, test } from 'vitest';
import type { Tab } from './harness/driver.ts';
import { isSettled, type StoredLedger } from './harness/ledger.ts';
import { html, type Reply } from './harness/site.ts';
import { isSubmitted } from './recording-helpers.ts';
import { plainForm, registrationPage, serveRegistration } from './recording-pages.ts';
import { acceptOn, inEachBrowser, send } from './recording-stage.ts';

const links =
  '<a href="/terms" target="_blank">《禾期用户服务协议》</a>和<a href="/privacy" target="_blank">《隐私政策》</a>';
const phone = '<label>手机号 <input name="phone" type="tel"></label>';
const tickAndPress = async (page: Tab): Promise<void> => {
  await page.click('#agree');
  await page.click('#go');
};
const kindsOf = ({ entries }: StoredLedger): readonly string[] => entries.map(({ kind }) => kind);

interface Way {
  readonly what: string;
  readonly form: string;
  readonly script?: string;
  readonly act: (page: Tab) => Promise<unknown>;
  readonly surface: string;
  readonly by: string;
  readonly event: string;
}

const ways: readonly Way[] = [
  {
    what: 'a box that the page draws, late, and a button that sends by script',
    form: `<div id="app"></div>`,
    script: `setTimeout(() => {
      document.getElementById('app').insertAdjacentHTML('beforeend', \`${phone}<p class="protocol"><i class="box" role="checkbox" aria-checked="false" tabindex="0" style="display:inline-block;width:14px;height:14px;border:1px solid"></i> 我已阅读并同意${links}</p><div class="btn" role="button" id="go">注册</div>\`);
      const box = document.querySelector('.box');
      box.onclick = () => Promise.resolve().then(() => box.setAttribute('aria-checked', String(box.getAttribute('aria-checked') !== 'true')));
      document.getElementById('go').onclick = async () => { await fetch('/welcome'); history.pushState({}, '', '/home'); document.getElementById('app').textContent = '欢迎'; };
    }, 50)`,
    act: async (page) => {
      await page.click('.box');
      await page.waitForSelector('.box[aria-checked=true]');
      await page.click('#go');
      await page.waitForUrl(/home/);
    },
    surface: 'custom-box',
    by: 'person',
    event: 'tick',
  },
  {
    what: 'a sentence without a box, and a button that leaves in its own handler',
    form: `<div>${phone}<button id="go" onclick="location.href='/welcome'">注册</button><p>点击注册即表示同意${links}</p></div>`,
    act: async (page) => {
      await send(page);
    },
    surface: 'sentence',
    by: 'person',
    event: 'press',
  },
  {
    what: 'a button that is the consent',
    form: `<form action="/welcome">${phone}<p>${links}</p><button id="go">同意协议并注册</button></form>`,
    act: async (page) => {
      await send(page);
    },
    surface: 'button',
    by: 'person',
    event: 'press',
  },
  {
    what: 'a box that was ticked from the start and that nobody touched',
    form: plainForm.replace('id="agree"', 'id="agree" checked'),
    act: async (page) => {
      await send(page);
    },
    surface: 'checkbox',
    by: 'nobody',
    event: 'press',
  },
  {
    what: 'a label that is clicked, and the Enter key in a field',
    form: plainForm,
    act: async (page) => {
      await page.clickText('我已阅读并同意');
      await page.focus('[name=phone]');
      await page.press('Enter');
      await page.waitForUrl(/welcome/);
    },
    surface: 'checkbox',
    by: 'person',
    event: 'tick',
  },
  {
    what: 'the Enter key in a field that stands in no form',
    form: `<div>${phone}<p><label><input type="checkbox" id="agree"> 我已阅读并同意</label>${links}</p><div role="button">注册</div></div>`,
    script: `document.querySelector('[name=phone]').onkeydown = ({ key }) => { if (key === 'Enter') location.href = '/welcome'; }`,
    act: async (page) => {
      await page.click('#agree');
      await page.focus('[name=phone]');
      await page.press('Enter');
      await page.waitForUrl(/welcome/);
    },
    surface: 'checkbox',
    by: 'person',
    event: 'tick',
  },
  {
    what: 'a press that the page refuses and, what was wrong put right, a press that it sends',
    form: plainForm.replace('<form ', '<form novalidate '),
    script: `document.querySelector('form').onsubmit = (event) => {
      if (document.querySelector('[name=phone]').value !== '') return;
      event.preventDefault();
      document.querySelector('h1').textContent = '请输入手机号';
    }`,
    act: async (page) => {
      await tickAndPress(page);
      await page.type('[name=phone]', '1');
      await send(page);
    },
    surface: 'checkbox',
    by: 'person',
    event: 'tick',
  },
  {
    what: 'a box that is ticked by the space key',
    form: plainForm,
    act: async (page) => {
      await page.focus('#agree');
      await page.press('Space');
      await send(page);
    },
    surface: 'checkbox',
    by: 'person',
    event: 'tick',
  },
  {
    what: 'a script that ticks without an event and calls form.submit()',
    form: plainForm,
    act: async (page) => {
      await page.evaluate(() => {
        document.querySelector<HTMLInputElement>('#agree')!.checked = true;
        document.querySelector('form')!.submit();
      });
      await page.waitForUrl(/welcome/);
    },
    surface: 'checkbox',
    by: 'script',
    event: 'tick',
  },
  {
    what: 'a form that a button sends by form.submit()',
    form: plainForm.replace('type="submit"', 'type="button" onclick="this.form.submit()"').replace('get', 'post'),
    act: acceptOn,
    surface: 'checkbox',
    by: 'person',
    event: 'tick',
  },
  {
    what: 'a form whose answer opens in another tab, and that stays',
    form: plainForm.replace('<form ', '<form target="_blank" '),
    act: tickAndPress,
    surface: 'checkbox',
    by: 'person',
    event: 'tick',
  },
  {
    what: 'a button that the page draws anew with the same words, as one types and again as one points at it',
    form: `<div>${phone}<p>点击注册即表示同意${links}</p><button id="go">注册</button></div>`,
    script: `const drawn = () => document.querySelector('#go');
      const draw = (onPoint) => {
        const anew = drawn().cloneNode(true);
        anew.onclick = () => { fetch('/welcome').then(() => { document.body.innerHTML = '<p id="home">欢迎</p>'; }); };
        anew.onpointerenter = onPoint;
        drawn().replaceWith(anew);
      };
      document.querySelector('input').oninput = () => draw(() => draw(null));`,
    act: async (page) => {
      await page.type('[name=phone]', '1');
      await page.click('#go');
      await page.waitForSelector('#home');
    },
    surface: 'sentence',
    by: 'person',
    event: 'press',
  },
  {
    what: 'a button that acts, and goes, as it is pressed down',
    form: `<div>${phone}<p>点击注册即表示同意${links}</p><button id="go">注册</button></div>`,
    script: `document.querySelector('#go').onmousedown = () => {
      navigator.sendBeacon('/welcome');
      document.body.innerHTML = '<p id="home">欢迎</p>';
    }`,
    act: async (page) => {
      await page.click('#go');
      await page.waitForSelector('#home');
    },
    surface: 'sentence',
    by: 'person',
    event: 'submit',
  },
  {
    what: 'a form that the browser would hold back, and that a script sends in the click',
    form: `<form>${phone}<input type="email" required><p>点击注册即表示同意${links}</p><button id="go">注册</button></form>`,
    script: `document.querySelector('#go').onclick = (event) => { event.preventDefault(); location.href = '/welcome'; }`,
    act: send,
    surface: 'sentence',
    by: 'person',
    event: 'press',
  },
  {
    what: 'a button that is pressed twice, in a form that a script sends and takes off the page',
    form: plainForm,
    script: `document.querySelector('form').onsubmit = (event) => {
      event.preventDefault();
      setTimeout(() => { document.body.innerHTML = '<p id="home">欢迎</p>'; }, 400);
    }`,
    act: async (page) => {
      await page.click('#agree');
      await page.doubleClick('#go');
      await page.waitForSelector('#home');
    },
    surface: 'checkbox',
    by: 'person',
    event: 'tick',
  },
];

inEachBrowser('every way to accept leaves', (stage) => {
  const { until, onPage, proveHandled } = stage;

  const pressRefused = async (page: Tab): Promise<void> => {
    await tickAndPress(page);
    // tick, press, refusal
    await until(({ offers }) => offers.some(({ events }) => events.length === 3), 'the refusal');
  };

  describe('exactly one submitted record', () => {
    test.each(ways)('of $what', async ({ form, script, act, surface, by, event }) => {
      await onPage(act, { form, ...(script === undefined ? {} : { script }) });
      const ledger = await until(isSubmitted, 'the record');
      expect(kindsOf(ledger)).toEqual(['accepted', 'submitted']);
      expect(ledger.records).toHaveLength(1);
      const { body } = ledger.records[0]!;
      expect(body.surface.kind).toBe(surface);
      expect(body.obtained).toEqual({ by, event });
      expect(body.documents.map(({ name, reading }) => [name, reading.state])).toEqual([
        ['禾期用户服务协议', 'read'],
        ['隐私政策', 'read'],
      ]);
    });
  });

  describe('no submitted record', () => {
    test('of a form that is sent with its box unticked', async () => {
      await onPage(send);
      expect(kindsOf(await proveHandled())).toEqual(['accepted', 'submitted']);
    });

    test('of a tick that is taken back', async () => {
      await onPage(async (page) => {
        await page.click('#agree');
        await acceptOn(page);
      });
      const ledger = await proveHandled();
      expect(kindsOf(ledger)).toEqual(['accepted', 'withdrawn', 'accepted', 'submitted']);
    });

    test('of “不同意”, though the page gathers its form there, as to keep a draft, and leaves', async () => {
      const form = `<form action="/welcome">${phone}<p>点击注册即表示您已阅读并同意${links}</p><button>注册</button> <button type="button" id="no">不同意，退出</button></form>`;
      const script = `const form = document.querySelector('form');
      form.oninput = () => new FormData(form);
      document.querySelector('#no').onclick = () => { navigator.sendBeacon('/draft', new FormData(form)); location.href = '/home'; };`;
      await onPage(
        async (page) => {
          await page.type('[name=phone]', '13');
          await page.click('#no');
          await page.waitForUrl(/home/);
        },
        { form, script, routes: { '/home': html('<p>首页</p>') } },
      );
      expect(kindsOf(await proveHandled())).toEqual(['accepted', 'submitted']);
    });

    test('of a form whose sending the page takes over, and refuses', async () => {
      const script = `navigation.addEventListener('navigate', (event) => event.intercept({ handler: async () => {
        document.body.append(Object.assign(document.createElement('output'), { textContent: '该手机号已注册' }));
      } }))`;
      await onPage(pressRefused, { script });
      expect(kindsOf(await proveHandled())).toEqual(['accepted', 'accepted', 'submitted']);
    });

    test('of a form whose fields the browser refuses', async () => {
      const form = plainForm.replace('name="phone"', 'name="phone" required');
      await onPage(tickAndPress, { form });
      expect(kindsOf(await proveHandled())).toEqual(['accepted', 'accepted', 'submitted']);
    });

    test('of a press that the page refuses, however often', async () => {
      const script = `document.querySelector('form').onsubmit = (event) => event.preventDefault()`;
      await onPage(
        async (page) => {
          await tickAndPress(page);
          await page.click('#go');
          await page.type('[name=phone]', '1');
          await until(({ offers }) => offers.every(({ pressedAt }) => pressedAt === null), 'the refusal');
        },
        { script },
      );
      expect(kindsOf(await proveHandled())).toEqual(['accepted', 'accepted', 'submitted']);
    });

    test.each([
      ['in words', 'document.body'],
      [
        'in a closed shadow root',
        `document.body.appendChild(document.createElement('x-page')).attachShadow({ mode: 'closed' })`,
      ],
      ['in a frame', 'frames[0].document.body'],
    ])('of a press that the page refuses %s, after which it is left', async (_, place) => {
      // The frame stands there from the start: Firefox 140 loads the blank page of a new one over what was written into it.
      const script = `document.body.append(document.createElement('iframe'));
      document.querySelector('form').onsubmit = (event) => {
        event.preventDefault();
        ${place}.append(Object.assign(document.createElement('div'), { className: 'toast', textContent: '验证码错误' }));
      }`;
      await onPage(pressRefused, { script });
      expect(kindsOf(await proveHandled())).toEqual(['accepted', 'accepted', 'submitted']);
    });

    test('of coming back and going forward again', async () => {
      await onPage(async (page) => {
        await acceptOn(page);
        await page.back();
        await page.untilNamed(/处需留意/);
        await page.forward();
        await page.waitForUrl(/welcome/);
      });
      await until(isSubmitted, 'the record');
      expect(kindsOf(await proveHandled())).toEqual(['accepted', 'submitted', 'accepted', 'submitted']);
    });
  });

  test.each([
    ['blob:', `frame.src = URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' }))`],
    ['data:', `frame.src = 'data:text/html;charset=utf-8,' + encodeURIComponent(page)`],
    ['sandboxed', `frame.sandbox = 'allow-scripts'; frame.srcdoc = page`],
  ])('a form in a frame that the page makes itself, %s, leaves its record', async (_, fill) => {
    const inner = `<title>注册</title><form><button id="go" type="button" onclick="document.body.textContent = '欢迎'">注册</button><p>点击注册即表示同意${links}</p>${phone}</form>`;
    const script = `const page = ${JSON.stringify(inner)}.replaceAll('href="/', 'href="' + location.origin + '/');
      const frame = document.body.appendChild(document.createElement('iframe'));
      ${fill}`;
    await using site = await serveRegistration(registrationPage('', script));
    const page = await stage.driver.newTab();
    await page.goto(site.origin);
    await until((ledger) => ledger.offers.length === 1 && isSettled(ledger), 'the reading');
    await page.focus('iframe');
    await page.press('Tab');
    await page.press('Enter');
    const { records } = await until(isSubmitted, 'the record');
    // Where its address does not tell that it stands on this machine, it may not name documents here: they are not read.
    expect(records[0]?.body).toMatchObject({
      page: { site: '127.0.0.1', title: '注册' },
      obtained: { by: 'person', event: 'press' },
      documents: [{ name: '禾期用户服务协议' }, { name: '隐私政策' }],
    });
    await page.close();
  });

  describe('a box that stands ticked as the browser left it leaves open who ticked it, and blames no page,', () => {
    // Firefox keeps no page with such a listener to go back to. What the page says of itself is not asked.
    const script = `addEventListener('unload', () => {});
      document.body.append(Object.assign(document.createElement('iframe'), { name: 'performance' }));
      Performance.prototype.getEntriesByType = () => [];
      const box = document.querySelector('#agree');
      // After a reload Firefox puts boxes back, Chromium does not: there the page does.
      if (!navigator.userAgent.includes('Firefox')) {
        box.checked ||= sessionStorage.reloads === 'yes';
        box.onchange = () => { sessionStorage.reloads = 'yes'; };
        document.querySelector('form').onsubmit = () => { sessionStorage.reloads = ''; };
      }`;
    const reload = (page: Tab): Promise<void> => page.evaluate(() => void setTimeout(() => location.reload()));
    const again = (ledger: StoredLedger): boolean => ledger.offers.length === 2 && isSettled(ledger);
    const pressAgain = async (page: Tab): Promise<void> => {
      await page.waitForSelector('#agree:checked');
      await until(again, 'the second look');
      await send(page);
    };

    test.each([
      [
        'after a reload',
        async (page: Tab) => {
          await page.click('#agree');
          await until(({ records }) => records.length === 1, 'the first record');
          await reload(page);
          await pressAgain(page);
        },
      ],
      [
        'on the way back',
        async (page: Tab) => {
          await acceptOn(page);
          await page.back();
          await pressAgain(page);
        },
      ],
    ])('%s', async (_, act) => {
      await onPage(act, { script });
      const { records } = await until(
        (ledger) =>
          ledger.records.length === 2 &&
          ledger.records.some(({ state, sequence }) => sequence > 1 && state === 'submitted'),
        'the second record',
      );
      const inOrder = records.toSorted((a, b) => a.sequence - b.sequence);
      expect(inOrder.map(({ body }) => body)).toMatchObject([
        { surface: { preTicked: false }, obtained: { by: 'person', event: 'tick' } },
        { surface: { preTicked: false, foundTicked: true }, obtained: { by: 'unknown', event: 'press' } },
      ]);
    });

    test('though not where the page ticks it in its markup', async () => {
      const form = plainForm.replace('id="agree"', 'id="agree" checked');
      await onPage(
        async (page) => {
          await reload(page);
          await pressAgain(page);
        },
        { form, script },
      );
      const { records } = await until(isSubmitted, 'the record');
      expect(records.map(({ body }) => body)).toMatchObject([
        { surface: { preTicked: true }, obtained: { by: 'nobody', event: 'press' } },
      ]);
    });
  });

  test('a box that the person ticks while the page is still loading is not said to be pre-ticked', async () => {
    const late = Promise.withResolvers<Reply>();
    const form = `${plainForm}<script src="/late.js"></script>`;
    await using site = await serveRegistration(registrationPage(form), { '/late.js': () => late.promise });
    const page = await stage.driver.newTab();
    const loaded = page.goto(site.origin);
    await page.waitForSelector('#agree');
    await page.click('#agree');
    late.resolve({ headers: { 'content-type': 'text/javascript' }, body: '' });
    await loaded;
    await until((ledger) => ledger.offers.length === 1 && isSettled(ledger), 'the reading');
    await send(page);
    const { records } = await until(isSubmitted, 'the record');
    expect(records.map(({ body }) => body)).toMatchObject([
      { surface: { preTicked: false, foundTicked: true }, obtained: { by: 'unknown', event: 'press' } },
    ]);
    await page.close();
  });

  test('a box that the page ticks as it opens at a click is said to be pre-ticked', async () => {
    const script = `const form = document.querySelector('form');
      const page = form.innerHTML;
      form.innerHTML = '<button id="open" type="button">登录</button>';
      document.querySelector('#open').onclick = () => {
        form.innerHTML = page;
        document.querySelector('#agree').click();
      };`;
    await using site = await serveRegistration(registrationPage(plainForm, script));
    const page = await stage.driver.newTab();
    await page.goto(site.origin);
    await page.click('#open');
    await until((ledger) => ledger.offers.length === 1 && isSettled(ledger), 'the reading');
    await send(page);
    const { records } = await until(isSubmitted, 'the record');
    expect(records.map(({ body }) => body)).toMatchObject([
      { surface: { preTicked: true }, obtained: { by: 'nobody', event: 'press' } },
    ]);
    await page.close();
  });

  test('the same page in two tabs, accepted in both, leaves two records', async () => {
    await using site = await serveRegistration(registrationPage(plainForm));
    const pages = await Promise.all([1, 2].map(() => stage.driver.newTab()));
    for (const page of pages) {
      await page.goto(site.origin);
      await page.untilNamed(/处需留意/);
    }
    for (const page of pages) await page.click('#agree');
    for (const page of pages) await page.click('#go');
    const { records, entries } = await until(
      (ledger) => ledger.records.filter(({ state }) => state === 'submitted').length === 2,
      'both records',
    );
    expect(records).toHaveLength(2);
    expect(entries).toHaveLength(4);
    await Promise.all(pages.map((page) => page.close()));
  });
});
