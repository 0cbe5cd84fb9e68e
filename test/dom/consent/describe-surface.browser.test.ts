import { expect, it } from 'vitest';
import { isTicked } from '../../../src/dom/consent/describe-surface.ts';

const elementOf = (html: string): Element => document.createRange().createContextualFragment(html).firstElementChild!;

it('reads the state of boxes of uni-app, old and new', () => {
  const boxes: readonly (readonly [string, boolean])[] = [
    [
      '<uni-checkbox><div class="uni-checkbox-wrapper"><div class="uni-checkbox-input"></div></div></uni-checkbox>',
      false,
    ],
    [
      '<uni-checkbox><div class="uni-checkbox-wrapper"><div class="uni-checkbox-input"><svg></svg></div></div></uni-checkbox>',
      true,
    ],
    ['<uni-radio><div class="uni-radio-wrapper"><div class="uni-radio-input"></div></div></uni-radio>', false],
    [
      '<uni-switch><div class="uni-switch-wrapper"><div class="uni-switch-input uni-switch-input-checked"></div></div></uni-switch>',
      true,
    ],
  ];
  for (const [html, ticked] of boxes) expect(isTicked(elementOf(html)), html).toBe(ticked);
});

it('does not take a picture that a box has always held for a tick', () => {
  const box = elementOf('<i class="box"><svg></svg></i>');
  expect(isTicked(box)).toBe(false);
  expect(isTicked(box)).toBe(false);
});
