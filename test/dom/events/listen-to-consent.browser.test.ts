import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isShown } from '../../../src/dom/clobber-proof.ts';
import { awaitRefusal } from '../../../src/dom/events/await-refusal.ts';
import { awaitSending } from '../../../src/dom/events/await-sending.ts';
import { findWrongFields } from '../../../src/dom/events/wrong-fields.ts';
import { listenToConsent } from '../../../src/dom/events/listen-to-consent.ts';
import type { ListenedSurface, SurfaceEvent } from '../../../src/dom/events/surface-event.ts';

let stop: AbortController;
let heard: SurfaceEvent[];
let container: HTMLElement;
/** Where the page is drawn: in the container, or in its shadow root. */
let ground: HTMLElement | ShadowRoot;

beforeEach(() => {
  stop = new AbortController();
  heard = [];
  container = document.body.appendChild(document.createElement('div'));
  ground = container;
});
afterEach(() => {
  stop.abort();
  container.remove();
});

let surfaceGone: () => void;

/** Draws a page and listens to the surface in it: `#box`, `#action`, `#sentence`. */
function draw(
  html: string,
  kind: ListenedSurface['kind'] = 'checkbox',
  target = '<iframe name="away"></iframe>',
): void {
  ground.replaceChildren(document.createRange().createContextualFragment(html + target));
  // nothing may leave the test's page
  const sent = ground.querySelector('form');
  if (sent !== null && target !== '') Object.assign(sent, { target: 'away', action: 'about:blank' });
  if (target === '') sent?.addEventListener('submit', (event) => event.preventDefault());
  const widget = at('#box');
  const onEvent = (event: SurfaceEvent): void => void heard.push(event);
  const surface: ListenedSurface = {
    kind,
    widget,
    action: ground.querySelector('#action'),
    sentence: ground.querySelector('#sentence') ?? widget,
  };
  const findWrong = () => findWrongFields(surface);
  const sending = awaitSending(window, {
    signal: stop.signal,
    findWrong,
    isGone: () => !isShown(surface.sentence),
    awaitRefusal: (onRefused) => awaitRefusal(() => surface, { signal: stop.signal, onRefused }),
    onEvent,
  });
  surfaceGone = () => sending.settle();
  listenToConsent(surface, { signal: stop.signal, onEvent, sending });
}

const at = (selector: string): HTMLElement => ground.querySelector<HTMLElement>(selector)!;
const said = (): string[] =>
  heard.map(({ kind, trusted, ticked }) => `${trusted ? 'person' : 'script'}: ${kind}${ticked ? '' : ', unticked'}`);

/** The page begins to go elsewhere, as by `location.href`, but does not get there: the test's page has to stay. */
async function goOn(begin: () => unknown, take = (event: NavigateEvent) => event.preventDefault()): Promise<void> {
  const begun = new Promise<void>((resolve) => {
    navigation.addEventListener('navigate', (event) => (take(event), resolve()), { once: true, signal: stop.signal });
  });
  await begin();
  await begun;
}
const leave = (): boolean => dispatchEvent(new PageTransitionEvent('pagehide'));

const form =
  '<form><input name="phone"><label id="sentence"><input type="checkbox" id="box">我已阅读并同意</label>' +
  '<button id="action">注册</button></form>';
const drawnForm =
  '<div><p id="sentence"><i id="box" class="box" style="display:inline-block;width:14px;height:14px"></i>同意</p>' +
  '<div id="action" role="button">注册</div></div>';

describe('a list of answers', () => {
  const listForm =
    '<form><p id="sentence">《用户协议》<select id="box"><option>不同意</option><option>同意</option></select></p>' +
    '<button id="action">注册</button></form>';

  test('set to “同意” and back by a person is heard as ticked and unticked', async () => {
    draw(listForm, 'radio');
    at('#box').focus();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('{ArrowUp}');
    expect(said()).toEqual(['person: tick', 'person: untick, unticked']);
  });

  test('set by a script is heard as a script’s', async () => {
    draw(listForm, 'radio');
    (at('#box') as HTMLSelectElement).selectedIndex = 1;
    await userEvent.click(at('#action'));
    expect(said()).toEqual(['script: tick', 'person: press', 'person: submit']);
  });
});

