import { describe, expect, it, vi } from 'vitest';
import { watchForConsent } from '../../../src/dom/watch/watch-for-consent.ts';
import { openClosedRoots } from '../../closed-roots.ts';
import { openPage } from '../open-page.ts';

const { attachClosed, ask } = openClosedRoots();

/** Watches a page; `likely` settles when it wakes. */
function watch(page: Document): {
  readonly likely: Promise<void>;
  readonly calls: () => number;
  readonly stop: AbortController;
} {
  const stop = new AbortController();
  let calls = 0;
  const likely = new Promise<void>((resolve) => {
    watchForConsent(page, {
      signal: stop.signal,
      onLikely: () => {
        calls += 1;
        resolve();
      },
    });
  });
  return { likely, calls: () => calls, stop };
}

function element(page: Document, tag: string, text: string): HTMLElement {
  const made = page.createElement(tag);
  made.textContent = text;
  return made;
}

describe('watchForConsent', () => {
  it('wakes at once on a page that asks', async () => {
    const { page, close } = await openPage('<p>登录即表示同意<a>《用户协议》</a></p>');
    const { calls } = watch(page);
    expect(calls()).toBe(1);
    close();
  });

  it('wakes on a box beside the bare name of an agreement, whatever it is about', async () => {
    const { page, close } = await openPage(
      '<label><input type="checkbox"> 酒窖寄存协议</label><button>下一步</button>',
    );
    const { calls } = watch(page);
    expect(calls()).toBe(1);
    close();
  });

  it.each([
    ['links in a footer', '<footer><a>用户协议</a> <a>隐私政策</a></footer>'],
    ['a login without terms', '<form><input type="password"><label><input type="checkbox">记住我</label></form>'],
    ['news of a signing', '<p>双方签署了合作协议。</p>'],
    ['a link to read terms', '<a>Read more</a> <a>Terms of Service</a>'],
    ['a tick beside a policy where nobody signs in', '<p><i class="check"></i> 服务协议</p>'],
    ['an empty page', ''],
  ])('does not wake on %s', async (_, html) => {
    const { page, close } = await openPage(html);
    const { calls, stop } = watch(page);
    expect(calls()).toBe(0);
    stop.abort();
    close();
  });

  it('wakes once for a view rendered late', async () => {
    const { page, close } = await openPage('<div id="app"></div>');
    const { likely, calls } = watch(page);
    page.querySelector('#app')?.append(element(page, 'p', '我已阅读并同意《隐私政策》'));
    await likely;
    page.body.append(element(page, 'p', '我已阅读并同意《隐私政策》'));
    expect(calls()).toBe(1);
    close();
  });

  it('wakes for a sentence put together from many nodes', async () => {
    const { page, close } = await openPage('<p id="s"></p>');
    const { likely } = watch(page);
    for (const letter of '注册即代表同意服务协议') page.querySelector('#s')?.append(element(page, 'span', letter));
    await likely;
    close();
  });

  it.each([
    ['the value of a button', '<input type="submit" value="同意并注册">'],
    ['a button that says to have read', '<input type="button" value="我已阅读">'],
    ['a button that signs', '<p>《服务协议》</p><button>确认签署</button>'],
    ['someone who says to have read', '<p>I’ve read the Terms of Service</p>'],
    ['a verb and what it is about on lines of their own', '<p>I agree\n  with the\n  <a>term of services</a></p>'],
    ['the title of a box', '<input type="checkbox" title="我同意">'],
    ['the label of an ARIA box', '<div role="checkbox" aria-label="I agree"></div>'],
    ['a text area that came with an agreement', `<textarea readonly>${'会员须履行下列义务。'.repeat(10)}</textarea>`],
    ['a tick beside a usual name where one signs in', '<input type="password"><i class="check"></i> 服务协议'],
    ['a drawn box beside a usual name', '<i class="formAgreeBox"></i><span>《用户服务协议》</span>'],
  ])('wakes for %s', async (_, html) => {
    const { page, close } = await openPage(html);
    expect(watch(page).calls()).toBe(1);
    close();
  });

  it.each([
    ['open', (host: Element | null) => host!.attachShadow({ mode: 'open' })],
    ['closed', attachClosed],
  ])('looks into %s shadow roots, and sees changes in them', async (_, attach) => {
    const { page, close } = await openPage('<x-login></x-login>');
    const root = attach(page.querySelector('x-login'));
    const { likely, calls } = watch(page);
    expect(calls()).toBe(0);
    root.append(element(page, 'p', '登录即表示同意《用户协议》'));
    await likely;
    close();
  });

  it('looks into closed shadow roots within others', async () => {
    const { page, close } = await openPage('<x-page></x-page>');
    const outer = attachClosed(page.querySelector('x-page'));
    outer.append(page.createElement('x-login'));
    attachClosed(outer.querySelector('x-login')).append('登录即表示同意《用户协议》');
    expect(watch(page).calls()).toBe(1);
    close();
  });

  it('asks no more than a hundred custom elements, and none that a template engine left', async () => {
    ask.mockClear();
    const { page, close } = await openPage('<x-icon></x-icon>'.repeat(200) + '<el-row><p>欢迎</p></el-row>'.repeat(9));
    const { stop } = watch(page);
    expect(ask.mock.calls.map(([{ localName }]) => localName)).toEqual(Array<string>(100).fill('x-icon'));
    stop.abort();
    close();
  });

  it('looks again at a custom element whose shadow root comes late', async () => {
    const { page, close } = await openPage('<x-late></x-late>');
    const { likely, calls } = watch(page);
    expect(calls()).toBe(0);
    // Neither call is a mutation of the document.
    page
      .querySelector('x-late')
      ?.attachShadow({ mode: 'open' })
      .append(element(page, 'p', '登录即表示同意《用户协议》'));
    await likely;
    close();
  });

  it('wakes for a page that is an agreement', async () => {
    const { page, close } = await openPage('<h1>隐私政策</h1><p>本政策说明我们如何处理信息。</p>');
    expect(watch(page).calls()).toBe(1);
    close();
  });

  it.each([
    '<h1>押金退还条款</h1><p>押金可以全额退还。</p>',
    '<h1>Privacy Policy</h1><p>Your bio is visible to others.</p>',
  ])('wakes for a page whose title alone says that it is one: %s', async (html) => {
    const { page, close } = await openPage(html);
    expect(watch(page).calls()).toBe(1);
    close();
  });

  it('stops with its signal', async () => {
    const { page, close } = await openPage('<div></div>');
    const stopped = watch(page);
    stopped.stop.abort();
    const other = watch(page);
    page.body.append(element(page, 'p', '我同意《用户协议》'));
    await other.likely;
    expect(stopped.calls()).toBe(0);
    close();
  });

  it('looks a bounded number of times at a page that floods it with changes', async () => {
    const { page, close } = await openPage('<div id="flood"></div>');
    const search = vi.spyOn(Element.prototype, 'querySelectorAll');
    const { likely } = watch(page);
    const flood = page.querySelector('#flood');
    for (let count = 0; count < 20_000; count += 1) {
      flood?.replaceChildren(String(count));
      // an observer hears of what came until then
      if (count % 100 === 0) await Promise.resolve();
    }
    page.body.append(element(page, 'p', '我同意《用户协议》'));
    await likely;
    const looks = search.mock.contexts.filter((searched) => searched === page.body);
    search.mockRestore();
    expect(looks).toHaveLength(1);
    close();
  });
});
