import { describe, expect, it } from 'vitest';
import { listen } from '../../../src/dom/clobber-proof.ts';
import { watchSurfaces } from '../../../src/dom/consent/watch-surfaces.ts';
import type { PageState } from '../../../src/dom/consent/watch-surfaces.ts';
import { openClosedRoots } from '../../closed-roots.ts';
import { openPage } from '../open-page.ts';

const { attachClosed } = openClosedRoots();

/** Watches a page and hands out its states one by one. */
function watch(page: Document): { readonly next: () => Promise<PageState>; readonly stop: AbortController } {
  const stop = new AbortController();
  const states: PageState[] = [];
  let wake: () => void = () => undefined;
  watchSurfaces(page, {
    signal: stop.signal,
    onChange: (state) => {
      states.push(state);
      wake();
    },
  });
  const next = async (): Promise<PageState> => {
    for (;;) {
      const state = states.shift();
      if (state !== undefined) return state;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  return { next, stop };
}

const FORM =
  '<form><input type="password"><label><input type="checkbox" id="ck" checked>我同意<a href="/u">《用户协议》</a></label><button>注册</button></form>';

describe('watchSurfaces', () => {
  it('reports at once, then a dialog that opens', async () => {
    const { page, close } = await openPage(`<div id="dialog" style="display:none">${FORM}</div>`);
    const { next, stop } = watch(page);
    expect((await next()).surfaces.map(({ visible }) => visible)).toEqual([false]);
    page.querySelector('#dialog')?.removeAttribute('style');
    expect((await next()).surfaces.map(({ visible }) => visible)).toEqual([true]);
    stop.abort();
    close();
  });

  it.each([
    ['the page', (page: Document) => page.body],
    [
      'a shadow root',
      (page: Document) => page.body.appendChild(page.createElement('x-box')).attachShadow({ mode: 'open' }),
    ],
  ])('reads anew what has faded in, in %s', async (_, rootOf) => {
    const { page, close } = await openPage('');
    const root = rootOf(page);
    const style = '<style>@keyframes fade { from { opacity: 0 } } #late { animation: fade 0.2s 0.2s both }</style>';
    const form = FORM.replace('</label>', '和<a id="late">《隐私政策》</a></label>');
    root.replaceChildren(page.createRange().createContextualFragment(style + form));
    const { next, stop } = watch(page);
    const namesOf = ({ surfaces }: PageState): readonly string[] =>
      surfaces.flatMap(({ documents }) => documents.map(({ name }) => name));
    expect(namesOf(await next())).toEqual(['用户协议']);
    expect(namesOf(await next())).toEqual(['用户协议', '隐私政策']);
    stop.abort();
    close();
  });

  it('keeps the key of a widget that a framework draws anew', async () => {
    const { page, close } = await openPage(`<div id="app">${FORM}</div>`);
    const { next, stop } = watch(page);
    const before = (await next()).surfaces[0];
    const app = page.querySelector('#app');
    app?.replaceChildren(...[...app.children].map((child) => child.cloneNode(true)));
    const after = (await next()).surfaces[0];
    expect(after?.widget).not.toBe(before?.widget);
    expect(after?.key).toBe(before?.key);
    stop.abort();
    close();
  });

  it.each(['button', 'a', 'label'])('tells of a %s that is drawn anew with the same words', async (part) => {
    const { page, close } = await openPage(`<div id="app">${FORM}</div>`);
    const { next, stop } = watch(page);
    await next();
    const old = page.querySelector(part)!;
    // what holds others takes them along: the widget stays
    const anew = old.cloneNode(part !== 'label');
    if (part === 'label') (anew as Element).append(...old.childNodes);
    old.replaceWith(anew);
    const { action, sentence, documents } = (await next()).surfaces[0]!;
    expect([action, sentence, documents[0]?.link]).toContain(anew);
    stop.abort();
    close();
  });

  it('says when the surface has gone', async () => {
    const { page, close } = await openPage(`<div id="app">${FORM}</div>`);
    const { next, stop } = watch(page);
    expect((await next()).kind).toBe('consent');
    page.querySelector('#app')?.replaceChildren();
    expect(await next()).toMatchObject({ kind: 'none', surfaces: [] });
    stop.abort();
    close();
  });

  it.each([
    ['an open', (host: Element | null) => host!.attachShadow({ mode: 'open' })],
    ['a closed', attachClosed],
  ])('sees what changes later within %s shadow root', async (_, attach) => {
    const { page, close } = await openPage('<my-login></my-login><p>同意《用户协议》</p>');
    const root = attach(page.querySelector('my-login'));
    root.append('欢迎');
    const { next, stop } = watch(page);
    expect((await next()).kind).toBe('none');
    root.replaceChildren(page.createRange().createContextualFragment(FORM));
    expect((await next()).surfaces[0]?.widget.id).toBe('ck');
    stop.abort();
    close();
  });

  it('remembers that a box stood ticked before anyone touched it', async () => {
    const { page, close } = await openPage(FORM);
    const { next, stop } = watch(page);
    const surface = (await next()).surfaces[0];
    const box = page.querySelector<HTMLInputElement>('#ck');
    if (box === null) throw new Error('no box');
    expect(surface?.describe()).toMatchObject({ preTicked: true, ticked: true });
    box.checked = false;
    expect(surface?.describe()).toMatchObject({ preTicked: true, ticked: false });
    stop.abort();
    close();
  });

  it('measures how visible the sentence is', async () => {
    const { page, close } = await openPage(
      `<style>body{font-size:16px;background:#fff}label{font-size:8px;color:#777}</style>${FORM}`,
    );
    const { next, stop } = watch(page);
    const { prominence } = (await next()).surfaces[0]?.describe() ?? {};
    expect(prominence).toEqual({ relativeSize: 0.5, contrast: 4.48, inView: true });
    stop.abort();
    close();
  });

  it.each([
    ['a required box', '<input type="checkbox" required>我同意《用户协议》', false],
    ['a plain box', '<input type="checkbox">我同意《用户协议》', null],
    ['a button beside 不同意', '《用户协议》<button>不同意</button><button>同意协议并继续</button>', true],
    ['a sentence', '<input type="password"><p>登录即表示同意《用户协议》</p>', false],
  ])('tells of %s whether one can refuse', async (_, body, refusable) => {
    const { page, close } = await openPage(`<form>${body}</form>`);
    const { next, stop } = watch(page);
    expect((await next()).surfaces[0]?.describe().refusable).toBe(refusable);
    stop.abort();
    close();
  });

  it('listens again on a page that is opened anew, with what stood on it', async () => {
    const { page, close } = await openPage(`<div id="app">${FORM}</div>`);
    const { next, stop } = watch(page);
    await next();
    let clicks = 0;
    listen(page.defaultView!, 'click', () => (clicks += 1), { signal: stop.signal });
    const app = page.querySelector<HTMLElement>('#app')!;
    page.open();
    page.write('<body>');
    page.close();
    page.body.append(app);
    app.click();
    expect(clicks).toBe(0);
    // an observer speaks at the end of the task
    await Promise.resolve();
    app.click();
    expect(clicks).toBe(1);
    stop.abort();
    app.click();
    expect(clicks).toBe(1);
    close();
  });

  it('stays silent after its signal', async () => {
    const { page, close } = await openPage('<div></div>');
    const first = watch(page);
    await first.next();
    first.stop.abort();
    const second = watch(page);
    await second.next();
    let told = false;
    void first.next().then(() => (told = true));
    page.body.insertAdjacentHTML('beforeend', FORM);
    expect((await second.next()).kind).toBe('consent');
    expect(told).toBe(false);
    second.stop.abort();
    close();
  });
});