describe('a native box', () => {
  test('ticked and unticked by a person is heard as that', async () => {
    draw(form);
    await userEvent.click(at('#box'));
    await userEvent.click(at('#sentence'));
    expect(said()).toEqual(['person: tick', 'person: untick, unticked']);
  });

  test('ticked by the space key is heard as a person’s', async () => {
    draw(form);
    at('#box').focus();
    await userEvent.keyboard(' ');
    expect(said()).toEqual(['person: tick']);
  });

  test('clicked by a script is heard as a script’s, though the browser trusts the change', () => {
    draw(form);
    at('#box').click();
    expect(said()).toEqual(['script: tick']);
  });

  test('set by a script without any event is heard with the next press', async () => {
    draw(form);
    (at('#box') as HTMLInputElement).checked = true;
    await userEvent.click(at('#action'));
    expect(said()).toEqual(['script: tick', 'person: press', 'person: submit']);
  });

  test('is heard though the page stops every event on it', async () => {
    draw(form);
    for (const type of ['click', 'change', 'input', 'submit'])
      container.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    await userEvent.click(at('#box'));
    expect(said()).toEqual(['person: tick']);
  });

  test('which a framework puts back and ticks only as it draws is heard as a person’s', async () => {
    draw(form);
    const box = at('#box') as HTMLInputElement;
    box.addEventListener('input', () => {
      box.checked = false;
      setTimeout(() => void (box.checked = true), 20);
    });
    await userEvent.click(box);
    await expect.poll(said).toEqual(['person: tick']);
  });

  test('that the page ticks again after the person unticked it is heard as a script’s', async () => {
    draw(form.replace('id="box"', 'id="box" checked'));
    at('#box').addEventListener('change', () => setTimeout(() => Object.assign(at('#box'), { checked: true }), 50));
    await userEvent.click(at('#box'));
    await expect.poll(said).toEqual(['person: untick, unticked', 'script: tick']);
    await userEvent.click(at('#box'));
    await expect.poll(said).toHaveLength(4);
    expect(said().slice(2)).toEqual(['person: untick, unticked', 'script: tick']);
  });

  test('beside what draws it, in a room without a label, is heard as ticked by whoever clicks there', async () => {
    draw(
      '<p><span id="room"><span><input type="checkbox" id="box" style="opacity:0">' +
        '<i id="drawn" style="display:inline-block;width:20px;height:20px"></i></span></span>' +
        '<span id="sentence">我已阅读并同意</span></p>',
    );
    at('#room').addEventListener('click', () => void ((at('#box') as HTMLInputElement).checked = true));
    at('#room').addEventListener('click', () => at('#box').toggleAttribute('data-on'));
    await userEvent.click(at('#drawn'));
    await expect.poll(said).toEqual(['person: tick']);
  });

  test('in a room that says only the sentence is ticked by whoever clicks in it, beside box and words', async () => {
    draw(
      '<div id="room" style="padding:20px"><div><i id="box" class="icon"></i></div><div id="sentence">我已阅读并同意</div></div>' +
        '<button id="action">注册</button>',
      'custom-box',
    );
    at('#room').addEventListener('click', () => at('#box').classList.toggle('checked'));
    await userEvent.click(at('#room'), { position: { x: 4, y: 4 } });
    await userEvent.click(at('#room'), { position: { x: 4, y: 4 } });
    expect(said()).toEqual(['person: tick', 'person: untick, unticked']);
  });

  test('that the page ticks for a press on “同意并登录” is ticked by whoever presses it', async () => {
    draw(`${form}<div role="dialog"><p>请先阅读并同意</p><button id="yes">同意并登录</button></div>`);
    at('#yes').addEventListener('click', () => void ((at('#box') as HTMLInputElement).checked = true));
    await userEvent.click(at('#yes'));
    await expect.poll(said).toEqual(['person: tick']);
  });

  test('whose button is drawn as another element once it is ticked is accepted with that', async () => {
    draw('<div><label id="sentence"><input type="checkbox" id="box">同意</label><div id="action">注册</div></div>');
    const button = Object.assign(document.createElement('button'), { textContent: '注册', type: 'button' });
    at('#box').addEventListener('change', () => at('#action').replaceWith(button));
    await userEvent.click(at('#box'));
    await userEvent.click(button);
    surfaceGone();
    expect(said()).toEqual(['person: tick', 'person: press', 'person: submit']);
  });

  test('that the page ticks for a press on “知道了” is ticked by the page', async () => {
    draw(`${form}<button id="other">知道了</button>`);
    at('#other').addEventListener('click', () => void ((at('#box') as HTMLInputElement).checked = true));
    await userEvent.click(at('#other'));
    await userEvent.click(at('#action'));
    expect(said()).toEqual(['script: tick', 'person: press', 'person: submit']);
  });

  test('whose click the page takes back is not heard as ticked', async () => {
    draw(form);
    at('#box').addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(at('#box'));
    expect(said()).toEqual([]);
  });

  test('ticked by the page when a link in its sentence is pressed is heard as a script’s', async () => {
    draw(
      '<form><p id="sentence"><input type="checkbox" id="box">我已阅读并同意<a href="#" id="link">《协议》</a></p></form>',
    );
    at('#link').addEventListener('click', () => at('#box').setAttribute('checked', ''));
    await userEvent.click(at('#link'));
    await expect.poll(said).toEqual(['script: tick']);
  });

  test('drawn inside a link is heard as a person’s when the link’s words are pressed', async () => {
    draw('<p id="sentence"><a href="#" id="link"><i id="box" class="box"></i>我已阅读并同意</a></p>', 'custom-box');
    at('#link').addEventListener('click', () => at('#box').classList.add('checked'));
    await userEvent.click(at('#link'));
    await expect.poll(said).toEqual(['person: tick']);
  });

  test('a forged change event says nothing when the box has not changed', () => {
    draw(form);
    at('#box').dispatchEvent(new Event('change', { bubbles: true }));
    expect(said()).toEqual([]);
  });

  test('of radios, another one chosen is heard as unticked', async () => {
    draw(
      '<form><span id="sentence"><input type="radio" name="r" id="box">同意</span><input type="radio" name="r" id="no"></form>',
      'radio',
    );
    await userEvent.click(at('#box'));
    await userEvent.click(at('#no'));
    expect(said().map((line) => line.split(': ')[1])).toEqual(['tick', 'untick, unticked']);
  });
});

