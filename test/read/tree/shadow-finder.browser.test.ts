import { afterEach, describe, expect, test } from 'vitest';
import { markOwn } from '../../../src/read/tree/own-host.ts';
import { shadowFinder } from '../../../src/read/tree/shadow-finder.ts';
import { openClosedRoots } from '../../closed-roots.ts';

const { attachClosed, ask } = openClosedRoots();
afterEach(() => ask.mockClear());

const make = (tag: string, inside = ''): HTMLElement => {
  const element = document.createElement(tag);
  element.append(document.createRange().createContextualFragment(inside));
  return element;
};

describe('the shadow root of', () => {
  test.each([
    ['a custom element', 'my-login', ''],
    ['a custom element with children', 'my-login', '<p>甲</p>'],
    ['an empty box', 'div', ''],
    ['a box with children', 'section', '<p>甲</p>'],
  ])('%s is found, open or closed', (_what, tag, inside) => {
    const [open, closed] = [make(tag, inside), make(tag, inside)];
    const root = open.attachShadow({ mode: 'open' });
    expect(shadowFinder()(open)).toBe(root);
    expect(ask).not.toHaveBeenCalled();
    expect(shadowFinder()(closed)).toBeNull();
    const hidden = attachClosed(closed);
    expect(shadowFinder()(closed)).toBe(hidden);
  });

  test('our own element is nobody’s to read', () => {
    const host = make('mingyue-chip');
    attachClosed(host);
    markOwn(host);
    expect(shadowFinder()(host)).toBeNull();
  });

  test('an element that is called like ours is found', () => {
    const host = make('mingyue-chip');
    expect(shadowFinder()(host)).toBeNull();
    const root = attachClosed(host);
    expect(shadowFinder()(host)).toBe(root);
  });
});

test('elements that can have no shadow root are not asked for one', () => {
  const find = shadowFinder();
  for (const tag of ['a', 'button', 'details', 'form', 'input', 'li', 'table', 'video']) find(make(tag));
  find(document.createElementNS('http://www.w3.org/2000/svg', 'font-face'));
  expect(ask).not.toHaveBeenCalled();
});

test('a page of ten thousand boxes is asked about a thousand of them, its custom elements, and its empty ones', () => {
  const find = shadowFinder();
  for (let count = 0; count < 10_000; count += 1) find(make('div', '<b>甲</b>'));
  expect(ask).toHaveBeenCalledTimes(1000);
  find(make('my-login', '<b>甲</b>'));
  find(make('div'));
  expect(ask).toHaveBeenCalledTimes(1002);
});

test('an extension that was updated meanwhile may not ask, and reads on', () => {
  ask.mockImplementationOnce(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(shadowFinder()(make('my-login'))).toBeNull();
});
