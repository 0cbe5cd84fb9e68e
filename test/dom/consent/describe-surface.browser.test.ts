import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isTicked } from '../../../src/dom/consent/describe-surface.ts';
import { readPageState } from '../../../src/dom/consent/watch-surfaces.ts';
import { rememberTouches } from '../../../src/dom/watch/touched-before.ts';
import { openPage } from '../open-page.ts';

const elementOf = (html: string): Element => document.createRange().createContextualFragment(html).firstElementChild!;

it('reads the state of drawn boxes and switches', () => {
  const boxes: readonly (readonly [string, boolean])[] = [
    [
      '<uni-checkbox><div class="uni-checkbox-wrapper"><div class="uni-checkbox-input"></div></div></uni-checkbox>',
      false,
    ],
    [
      '<uni-checkbox><div class="uni-checkbox-wrapper"><div class="uni-checkbox-input"><svg></svg></div></div></uni-checkbox>',
      true,
    ],
    ['<view class="nut-switch nut-switch-open nut-switch-base"><view class="nut-switch-button"></view></view>', true],
    ['<view class="nut-switch nut-switch-close nut-switch-base"><view class="nut-switch-button"></view></view>', false],
    ['<uni-radio><div class="uni-radio-wrapper"><div class="uni-radio-input"></div></div></uni-radio>', false],
    [
      '<uni-switch><div class="uni-switch-wrapper"><div class="uni-switch-input uni-switch-input-checked"></div></div></uni-switch>',
      true,
    ],
    ['<x-radio value="1">同意</x-radio>', false],
    ['<x-radio value="1" checked>同意</x-radio>', true],
  ];
  for (const [html, ticked] of boxes) expect(isTicked(elementOf(html)), html).toBe(ticked);
});

it('reads the state that a component draws in its shadow root', () => {
  const radio = document.createElement('x-radio');
  const shadow = radio.attachShadow({ mode: 'open' });
  shadow.append(elementOf('<div class="container"><svg></svg></div>'));
  expect(isTicked(radio)).toBe(false);
  shadow.firstElementChild?.classList.add('checked');
  expect(isTicked(radio)).toBe(true);
});

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

it('reads the state of a box from its picture, by name or by being another than at first', () => {
  const named: readonly (readonly [string, boolean])[] = [
    ['/img/unchecked.png', false],
    ['/img/checked.3f2a.png', true],
    ['/img/icon_sel.svg', true],
    ['/img/no-select.png', false],
    ['/img/gou_off.png', false],
    ['/img/check.png', false],
    ['/img/inactive.png', false],
    ['/img/no_active.svg', false],
    ['/img/deselected.png', false],
    ['/img/unchosen.png', false],
    ['/img/radio_checked_normal.png', true],
    ['/img/radio_normal.png', false],
    ['/img/check_1.png', false],
  ];
  for (const [src, ticked] of named) expect(isTicked(elementOf(`<img src="${src}">`)), src).toBe(ticked);
  const rows: readonly (readonly [string, readonly (readonly [string, boolean])[]])[] = [
    [
      '/a.png',
      [
        ['/b.png', true],
        ['/a.png', false],
      ],
    ],
    [
      '/check_1.png',
      [
        ['/check_2.png', true],
        ['/check_1.png', false],
      ],
    ],
    [
      '/gou_checked.png',
      [
        ['/gou.png', false],
        ['/gou_checked.png', true],
      ],
    ],
    [
      PIXEL,
      [
        [`${PIXEL}#`, true],
        [PIXEL, false],
      ],
    ],
  ];
  for (const [first, later] of rows) {
    const room = elementOf(`<p><x-image><img src="${first}"></x-image>同意</p>`);
    const box = room.firstElementChild!;
    isTicked(box);
    for (const [src, ticked] of later) {
      box.firstElementChild!.setAttribute('src', src);
      expect(isTicked(box), src).toBe(ticked);
    }
  }
});