test('of radios without a name, from which a framework takes the mark after the event, another one is heard', async () => {
  draw(
    '<form><span id="sentence"><input type="radio" id="box">同意</span><input type="radio" id="no"></form>',
    'radio',
  );
  at('#no').addEventListener('change', () => queueMicrotask(() => Object.assign(at('#box'), { checked: false })));
  await userEvent.click(at('#box'));
  await userEvent.click(at('#no'));
  await expect.poll(said).toEqual(['person: tick', 'script: untick, unticked']);
});

test('a drawing that hands the click on to the native box is the person’s, what stands elsewhere is not', async () => {
  draw(
    '<form><div id="sentence"><input type="checkbox" id="box" style="display:none"><div class="drawn">我已阅读并同意</div>' +
      '<a href="#terms">《协议》</a></div><div class="bait">领取红包</div></form>',
  );
  const handOn = (): void => at('#box').click();
  for (const one of ['.drawn', '.bait', 'a']) at(one).addEventListener('click', handOn);
  await userEvent.click(at('.drawn'));
  await userEvent.click(at('.bait'));
  await userEvent.click(at('a'));
  at('.drawn').addEventListener('click', () => setTimeout(handOn, 100));
  await userEvent.click(at('.drawn'));
  await expect
    .poll(said)
    .toEqual(['person: tick', 'script: untick, unticked', 'script: tick', 'person: untick, unticked', 'script: tick']);
});

/** The switch of a component: the box is there for the keyboard, the bar is clicked, and a script switches the box. */
const switchWith = (beside: string): string =>
  '<form><input name="phone"><span id="sentence">同意《开通协议》</span><div class="switch">' +
  `<input type="checkbox" role="switch" id="box" style="position:absolute;opacity:0;width:0">${beside}</div></form>`;
const switchByScript = (): void =>
  at('.switch').addEventListener('click', (event) => {
    event.preventDefault();
    queueMicrotask(() => Object.assign(at('#box'), { checked: true }).dispatchEvent(new Event('change')));
  });

describe('a switch beside its sentence', () => {
  test('is heard as a person’s when its bar is clicked', async () => {
    draw(switchWith('<i class="bar" style="display:inline-block;width:40px;height:20px;background:#ccc">关</i>'));
    at('.switch').style.width = '40px';
    switchByScript();
    await userEvent.click(at('.bar'));
    await expect.poll(said).toEqual(['person: tick']);
  });

  test('is heard as a person’s when its bar is clicked and its component tells of no change', async () => {
    draw(switchWith('<i class="bar" style="display:inline-block;width:40px;height:20px;background:#ccc">关</i>'));
    at('.switch').style.width = '40px';
    at('.bar').addEventListener('click', () => Object.assign(at('#box'), { checked: true }));
    await userEvent.click(at('.bar'));
    await expect.poll(said).toEqual(['person: tick']);
  });

  test('is heard as a script’s when what is clicked in its room is a wide picture, words, or another control', async () => {
    const baits = ['<img alt="" width="300" height="90">', '<b>点击领取红包</b>', '<button type="button">领</button>'];
    for (const bait of baits) {
      heard = [];
      draw(switchWith(bait));
      if (!bait.includes('img')) at('.switch').style.width = '90px';
      switchByScript();
      await userEvent.click(at('.switch > :last-child'));
      await expect.poll(said, { message: bait }).toEqual(['script: tick']);
    }
  });
});

test('a box is heard as the person’s when its words were drawn anew and hand the click on', async () => {
  draw('<form><span><input type="checkbox" id="box"><b id="sentence">我已阅读并同意</b></span></form>');
  const anew = at('#sentence').cloneNode(true) as HTMLElement;
  at('#sentence').replaceWith(anew);
  anew.addEventListener('click', () => at('#box').click());
  await userEvent.click(anew);
  await expect.poll(said).toEqual(['person: tick']);
});

