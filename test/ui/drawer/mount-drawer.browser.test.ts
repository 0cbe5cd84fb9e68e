import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountDrawer } from '../../../src/ui/drawer/mount-drawer.ts';

let stop: AbortController;
const onEscape = vi.fn<() => void>();

beforeEach(async () => {
  await page.viewport(1000, 700);
  stop = new AbortController();
  document.body.append(document.createRange().createContextualFragment('<p>正文</p><button id="chip">约</button>'));
});
afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
  document.querySelectorAll('mingyue-chip, dialog, style[data-test]').forEach((element) => element.remove());
});

const open = () => mountDrawer(document, { src: 'about:blank', title: '明约', onEscape, signal: stop.signal });

describe('the drawer', () => {
  it('is one closed element; nothing else of the page is touched, and nothing stays', () => {
    const before = document.documentElement.outerHTML;
    const host = open();
    expect(host.shadowRoot).toBeNull();
    expect(document.body.contains(host)).toBe(false);
    expect(document.documentElement.outerHTML.replace(host.outerHTML, '')).toBe(before);
    stop.abort();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('stands at the right, over its full height, and moves nothing', () => {
    const text = document.querySelector('p')!.getBoundingClientRect();
    const box = open().getBoundingClientRect();
    expect([box.right, box.top, box.width, box.height]).toEqual([document.documentElement.clientWidth, 0, 392, 700]);
    expect(document.querySelector('p')!.getBoundingClientRect()).toEqual(text);
  });

  it('gives way to a consent sentence at the right', () => {
    const chip = document.createElement('mingyue-chip');
    chip.style.cssText = 'position: fixed; right: 20px; top: 300px; width: 200px; height: 28px; display: block';
    document.documentElement.append(chip);
    expect(open().getBoundingClientRect().left).toBe(0);
  });

  it('is as wide as a narrow window', async () => {
    await page.viewport(360, 700);
    expect(open().getBoundingClientRect().width).toBe(360);
  });

  it('takes the focus and gives it back', () => {
    document.getElementById('chip')!.focus();
    const host = open();
    expect(document.activeElement).toBe(host);
    stop.abort();
    expect(document.activeElement?.id).toBe('chip');
  });

  it('can be used where a modal dialog makes all else inert', () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    const host = open();
    expect(dialog.contains(host)).toBe(true);
    const { left, top, width, height } = host.getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(host);
  });

  it('lies above the page and is untouched by its rules', () => {
    const style = document.createElement('style');
    style.dataset['test'] = '';
    style.textContent = '* { opacity: 0.2; width: 10px; transform: scale(0.5) } html { transform: rotate(1deg) }';
    document.head.append(style);
    const host = open();
    expect(getComputedStyle(host).opacity).toBe('1');
    expect(host.offsetWidth).toBe(392);
  });
});
