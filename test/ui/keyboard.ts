import { userEvent } from 'vitest/browser';
import { expect } from 'vitest';

/** What stands in the focus, by its name; empty where nothing does. */
export function focusName(): string {
  const at = document.activeElement;
  if (at === null || at === document.body) return '';
  const label = at.getAttribute('aria-label') ?? (at as HTMLInputElement).labels?.[0]?.textContent ?? at.textContent;
  return label.trim().replace(/\s+/g, ' ');
}

/** Whether one sees that an element has the focus: a ring of 2 px, on it or on what stands for it, in the window. */
function isSeen(at: Element): boolean {
  const rings = [
    getComputedStyle(at),
    ...(isRingCut(at) ? [] : [getComputedStyle(at, '::after')]),
    ...[at.closest('label'), at.closest('.search-line')].flatMap((one) =>
      one === null ? [] : [getComputedStyle(one)],
    ),
  ];
  const ring = rings.some(
    ({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
  );
  const { top, bottom, left, right } = (at.closest('label') ?? at).getBoundingClientRect();
  return ring && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
}

/** Whether the ring around what stands for an element lies outside of a box that paints nothing outside itself. */
function isRingCut(at: Element): boolean {
  const { outlineOffset, outlineWidth } = getComputedStyle(at, '::after');
  const around = at instanceof HTMLElement ? at.offsetParent : null;
  const cuts = around !== null && getComputedStyle(around).contentVisibility === 'auto';
  return cuts && parseFloat(outlineOffset) > -parseFloat(outlineWidth);
}

/** Fails where the focus is nowhere, or cannot be seen. `main` is exempt: it takes the focus when a page is opened. */
function expectFocusSeen(): void {
  const at = document.activeElement;
  expect(at, 'the focus is nowhere').not.toBe(document.body);
  if (at !== null && at.id !== 'content') expect(isSeen(at), `the focus on “${focusName()}” is not seen`).toBe(true);
}

/** Presses Tab (with Shift, `back`) until the focus is on what is so named, each stop on the way being seen. */
export async function tabTo(name: string, { back = false }: { readonly back?: boolean } = {}): Promise<HTMLElement> {
  const passed: string[] = [];
  for (let step = 0; step < 120; step++) {
    await userEvent.tab({ shift: back });
    if (focusName() === '') continue; // round the end of the page, past what is around it
    expectFocusSeen();
    if (focusName().startsWith(name)) return document.activeElement as HTMLElement;
    passed.push(focusName().slice(0, 30));
  }
  throw new Error(`no “${name}” after ${passed.join(' | ')}`);
}

/** The names of all stops from here to the end of the page, each of them seen. */
export async function tabStops(): Promise<string[]> {
  const stops: string[] = [];
  let first: Element | null = null;
  for (let step = 0; step < 120; step++) {
    await userEvent.tab();
    if (focusName() === '' || document.activeElement === first) break;
    expectFocusSeen();
    first ??= document.activeElement;
    stops.push(focusName());
  }
  return stops;
}

/** Presses keys, as `userEvent.keyboard` writes them. */
export const press = (keys: string): Promise<void> => userEvent.keyboard(keys);