test('the box of a web component is heard as the person’s when the label of the component is clicked', async () => {
  const label = container.appendChild(document.createElement('label'));
  const host = label.appendChild(document.createElement('x-checkbox'));
  const words = label.appendChild(document.createElement('span'));
  words.append('我已阅读并同意');
  ground = host.attachShadow({ mode: 'open' });
  draw('<input type="checkbox" id="box">', 'checkbox', '');
  label.addEventListener('click', ({ target }) => void (target === words && host.click()));
  host.addEventListener('click', (event) => void (event.composedPath()[0] === host && at('#box').click()));
  await userEvent.click(words);
  expect(said()).toEqual(['person: tick']);
});

describe('a drawn box', () => {
  test('around a native one that nobody ticks is heard by what it says itself', async () => {
    draw(
      '<form><div role="checkbox" aria-checked="false" tabindex="0" id="box"><div aria-hidden="true">' +
        '<input type="checkbox" style="display:none">▢</div><div id="sentence">我已阅读并同意</div></div></form>',
      'custom-box',
    );
    at('#box').addEventListener('click', () => at('#box').setAttribute('aria-checked', 'true'));
    await userEvent.click(at('#sentence'));
    await expect.poll(said).toEqual(['person: tick']);
  });

  test('that its component ticks some time after a key is heard as the person’s', async () => {
    draw('<div><p id="sentence"><b id="room"><input type="checkbox" id="box"></b>同意</p></div>');
    const room = at('#room');
    room.tabIndex = 0;
    room.addEventListener('keydown', () => setTimeout(() => Object.assign(at('#box'), { checked: true }), 20));
    room.focus();
    await userEvent.keyboard(' ');
    await expect.poll(said).toEqual(['person: tick']);
  });

  test('that its component clicks as a key is let go is heard as the person’s', async () => {
    draw(
      '<div><p id="sentence"><b id="box" role="checkbox" aria-checked="false" tabindex="0">▢</b>同意</p></div>',
      'custom-box',
    );
    const box = at('#box');
    box.addEventListener('keyup', () => box.click());
    box.addEventListener('click', () => box.setAttribute('aria-checked', 'true'));
    box.focus();
    await userEvent.keyboard(' ');
    await expect.poll(said).toEqual(['person: tick']);
  });

  test('that a script ticks as one comes to it by Tab is not', async () => {
    draw(
      '<div><input id="field"><p id="sentence"><b id="box" role="checkbox" aria-checked="false" tabindex="0">▢</b>同意</p></div>',
      'custom-box',
    );
    const box = at('#box');
    box.addEventListener('focus', () => setTimeout(() => box.setAttribute('aria-checked', 'true'), 20));
    at('#field').focus();
    await userEvent.keyboard('{Tab}');
    await expect.poll(said).toEqual(['script: tick']);
  });

  test('that shows its state some time after the click is heard as the person’s', async () => {
    draw(drawnForm, 'custom-box');
    const shown = new Promise<void>((resolve) => {
      at('#sentence').addEventListener('click', () => {
        requestAnimationFrame(() => {
          at('#box').classList.toggle('checked');
          resolve();
        });
      });
    });
    await userEvent.click(at('#sentence'));
    await shown;
    await expect.poll(said).toEqual(['person: tick']);
  });

  test('of two pictures that take turns is heard as the person’s', async () => {
    draw(
      '<form><div id="sentence"><svg id="box" class="icon--unchecked" width="14" height="14"></svg>同意《协议》</div><button id="action">注册</button></form>',
      'custom-box',
    );
    const box = at('#box');
    const other = box.cloneNode() as Element;
    other.setAttribute('class', 'icon icon-checked');
    box.addEventListener('click', () => box.replaceWith(other));
    other.addEventListener('click', () => other.replaceWith(box));
    await userEvent.click(box);
    await expect.poll(said).toEqual(['person: tick']);
    await userEvent.click(at('#box'));
    await expect.poll(said).toEqual(['person: tick', 'person: untick, unticked']);
    box.replaceWith(other);
    await expect.poll(() => heard.map(({ kind }) => kind)).toEqual(['tick', 'untick', 'tick']);
  });

  test('whose only sign is a mark put into it is heard as the person’s', async () => {
    const marks = ['<svg width="9" height="9"></svg>', '✓', '<img alt="" width="9" height="9">'];
    const boxes: readonly ((inner: string) => string)[] = [
      (inner) => `<uni-checkbox id="box"><div><div class="in">${inner}</div></div></uni-checkbox>`,
      (inner) => `<span id="box" class="in">${inner}</span>`,
    ];
    for (const box of boxes)
      for (const mark of marks) {
        if (box('').includes('uni') && mark === '✓') continue;
        heard = [];
        draw(
          `<form><div id="sentence">${box('')}同意《协议》</div><button id="action">注册</button></form>`,
          'custom-box',
        );
        const inner = at('.in');
        Object.assign(at('#box').style, { display: 'inline-block', width: '14px', height: '14px' });
        const parts = [...document.createRange().createContextualFragment(mark).childNodes];
        at('#box').onclick = () => inner.replaceChildren(...(inner.childNodes.length === 0 ? parts : []));
        await userEvent.click(at('#box'));
        await userEvent.click(at('#box'));
        await expect.poll(said, { message: mark }).toEqual(['person: tick', 'person: untick, unticked']);
      }
  });

  test('that a script switches is heard as the script’s', async () => {
    draw(drawnForm, 'custom-box');
    at('#box').classList.add('is-checked');
    await expect.poll(said).toEqual(['script: tick']);
  });
});

