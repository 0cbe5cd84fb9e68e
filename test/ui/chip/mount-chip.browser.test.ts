import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { locales, type Locale } from '../../../src/locales/index.ts';
import type { Chip } from '../../../src/messaging/protocol.ts';
import { auditClosed } from '../audit.ts';
import { doneChip } from '../fixtures/chips.ts';
import { mountChip, type ChipAnchor, type MountedChip } from '../../../src/ui/chip/mount-chip.tsx';

const notice: Chip = doneChip({ notable: 3 });

let stop: AbortController;
let onOpen: ReturnType<typeof vi.fn<() => void>>;
let onDismiss: ReturnType<typeof vi.fn<() => void>>;

beforeEach(async () => {
  await page.viewport(900, 700);
  stop = new AbortController();
  onOpen = vi.fn<() => void>();
  onDismiss = vi.fn<() => void>();
});
afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
  document.querySelectorAll('dialog, style[data-test]').forEach((element) => element.remove());
});

function lay(html: string): void {
  document.body.append(document.createRange().createContextualFragment(html));
}

function form(extra = '', under = 'margin-top: 48px'): ChipAnchor {
  lay(`<form style="width: 360px; margin: 40px; font: 14px/20px sans-serif" onsubmit="return false">
    <input id="phone" placeholder="手机号" aria-label="手机号" style="width: 100%; height: 40px; box-sizing: border-box">
    <p style="margin: 16px 0 0; display: flex"><input type="checkbox" id="box" aria-label="同意">
      <span id="words">我已阅读并同意<a id="terms" href="#t">《南枝集用户服务协议》</a>和<a id="privacy" href="#p">《隐私政策》</a></span></p>
    ${extra}
    <button id="go" style="display: block; width: 100%; height: 40px; ${under}">同意并注册</button></form>`);
  return anchor();
}

function anchor(): ChipAnchor {
  const find = (id: string) => document.getElementById(id)!;
  return {
    widget: find('box'),
    sentence: find('words'),
    action: find('go'),
    stops: [find('box'), find('terms'), find('privacy')],
  };
}

function mount(at: ChipAnchor, chip: Chip = notice, locale: Locale = 'zh_CN'): MountedChip {
  return mountChip(at, { chip, locale, onOpen, onDismiss, signal: stop.signal });
}

const slip = (chip: MountedChip) => chip.root.querySelector<HTMLButtonElement>('.slip')!;
const box = (chip: MountedChip) => chip.host.getBoundingClientRect();

