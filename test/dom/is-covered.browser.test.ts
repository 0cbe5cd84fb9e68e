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

describe('a sentence is covered', () => {
  test.each([
    ['by a white box over it', over('background:white')],
    ['by a picture over it', over('width:300px;height:60px', 'canvas')],
    ['by a box over all of it but a corner', over('background:white;left:10px')],
  ])('%s', (_by, cover) => {
    expect(ask(cover)).toBe(true);
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