test('a press beside the words of a button, within it, is one; one in the room around a small button is none', async () => {
  for (const [width, expected] of [
    [110, ['person: press']],
    [400, []],
  ] as const) {
    heard = [];
    draw(
      `<div><p id="sentence"><b id="box"></b>注册即同意《协议》</p><div class="outer" style="width:${String(width)}px">` +
        '<div id="action" class="button__wrap" style="width:80px">注册</div></div></div>',
      'sentence',
    );
    await userEvent.click(at('.outer'), { position: { x: width - 6, y: 5 } });
    expect(said().filter((line) => line.includes('press'))).toEqual(expected);
  }
});

describe('sending', () => {
  test('by the Enter key in a field is heard', async () => {
    draw(form);
    await userEvent.click(at('#box'));
    await userEvent.type(at('[name=phone]'), '1{Enter}');
    expect(said()).toEqual(['person: tick', 'person: press', 'person: submit']);
  });

  test('by requestSubmit of a script is heard as a script’s', () => {
    draw(form);
    container.querySelector('form')!.requestSubmit();
    expect(said()).toEqual(['script: submit, unticked']);
  });

  test('by form.submit(), which fires no submit event, is heard when the page leaves', async () => {
    draw(form, 'checkbox', '');
    await goOn(() => container.querySelector('form')!.submit());
    expect(said()).toEqual([]);
    leave();
    expect(said()).toEqual(['script: submit, unticked']);
  });

  test('is not heard when a page only gathers its form, again and again, and leaves', async () => {
    draw(form, 'checkbox', '');
    at('[name=phone]').addEventListener('input', () => new FormData(container.querySelector('form')!));
    await userEvent.type(at('[name=phone]'), '13');
    await goOn(() => location.assign('/elsewhere'));
    leave();
    surfaceGone();
    expect(said()).toEqual([]);
  });

  test('is not heard when a page gathers a form that has no button that goes on, and the surface goes', async () => {
    draw(form.replace(/<button.*<\/button>/, ''), 'checkbox', '');
    at('[name=phone]').addEventListener('input', () => new FormData(container.querySelector('form')!));
    await userEvent.type(at('[name=phone]'), '13');
    surfaceGone();
    expect(said()).toEqual([]);
  });

  test('is not heard when the person presses “不同意” and the page gathers its form and leaves', async () => {
    const no = '<button type="button" id="no">不同意，退出</button></form>';
    draw(form.replace('</form>', no), 'sentence', '');
    at('#no').addEventListener('click', () => new FormData(container.querySelector('form')!));
    await userEvent.click(at('#no'));
    await goOn(() => location.assign('/elsewhere'));
    leave();
    surfaceGone();
    expect(said()).toEqual([]);
  });

  test('is heard when the person presses another button that goes on, and the page sends what it gathers', async () => {
    draw(form.replace('</form>', '<button type="button" id="go">立即体验</button></form>'), 'sentence', '');
    at('#go').addEventListener('click', () => new FormData(container.querySelector('form')!));
    await userEvent.click(at('#go'));
    surfaceGone();
    expect(said()).toEqual(['person: submit']);
  });

  test('is not heard of a form that is sent by “不同意”, nor of the press before', async () => {
    draw(form.replace('</form>', '<button id="no">不同意</button></form>'), 'sentence', '');
    await userEvent.click(at('#action'));
    await userEvent.click(at('#no'));
    leave();
    surfaceGone();
    expect(said()).toEqual(['person: press', 'person: refuse']);
  });

  test('is not heard of a dialog that is closed', async () => {
    draw(form.replace('<form>', '<form method="dialog"><button id="close">×</button>'), 'sentence');
    await userEvent.click(at('#close'));
    surfaceGone();
    expect(said()).toEqual([]);
  });

  test('is not heard of a form whose sending the page takes over and refuses in words', async () => {
    draw(form, 'sentence', '<i></i>');
    const address = location.href;
    at('#sentence').after(document.createElement('output'));
    for (const name of ['target', 'action']) container.querySelector('form')!.removeAttribute(name);
    await goOn(
      () => userEvent.click(at('#action')),
      (event) => event.intercept({ handler: async () => void (at('output').textContent = '该手机号已注册') }),
    );
    await expect.poll(said).toEqual(['person: press', 'person: refuse']);
    history.replaceState(null, '', address);
    leave();
    expect(said()).toHaveLength(2);
  });

  test('is not heard when a page leaves that gathered no form', () => {
    draw(form);
    leave();
    expect(said()).toEqual([]);
  });

  test('is not heard when the browser holds the form back', async () => {
    draw(form.replace('name="phone"', 'name="phone" required'));
    await userEvent.click(at('#action'));
    expect(said()).toEqual([]);
  });

  test('is heard when the browser would hold the form back, but the page sends it in the click', async () => {
    draw(form.replace('name="phone"', 'name="phone" required'), 'sentence', '');
    at('#action').addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(at('#action'));
    leave();
    expect(said()).toEqual(['person: press', 'person: submit']);
  });

  test('is heard when the browser holds the form back, but the page sends it, and the surface goes', async () => {
    draw(form.replace('name="phone"', 'name="phone" required'), 'sentence', '');
    await userEvent.click(at('#action'));
    surfaceGone();
    expect(said()).toEqual(['person: submit']);
  });

  test('is not heard when the browser holds the form back and its tab closes', async () => {
    draw(form.replace('name="phone"', 'name="phone" required'), 'sentence', '');
    await userEvent.click(at('#action'));
    leave();
    surfaceGone();
    expect(said()).toEqual([]);
  });

  test.each([
    ['taken away', (button: HTMLElement) => button.remove()],
    ['hidden', (button: HTMLElement) => (button.style.display = 'none')],
  ])('by a button that is %s as it is pressed down is heard when the surface goes', async (_, take) => {
    draw(form, 'sentence', '');
    at('#action').addEventListener('mousedown', () => take(at('#action')));
    await userEvent.click(at('#action'));
    surfaceGone();
    expect(said()).toEqual(['person: submit']);
  });

  test('by a button that is pressed down and let go elsewhere is not heard', async () => {
    draw(form, 'sentence', '');
    await userEvent.dragAndDrop(at('#action'), at('[name=phone]'));
    await new Promise((resolve) => setTimeout(resolve));
    surfaceGone();
    expect(said()).toEqual([]);
  });

  test('of another form on the page is not heard', () => {
    draw(`${form}<form id="search"><input name="q"></form>`);
    const search = container.querySelector<HTMLFormElement>('#search')!;
    search.addEventListener('submit', (event) => event.preventDefault());
    search.requestSubmit();
    expect(said()).toEqual([]);
  });

  test('is not heard when the page stays and the person goes on filling in', async () => {
    draw(form, 'checkbox', '');
    await userEvent.click(at('#box'));
    await userEvent.click(at('#action'));
    expect(said()).toEqual(['person: tick', 'person: press']);
    await userEvent.type(at('[name=phone]'), '12');
    surfaceGone();
    expect(said()).toEqual(['person: tick', 'person: press', 'person: refuse']);
  });

  test('is not heard when the page marks a field as wrong after the press, and is left untouched', async () => {
    draw(form, 'checkbox', '');
    at('#action').addEventListener('click', () => at('[name=phone]').setAttribute('aria-invalid', 'true'));
    await userEvent.click(at('#box'));
    await userEvent.click(at('#action'));
    leave();
    expect(said()).toEqual(['person: tick', 'person: press', 'person: refuse']);
  });

  test('is heard when what is marked as wrong was so before the press', async () => {
    draw(form, 'checkbox', '');
    at('[name=phone]').className = 'is-invalid';
    await userEvent.click(at('#box'));
    await userEvent.click(at('#action'));
    leave();
    expect(said()).toEqual(['person: tick', 'person: press', 'person: submit']);
  });

  /** A page that answers a press by a message. */
  function answer(words: string): void {
    const message = container.appendChild(document.createElement('div'));
    message.setAttribute('role', 'alert');
    message.textContent = words;
  }

  test('is not heard when the page refuses in words and is left untouched', async () => {
    draw(form, 'checkbox', '');
    at('#action').addEventListener('click', () => answer('该手机号已注册'));
    await userEvent.click(at('#box'));
    await userEvent.click(at('#action'));
    await expect.poll(said).toEqual(['person: tick', 'person: press', 'person: refuse']);
    leave();
    expect(said()).toHaveLength(3);
  });

  test('is not heard when the page leaves with words of refusal that nobody had time to look at', async () => {
    draw(form, 'checkbox', '');
    await userEvent.click(at('#box'));
    at('#action').addEventListener('click', () => {
      answer('验证码错误');
      leave();
    });
    await userEvent.click(at('#action'));
    expect(said()).toEqual(['person: tick', 'person: press', 'person: refuse']);
  });

  test('is heard when the page says other words, or said those of refusal before', async () => {
    draw(form, 'checkbox', '');
    answer('密码不能为空');
    at('#action').addEventListener('click', () => answer('注册成功，正在跳转'));
    await userEvent.click(at('#box'));
    await userEvent.click(at('#action'));
    leave();
    expect(said()).toEqual(['person: tick', 'person: press', 'person: submit']);
  });

  test('is heard with the next press, and when the surface goes after words of refusal', async () => {
    draw(form, 'checkbox', '');
    at('#action').addEventListener('click', () => answer('系统异常，请重试'));
    await userEvent.click(at('#box'));
    await userEvent.click(at('#action'));
    await expect.poll(said).toContain('person: refuse');
    surfaceGone();
    expect(said().at(-1)).toBe('person: submit');
  });

  test('is heard when the page asks in a dialog to accept, ticks the box itself and leaves', async () => {
    draw(drawnForm, 'custom-box', '');
    at('#action').addEventListener('click', () => answer('请先阅读并同意用户协议'));
    await userEvent.click(at('#action'));
    await expect.poll(said).toEqual(['person: press, unticked', 'person: refuse, unticked']);
    at('#box').classList.add('checked');
    await expect.poll(said).toContain('script: tick');
    leave();
    expect(said().at(-1)).toBe('person: submit');
  });

  test('is heard when the page cleared its form after the press: nothing was taken back', async () => {
    draw(form, 'checkbox', '');
    await userEvent.click(at('#box'));
    await userEvent.click(at('#action'));
    container.querySelector('form')!.reset();
    await new Promise((resolve) => setTimeout(resolve));
    surfaceGone();
    expect(said()).toEqual(['person: tick', 'person: press', 'person: submit']);
  });

  test('is not heard of a form that the page clears before any press', async () => {
    draw(form, 'checkbox', '');
    await userEvent.click(at('#box'));
    await userEvent.click(at('[name=phone]'));
    container.querySelector('form')!.reset();
    await new Promise((resolve) => setTimeout(resolve));
    surfaceGone();
    expect(said()).toEqual(['person: tick', 'script: untick, unticked']);
  });

  test('by a page’s own script is heard when the surface has gone', async () => {
    draw(form, 'checkbox', '');
    await userEvent.click(at('#box'));
    await userEvent.click(at('#action'));
    surfaceGone();
    expect(said()).toEqual(['person: tick', 'person: press', 'person: submit']);
    surfaceGone();
    expect(said()).toHaveLength(3);
  });

  test('is heard once when the page stops the event before us', async () => {
    draw(form);
    container.addEventListener('submit', (event) => event.stopImmediatePropagation(), true);
    await userEvent.click(at('#box'));
    await userEvent.click(at('#action'));
    await expect.poll(said).toEqual(['person: tick', 'person: press', 'person: submit']);
  });

  test('by a press whose box the page ticks itself is heard with the box ticked', async () => {
    draw(drawnForm, 'custom-box', '');
    await userEvent.click(at('#action'));
    at('#box').classList.add('checked');
    await expect.poll(said).toEqual(['person: press, unticked', 'script: tick']);
    surfaceGone();
    expect(said().at(-1)).toBe('person: submit');
  });

  test('by Enter in a field without a form is heard when the page goes on by itself', async () => {
    draw(`<div><input name="phone">${drawnForm}</div>`, 'custom-box', '');
    await userEvent.type(at('[name=phone]'), '1{Enter}');
    await goOn(() => location.assign('/elsewhere'));
    expect(said()).toEqual([]);
    leave();
    expect(said()).toEqual(['person: submit, unticked']);
  });

  test('by Enter in a field is heard when the surface goes', async () => {
    draw(`<div><input name="phone">${drawnForm}</div>`, 'custom-box', '');
    await userEvent.type(at('[name=phone]'), '1{Enter}');
    surfaceGone();
    expect(said()).toEqual(['person: submit, unticked']);
  });

  test('by Enter, of which the page makes nothing, is not heard when its tab closes', async () => {
    draw(`<div><input name="phone">${drawnForm}</div>`, 'custom-box', '');
    await userEvent.type(at('[name=phone]'), '1{Enter}');
    leave();
    expect(said()).toEqual([]);
  });

  test('by Enter is heard when the page has put something else in the surface’s place and its tab closes', async () => {
    draw(`<div><input name="phone">${drawnForm}</div>`, 'custom-box', '');
    at('[name=phone]').addEventListener('keydown', ({ key }) => key === 'Enter' && container.replaceChildren('欢迎'));
    await userEvent.type(at('[name=phone]'), '1{Enter}');
    leave();
    expect(said()).toEqual(['person: submit, unticked']);
  });

  test.each(['a click', 'Escape'])('by Enter is not heard when the surface goes after %s', async (what) => {
    draw(`<div><input name="phone">${drawnForm}<button id="close">×</button></div>`, 'custom-box', '');
    await userEvent.type(at('[name=phone]'), '1{Enter}');
    await (what === 'Escape' ? userEvent.keyboard('{Escape}') : userEvent.click(at('#close')));
    surfaceGone();
    expect(said()).toEqual([]);
  });

  test('by Enter in another field of the page is not heard', async () => {
    draw(`<div><div><div><div><div><div><div>${drawnForm}</div></div></div></div></div></div></div>`, 'custom-box', '');
    const search = document.body.appendChild(document.createElement('input'));
    await userEvent.type(search, '1{Enter}');
    leave();
    search.remove();
    expect(said()).toEqual([]);
  });

  /** The page draws its button anew, so that what was listened to is gone. */
  function drawAnew(words = '注册'): void {
    const anew = at('#action').cloneNode() as HTMLElement;
    anew.textContent = words;
    at('#action').replaceWith(anew);
  }

  test('by a button that the page has just drawn anew is heard', async () => {
    draw(form, 'sentence', '');
    drawAnew();
    await userEvent.click(at('#action'));
    expect(said()).toEqual(['person: press']);
  });

  test('by a button with other words, in place of ours that went, is not heard as a press of ours', async () => {
    draw(form.replaceAll('form', 'div'), 'sentence', '');
    drawAnew('删除草稿');
    await userEvent.click(at('#action'));
    expect(said()).toEqual([]);
  });

  test('by a button that is the consent is a press with nothing to be unticked', async () => {
    draw(
      '<div id="sentence"><span id="box">x</span><button id="action" type="button">同意并继续</button></div>',
      'button',
    );
    await userEvent.click(at('#action'));
    expect(said()).toEqual(['person: press']);
  });
});

