import { describe, expect, test } from 'vitest';
import { isCovered } from '../../src/dom/is-covered.ts';

/** Draws a sentence and something over it, and asks whether it is covered. */
function ask(cover: string, sentence = '<p id="sentence">我已阅读并同意<a href="#">《用户协议》</a></p>'): boolean {
  const container = document.body.appendChild(document.createElement('div'));
  container.style.cssText = 'position:fixed;top:20px;left:20px;width:300px;height:60px;z-index:9';
  container.append(document.createRange().createContextualFragment(sentence + cover));
  try {
    return isCovered(container.querySelector('#sentence')!);
  } finally {
    container.remove();
  }
}

const over = (style: string, tag = 'div'): string => `<${tag} style="position:absolute;inset:0;${style}"></${tag}>`;
/** Over it, and letting pointers through. */
const unhit = (style: string): string => over(`pointer-events:none;${style}`);

describe('a sentence is covered', () => {
  test.each([
    ['by a white box over it', over('background:white')],
    ['by a picture over it', over('width:300px;height:60px', 'canvas')],
    ['by a box over all of it but a corner', over('background:white;left:10px')],
    ['by one that lets a little shine through', over('background:rgba(255, 255, 255, 0.95)')],
    ['by two that together let little through', over('background:rgba(0, 0, 0, 0.7)').repeat(2)],
    ['by one that has faded a little', `<div style="opacity:0.95">${over('background:oklch(1 0 0)')}</div>`],
  ])('%s', (_by, cover) => {
    expect(ask(cover)).toBe(true);
    expect(ask(cover.replaceAll('inset:0', 'inset:0;pointer-events:none'))).toBe(!cover.includes('canvas'));
  });

  test.each([
    ['in a layer of its own', `<div style="pointer-events:none">${over('background:white')}</div>`, ''],
    ['by a z-index', unhit('background:white;z-index:2'), 'position:relative;z-index:1'],
    ['of equal rank, and later', unhit('background:white'), 'position:relative'],
    [
      'lifted out of its box',
      `<div style="position:relative">${unhit('background:white;z-index:2;height:60px;top:-60px')}</div>`,
      'position:relative;z-index:1',
    ],
    [
      'as the item of a flex box',
      '<div style="display:flex;margin-top:-60px"><b style="pointer-events:none;background:white;z-index:1;width:300px;height:60px"></b></div>',
      '',
    ],
  ])('by what lets pointers through, %s', (_how, cover, own) => {
    expect(ask(cover, `<p id="sentence" style="${own}">我同意《用户协议》</p>`)).toBe(true);
  });

  test('by what lies before it and above', () => {
    expect(ask('', `${unhit('background:white;z-index:1')}<p id="sentence">我同意《用户协议》</p>`)).toBe(true);
  });

  test('by what stands right after it on a long page', () => {
    const rest = document.body.appendChild(document.createElement('div'));
    for (let count = 0; count < 2000; count += 1) rest.append(document.createElement('i'));
    try {
      expect(ask(unhit('background:white'))).toBe(true);
    } finally {
      rest.remove();
    }
  });

  test('by a popover that lets pointers through, whatever its z-index', () => {
    const popover = document.body.appendChild(document.createElement('div'));
    popover.popover = 'manual';
    popover.style.cssText = 'inset:0;width:100%;height:100%;border:0;background:white;pointer-events:none';
    popover.showPopover();
    try {
      expect(ask('', '<p id="sentence" style="position:relative;z-index:9">我同意《用户协议》</p>')).toBe(true);
    } finally {
      popover.remove();
    }
  });
});

describe('a sentence is not covered by what lets pointers through and', () => {
  test.each([
    ['lies under it', unhit('background:white;z-index:-1'), ''],
    ['has the lower z-index', unhit('background:white;z-index:1'), 'position:relative;z-index:2'],
    [
      'lies in a layer of a lower one',
      `<div style="position:relative;z-index:1">${unhit('background:white;z-index:9;height:60px;top:-60px')}</div>`,
      'position:relative;z-index:2',
    ],
    [
      'has a z-index without effect',
      '<div style="pointer-events:none;background:white;z-index:9;height:60px;margin-top:-60px"></div>',
      '',
    ],
    ['shows it', unhit('background:transparent'), ''],
    ['is hidden', unhit('background:white;visibility:hidden'), ''],
    [
      'is cut off',
      `<div style="overflow:hidden;height:0">${unhit('background:white')}</div>`.replace(
        'overflow',
        'position:relative;overflow',
      ),
      '',
    ],
    ['is cut out', unhit('background:white;clip-path:inset(50%)'), ''],
    ['is turned', unhit('background:white;transform:rotate(45deg)'), ''],
    ['blends with it', unhit('background:white;mix-blend-mode:multiply'), ''],
  ])('%s', (_what, cover, own) => {
    expect(ask(cover, `<p id="sentence" style="${own}">我同意《用户协议》</p>`)).toBe(false);
  });

  test('lies under the dialog that it stands in', () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    const cover = document.body.appendChild(document.createElement('div'));
    cover.style.cssText = 'position:fixed;inset:0;z-index:99;background:white;pointer-events:none';
    dialog.append('我同意《用户协议》');
    dialog.showModal();
    try {
      expect(isCovered(dialog)).toBe(false);
      dialog.close();
      dialog.show();
      expect(isCovered(dialog)).toBe(true);
    } finally {
      dialog.remove();
      cover.remove();
    }
  });
});

describe('a sentence in a shadow root is covered', () => {
  const inside = (mode: ShadowRootMode, markup: string, outside: string): boolean => {
    const host = document.body.appendChild(document.createElement('div'));
    host.style.cssText = 'position:fixed;top:20px;left:20px;width:300px;height:60px';
    const root = host.attachShadow({ mode });
    root.append(document.createRange().createContextualFragment(`<p id="sentence">我同意《用户协议》</p>${markup}`));
    const cover = document.body.appendChild(document.createElement('div'));
    cover.style.cssText = `position:fixed;top:0;left:0;width:400px;height:200px;${outside}`;
    try {
      return isCovered(root.querySelector('#sentence')!);
    } finally {
      host.remove();
      cover.remove();
    }
  };

  test.each(['open', 'closed'] as const)('by what lies over it inside or outside, when it is %s', (mode) => {
    expect(inside(mode, '', 'display:none')).toBe(false);
    expect(inside(mode, over('background:white'), 'display:none')).toBe(true);
    expect(inside(mode, '', 'background:white')).toBe(true);
    expect(inside(mode, unhit('background:white'), 'display:none')).toBe(true);
    expect(inside(mode, '', 'background:white;pointer-events:none')).toBe(true);
    expect(inside(mode, '', 'background:white;z-index:-1')).toBe(false);
  });
});

describe('a sentence is not covered', () => {
  test.each([
    ['by nothing', ''],
    ['by what lies beside it', over('background:white;top:50px')],
    ['by a layer that shows it', over('background:transparent')],
    ['by one that only dims it', over('background:rgba(0, 0, 0, 0.4)')],
    ['by one that has faded away', over('background:white;opacity:0')],
    ['by half', over('background:white;left:50%')],
    ['by what lies under it', over('background:white;z-index:-1')],
  ])('%s', (_by, cover) => {
    expect(ask(cover)).toBe(false);
  });

  test('by its own words', () => {
    expect(ask('', '<p id="sentence"><span style="background:white">我同意《用户协议》</span></p>')).toBe(false);
  });
});