function overlaps(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe('what the chip says', () => {
  it.each<[string, Chip, string]>([
    ['notice', notice, '3 处需留意4 份文件，约 61 分钟'],
    ['quiet', doneChip(), '4 份已读，未见重大约束'],
    ['unread', doneChip({ notable: 3, unread: 1 }), '1 份未能读取其余 3 份中 3 处需留意'],
    ['unread', doneChip({ documents: 2, unread: 2, minutes: 0 }), '2 份未能读取没有读到，不等于没有问题'],
    ['unread', doneChip({ notable: 3, tooLong: 1 }), '1 份太长，未分析其余 3 份中 3 处需留意'],
    ['unread', doneChip({ documents: 1, tooLong: 1 }), '1 份太长，未分析没有分析，不等于没有问题'],
    [
      'unread',
      doneChip({ documents: 3, unread: 1, tooLong: 1 }),
      '1 份未能读取，1 份太长，未分析其余 1 份未见重大约束',
    ],
    ['unread', doneChip({ documents: 10, unasked: 2, minutes: 8 }), '2 份还没有读其余 8 份未见重大约束'],
    [
      'unread',
      doneChip({ documents: 6, unread: 1, tooLong: 1, unasked: 2, minutes: 8 }),
      '1 份未能读取，1 份太长，未分析，2 份还没有读其余 2 份未见重大约束',
    ],
    [
      'unread',
      doneChip({ documents: 2, tooLong: 1, unasked: 1, minutes: 8 }),
      '1 份太长，未分析，1 份还没有读没有读到，不等于没有问题',
    ],
    ['quiet', { state: 'reading', documents: 4, read: 1 }, '正在读 4 份文件'],
    ['quiet', { state: 'on-request', documents: 4 }, '4 份文件还没有读，您点了才读'],
  ])('shows %s for %o', async (look, state, words) => {
    const chip = mount(form(), state);
    expect(slip(chip).textContent).toBe(words);
    expect(chip.root.querySelector(`.chip-${look}`)).not.toBeNull();
    const unread = look === 'unread' || state.state === 'on-request';
    expect(chip.root.querySelector('.mark-unread') !== null).toBe(unread);
    await auditClosed(chip.root);
  });

  it.each(locales)('has room in %s beside a form of 320 px for what was found and what was not read', (locale) => {
    for (const chip of [
      notice,
      { ...notice, unread: 1 },
      { ...notice, notable: 0, unread: 1 },
      { ...notice, unasked: 2 },
    ]) {
      const { root, host } = mount(form(), chip, locale);
      expect(root.querySelector('.second')).not.toBeNull();
      expect(host.getBoundingClientRect().width).toBeLessThanOrEqual(320);
    }
  });

  it('shows nothing while hidden', () => {
    const chip = mount(form(), { state: 'hidden' });
    expect(box(chip).height).toBe(0);
    chip.update(notice);
    expect(box(chip).height).toBe(28);
  });

  it('announces the result once, not the progress', () => {
    const chip = mount(form(), { state: 'reading', documents: 4, read: 0 });
    const status = () => chip.root.querySelector('[role="status"]')!.textContent;
    expect(status()).toBe('');
    chip.update(notice);
    expect(status()).toBe('3 处需留意，4 份文件，约 61 分钟');
    chip.update({ ...notice, notable: 2 });
    expect(status()).toBe('3 处需留意，4 份文件，约 61 分钟');
  });
});

describe('where the chip stands', () => {
  it('lies below the sentence, aligned with its text, and moves nothing', () => {
    const at = form();
    const before = document.body.outerHTML;
    const action = at.action!.getBoundingClientRect();
    const chip = mount(at);
    const sentence = (at.sentence as Element).getBoundingClientRect();
    expect(box(chip).left).toBeCloseTo(sentence.left, 0);
    expect(box(chip).top).toBeGreaterThanOrEqual(sentence.bottom);
    expect(at.action!.getBoundingClientRect()).toEqual(action);
    expect(document.body.outerHTML).toBe(before);
  });

  it('covers no control where the page is tight', () => {
    const at = form('<a id="tight" href="#x" style="display:block">忘记密码</a>', 'margin-top: 4px');
    const chip = mount(at);
    for (const id of ['phone', 'box', 'words', 'tight', 'go'])
      expect(overlaps(box(chip), document.getElementById(id)!.getBoundingClientRect()), id).toBe(false);
    expect(box(chip).height).toBe(28);
  });

  it('covers no text that merely lies there', () => {
    const at = form(
      '<p id="note" style="margin: 2px 0">注册后可领取新人礼包，具体以活动页为准，数量有限。</p>',
      'margin-top: 4px',
    );
    expect(overlaps(box(mount(at)), document.getElementById('note')!.getBoundingClientRect())).toBe(false);
  });

  it('stands at the edge where the page leaves no room near the sentence', () => {
    document.body.style.margin = '0';
    const fill = (id: string) =>
      `<button id="${id}" style="width: 860px; height: 60px; margin: 0; display: block"></button>`;
    lay(`${fill('a')}<button id="go" style="display: block; width: 860px; height: 60px">同意</button>
      <label id="words" style="display: block; width: 860px">我同意<a id="terms" href="#t">《协议》</a><input type="checkbox" id="box"></label>
      ${Array.from({ length: 12 }, (_, i) => fill(`f${String(i)}`)).join('')}<a id="privacy" href="#p">隐私</a>`);
    const chip = mount(anchor());
    expect(getComputedStyle(chip.host).position).toBe('fixed');
    for (const button of document.querySelectorAll('button'))
      expect(overlaps(box(chip), button.getBoundingClientRect())).toBe(false);
  });

  it('follows the sentence when the layout shifts without a resize or a scroll', async () => {
    const at = form();
    const chip = mount(at);
    const gap = () => box(chip).top - (at.sentence as Element).getBoundingClientRect().bottom;
    const first = gap();
    document.querySelector('form')!.style.translate = '30px 120px';
    await vi.waitFor(() => {
      expect(gap()).toBeCloseTo(first, 0);
      expect(box(chip).left).toBeCloseTo((at.sentence as Element).getBoundingClientRect().left, 0);
    });
  });

  it('stays with the sentence in a page whose root is moved', () => {
    document.documentElement.style.position = 'relative';
    document.documentElement.style.top = '20px';
    const at = form();
    expect(box(mount(at)).left).toBeCloseTo((at.sentence as Element).getBoundingClientRect().left, 0);
  });

  it('is reachable when the sentence stands in a modal dialog', async () => {
    const at = form();
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.append(document.querySelector('form')!);
    dialog.showModal();
    const chip = mount(at);
    const { left, top, width, height } = box(chip);
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(chip.host);
  });

  it('is untouched by rules of the page', () => {
    const style = document.createElement('style');
    style.dataset['test'] = '';
    style.textContent =
      '* { display: none !important } body, body *, html { display: block !important } mingyue-chip { transform: scale(3) }';
    const at = form();
    document.head.append(style);
    expect(box(mount(at)).height).toBe(28);
  });

  it('takes light or dark from the ground of the page, not from the system', () => {
    document.body.style.background = '#17191c';
    const chip = mount(form());
    expect(chip.host.dataset['ground']).toBe('dark');
    expect(getComputedStyle(slip(chip)).backgroundColor).toBe('rgb(24, 30, 39)');
  });

  it('speaks without a ground only where its ink is legible', () => {
    const quiet: Chip = doneChip({ documents: 1, minutes: 3 });
    const at = form();
    expect(getComputedStyle(slip(mount(at, quiet))).backgroundColor).toBe('rgba(0, 0, 0, 0)');
    document.body.style.background = '#8a8a8a';
    expect(getComputedStyle(slip(mount(at, quiet))).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  });

  it('goes with the sentence when that is scrolled out of its box, and comes back', async () => {
    lay('<div id="box-around" style="height: 300px; overflow-y: auto; margin-top: 20px"></div>');
    const at = form();
    const around = document.getElementById('box-around')!;
    const tall = document.createElement('div');
    tall.style.height = '900px';
    around.append(document.querySelector('form')!, tall);
    const chip = mount(at);
    expect(box(chip).height).toBe(28);
    around.scrollTop = 600;
    await vi.waitFor(() => expect(box(chip).height).toBe(0));
    around.scrollTop = 0;
    await vi.waitFor(() => expect(box(chip).height).toBe(28));
  });

  it('does not float over a dialog that the page lays over the sentence', async () => {
    const at = form();
    const chip = mount(at);
    lay('<div id="overlay" style="position: fixed; inset: 0; background: #0008"></div>');
    document.getElementById('overlay')!.click();
    await vi.waitFor(() => expect(box(chip).height).toBe(0));
    document.getElementById('overlay')!.remove();
    document.body.click();
    await vi.waitFor(() => expect(box(chip).height).toBe(28));
  });

  it('stays where an unseen control lies over the sentence', () => {
    const at = form();
    const sentence = at.sentence as HTMLElement;
    sentence.parentElement!.style.position = 'relative';
    const cover = document.createElement('input');
    cover.type = 'checkbox';
    cover.setAttribute('aria-label', '同意');
    cover.style.cssText = 'position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; margin: 0';
    sentence.parentElement!.append(cover);
    expect(box(mount(at)).height).toBe(28);
  });

  it('goes without a trace when it is stopped', () => {
    const at = form();
    const before = document.documentElement.outerHTML;
    mount(at);
    stop.abort();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('by keyboard and pointer', () => {
  it('is one tab stop after the last link of the sentence', async () => {
    const at = form();
    const chip = mount(at);
    (at.stops.at(-1) as HTMLElement).focus();
    await userEvent.keyboard('{Tab}');
    expect(chip.root.activeElement).toBe(slip(chip));
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(at.action);
    slip(chip).focus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).toBe(at.stops.at(-1));
  });

  it('is the tab stop before what follows the sentence when one goes back, and passed by nobody', async () => {
    const at = form();
    const chip = mount(at);
    (at.action as HTMLElement).focus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(chip.root.activeElement).toBe(slip(chip));
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).toBe(at.stops.at(-1));
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).toBe(at.stops.at(-2));
  });

  it('lets one go on from the end of the page: it is no stop of its own there', async () => {
    const at = form();
    lay('<footer><a id="last" href="#about">关于</a></footer>');
    const chip = mount(at);
    document.getElementById('last')!.focus();
    await userEvent.keyboard('{Tab}');
    expect(chip.root.activeElement).toBeNull();
    expect(document.activeElement).not.toBe(chip.host);
    expect(document.activeElement).not.toBe(at.action);
  });

  it('lets one come back from the end of the page by what stands there', async () => {
    const at = form();
    const chip = mount(at);
    lay('<footer><a id="last" href="#about">关于</a></footer>');
    // What follows the page in the order: here it stands behind the chip's host.
    const end = document.createElement('button');
    end.textContent = '页尾之后';
    document.documentElement.append(end);
    end.focus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement?.id).toBe('last');
    end.remove();
    expect(chip.root.activeElement).toBeNull();
  });

  it.each([
    ['takes no focus', (link: HTMLElement) => link.removeAttribute('href')],
    ['is not drawn', (link: HTMLElement) => (link.style.display = 'none')],
    ['is left out of the order', (link: HTMLElement) => (link.tabIndex = -1)],
  ])('comes after the link before the last where that %s', async (_why, change) => {
    const at = form();
    change(at.stops.at(-1) as HTMLElement);
    const chip = mount(at);
    (at.stops.at(-2) as HTMLElement).focus();
    await userEvent.keyboard('{Tab}');
    expect(chip.root.activeElement).toBe(slip(chip));
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(at.action);
  });

  it('is a stop where it stands when the sentence has no link to join', async () => {
    const chip = mount({ ...form(), stops: [] });
    (document.getElementById('go') as HTMLElement).focus();
    await userEvent.keyboard('{Tab}');
    expect(chip.root.activeElement).toBe(slip(chip));
  });

  it('leaves the link of the sentence to whoever gives it the focus otherwise', async () => {
    const at = form();
    mount(at);
    const last = at.stops.at(-1) as HTMLElement;
    (at.action as HTMLElement).focus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    (at.action as HTMLElement).focus();
    last.focus();
    expect(document.activeElement).toBe(last);
  });

  it('opens the panel on click and on Enter', async () => {
    const chip = mount(form());
    slip(chip).click();
    slip(chip).focus();
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  it('is called a button that opens the panel, not one of a menu, and says how to stay away from the site', () => {
    const button = slip(mount(form()));
    expect(button.hasAttribute('aria-haspopup')).toBe(false);
    expect(button.getAttribute('aria-description')).toBe('Shift+F10 在此站停用明约（不读，也不记）');
  });

  it('offers by right click to stay away from the site, and takes Escape for no', async () => {
    const chip = mount(form());
    slip(chip).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(chip.root.activeElement?.textContent).toBe('在此站停用明约（不读，也不记）'));
    await auditClosed(chip.root);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(chip.root.querySelector('[role="menu"]')).toBeNull());
    expect(onDismiss).not.toHaveBeenCalled();
  });

  it('offers the same by Shift F10', async () => {
    const chip = mount(form());
    slip(chip).focus();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await vi.waitFor(() => expect(chip.root.activeElement?.textContent).toBe('在此站停用明约（不读，也不记）'));
    await userEvent.keyboard('{Enter}');
    expect(onDismiss).toHaveBeenCalledOnce();
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('leaves the page unaware of clicks on it', () => {
    const heard = vi.fn();
    document.addEventListener('click', heard);
    const chip = mount(form());
    slip(chip).click();
    document.removeEventListener('click', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('keeps its root closed', () => {
    expect(mount(form()).host.shadowRoot).toBeNull();
  });
});