describe.each(['open', 'closed'] as const)('in a shadow root that is %s', (mode) => {
  beforeEach(() => {
    ground = container.attachShadow({ mode });
  });

  test('each thing is heard once, and whose hand it was', async () => {
    draw(form, 'checkbox', '');
    at('#box').focus();
    await userEvent.keyboard(' ');
    at('#action').focus();
    await userEvent.keyboard('{Enter}');
    expect(said()).toEqual(['person: tick', 'person: press']);
    leave();
    at('#box').click();
    expect(said().slice(2)).toEqual(['person: submit', 'script: untick, unticked']);
  });

  test('a press that the page answers by nothing is refused once its fields are filled in again', async () => {
    draw(form, 'checkbox', '');
    at('#action').click();
    at('[name=phone]').focus();
    await userEvent.keyboard('1');
    expect(said().at(-1)).toBe('script: refuse, unticked');
  });

  test('Enter in a field without a form is heard when the page goes on by itself', async () => {
    draw(`<div><input name="phone">${drawnForm}</div>`, 'custom-box', '');
    at('[name=phone]').focus();
    await userEvent.keyboard('1{Enter}');
    await goOn(() => location.assign('/elsewhere'));
    leave();
    expect(said()).toEqual(['person: submit, unticked']);
  });
});