it('reads the state of a box from a picture that takes the place of the first', () => {
  const room = document.body.appendChild(elementOf('<p><img src="/a.png">同意</p>'));
  expect(isTicked(room.firstElementChild!)).toBe(false);
  for (const [src, ticked] of [
    ['/b.png', true],
    ['/a.png', false],
  ] as const) {
    room.firstElementChild!.replaceWith(elementOf(`<img src="${src}">`));
    expect(isTicked(room.firstElementChild!), src).toBe(ticked);
  }
  room.remove();
});

it('reads the state of a box from the colour that fills it, not from a grey one', () => {
  const box = document.body.appendChild(elementOf('<i style="background:#fff"></i>')) as HTMLElement;
  expect(isTicked(box)).toBe(false);
  for (const [colour, ticked] of [
    ['#eee', false],
    ['#07c160', true],
    ['transparent', false],
    ['#000', true],
  ] as const) {
    box.style.background = colour;
    expect(isTicked(box), colour).toBe(ticked);
  }
  box.remove();
  const filled = document.body.appendChild(elementOf('<i style="background:#07c160"></i>'));
  expect(isTicked(filled)).toBe(false);
  filled.remove();
});

it('does not take a picture that a box has always held for a tick', () => {
  const box = elementOf('<i class="box"><svg></svg></i>');
  expect(isTicked(box)).toBe(false);
  expect(isTicked(box)).toBe(false);
});

it('believes the native box that a component draws, not the attribute it began with', () => {
  const radio = elementOf('<x-checkbox checked></x-checkbox>');
  const shadow = radio.attachShadow({ mode: 'open' });
  shadow.append(elementOf('<input type="checkbox" checked>'));
  expect(isTicked(radio)).toBe(true);
  shadow.querySelector('input')?.click();
  expect(isTicked(radio)).toBe(false);
  expect(isTicked(elementOf('<x-checkbox checked="false"></x-checkbox>'))).toBe(false);
});

it('reads the state of a box that is a glyph', () => {
  const glyph = elementOf('<span>□</span>');
  expect(isTicked(glyph)).toBe(false);
  for (const mark of ['☑', '☑️', '✓']) {
    glyph.textContent = mark;
    expect(isTicked(glyph), mark).toBe(true);
    glyph.textContent = '□';
    expect(isTicked(glyph)).toBe(false);
  }
  expect(isTicked(elementOf('<i>√</i>'))).toBe(false);
});

it('does not take a picture that a tick has put in the place of another for a box ticked from the start', async () => {
  const { page, close } = await openPage(
    '<form><input placeholder="手机号"><div><i class="check icon-unchecked"></i>我已阅读并同意<a href="/x.html">《拾穗会员协议》</a></div><button>注册</button></form>',
  );
  const preTicked = (): boolean | undefined => readPageState(page).surfaces[0]?.describe().preTicked;
  expect(preTicked()).toBe(false);
  const box = page.querySelector('i')!;
  const ticked = page.createElement('i');
  ticked.className = 'check icon-checked';
  box.replaceWith(ticked);
  expect(preTicked()).toBe(false);
  close();
});

it('goes on with the button that one sees, not with one that a library keeps for it', async () => {
  const { page, close } = await openPage(
    '<form><input placeholder="手机号"><x-button>登录</x-button><button type="submit" style="display:none"></button></form>' +
      '<p>登录即代表您同意<a href="/x.html">《拾穗会员协议》</a></p>',
  );
  expect(readPageState(page).surfaces[0]?.describe().action).toBe('登录');
  close();
});

/** How the only surface of a page says that its box was found. */
function foundOn(page: Document): object {
  const { preTicked, foundTicked } = readPageState(page).surfaces[0]!.describe();
  return { preTicked, ...(foundTicked === true && { foundTicked }) };
}