test('every event has an id of its own, a time, and an order', async () => {
  draw(form);
  await userEvent.click(at('#box'));
  await userEvent.click(at('#action'));
  expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
  expect(heard.map(({ order }) => order)).toEqual(heard.map(({ order }) => order).sort((a, b) => a - b));
  expect(heard.every(({ at: time }) => Math.abs(time - Date.now()) < 60_000)).toBe(true);
});

test('a script that ticks and unticks without end is not followed, a person still is', async () => {
  draw(form);
  for (let count = 0; count < 2000; count += 1) at('#box').click();
  expect(heard.length).toBe(20);
  await userEvent.click(at('#box'));
  expect(said().at(-1)).toBe('person: tick');
});

test('nothing is prevented, and no field is read', async () => {
  draw(form);
  let read = 0;
  Object.defineProperty(at('[name=phone]'), 'value', { get: () => (read += 1) });
  let prevented = true;
  at('#box').addEventListener('click', (event) => (prevented = event.defaultPrevented));
  await userEvent.click(at('#box'));
  await userEvent.click(at('#action'));
  expect([prevented, read, (at('#box') as HTMLInputElement).checked]).toEqual([false, 0, true]);
});

test('nothing is heard once it is stopped', async () => {
  draw(form);
  stop.abort();
  await userEvent.click(at('#box'));
  expect(heard).toEqual([]);
});