describe('a box that a hand ticked before it was first seen', () => {
  const byAnyone = { preTicked: false, foundTicked: true };
  const byPage = { preTicked: true };
  const ask = '<a href="/t">《用户协议》</a><button>注册</button>';
  let form: Element;
  const show = (html: string): void => {
    form = elementOf(`<form>${html}</form>`);
    document.body.append(form);
    rememberTouches(document, { before: false });
  };
  afterEach(() => {
    form.remove();
    vi.restoreAllMocks();
  });

  test.each([
    ['is not said to be pre-ticked', 'input', byAnyone],
    ['is not by its label either', 'label', byAnyone],
    ['is, where the page had ticked it and another was touched', '#other', byPage],
  ])('%s', async (_, what, found) => {
    const box = `<input type="checkbox"${found === byPage ? ' checked' : ''}>`;
    show(`<label>${box} 我已阅读并同意</label>${ask}<p><input type="checkbox" id="other">七天内免登录</p>`);
    await userEvent.click(form.querySelector(what)!);
    expect(foundOn(document)).toEqual(found);
  });

  it('is, where a script has clicked it', () => {
    show(`<label><input type="checkbox"> 我已阅读并同意</label>${ask}`);
    form.querySelector('input')!.click();
    expect(foundOn(document)).toEqual(byPage);
  });

  it('is not where it is drawn and its row was clicked', async () => {
    show(`<div><i class="box"></i><span>我已阅读并同意</span><a href="/t">《用户协议》</a></div><button>注册</button>`);
    await userEvent.click(form.querySelector('span')!);
    form.querySelector('i')!.className = 'box checked';
    expect(foundOn(document)).toEqual(byAnyone);
  });

  it('is not where it is an answer of a list', async () => {
    show(`我已阅读并同意${ask}<select><option>不同意<option>同意</select>`);
    form.querySelector('select')!.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(foundOn(document)).toEqual(byAnyone);
  });

  test.each([
    ['is not where it stands otherwise than its markup at the first look', true, true, byAnyone],
    ['is, where nobody has acted on the page', true, false, byPage],
    ['is, where the page has drawn it since we watch', false, true, byPage],
  ])('%s', async (_, before, hasBeenActive, found) => {
    vi.spyOn(navigator, 'userActivation', 'get').mockReturnValue({ hasBeenActive, isActive: false });
    const { page, close } = await openPage(`<form><label><input type="checkbox"> 我已阅读并同意</label>${ask}</form>`);
    page.querySelector('input')!.checked = true;
    rememberTouches(page, { before });
    expect(foundOn(page)).toEqual(found);
    close();
  });
});

describe('a box that stands ticked at first', () => {
  afterEach(() => vi.restoreAllMocks());

  const sentence = '<p><a href="/t">《用户协议》</a></p><button>注册</button>';
  const marked = `<form><label><input type="checkbox" checked> 我已阅读并同意</label>${sentence}</form>`;
  const plain = marked.replace(' checked', '');
  const list = `<form>我已阅读并同意${sentence}<select><option>不同意<option>同意</select></form>`;
  const drawn = `<form><span role="checkbox" aria-checked="true" tabindex="0">□</span> 我已阅读并同意${sentence}</form>`;

  test.each([
    ['reload', 'by the markup', marked, { preTicked: true }],
    ['reload', 'unlike in the markup', plain, { preTicked: false, foundTicked: true }],
    ['back_forward', 'unlike in the markup', plain, { preTicked: false, foundTicked: true }],
    ['navigate', 'unlike in the markup', plain, { preTicked: true }],
    ['reload', 'as the page draws it', drawn, { preTicked: true }],
    ['reload', 'at the answer of a list that accepts', list, { preTicked: false, foundTicked: true }],
    ['reload', 'at the marked answer', list.replace('<option>同', '<option selected>同'), { preTicked: true }],
  ])('on a page reached by %s, %s', async (type, _what, html, told) => {
    const { page, close } = await openPage(html);
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type }] as unknown as PerformanceEntryList);
    const box = page.querySelector('input');
    if (box !== null) box.checked = true;
    const select = page.querySelector('select');
    if (select !== null) select.selectedIndex = 1;
    expect(foundOn(page)).toEqual(told);
    close();
  });
});
