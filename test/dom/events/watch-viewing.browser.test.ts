import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SurfaceDocument } from '../../../src/dom/consent/consent-surface.ts';
import { watchViewing, type ViewingWatch } from '../../../src/dom/events/watch-viewing.ts';

let stop: AbortController;
let viewed: Map<string, number>;
let watch: ViewingWatch;

beforeEach(() => {
  stop = new AbortController();
  viewed = new Map();
  watch = watchViewing(document, {
    signal: stop.signal,
    onViewed: (key, milliseconds) => viewed.set(key, (viewed.get(key) ?? 0) + milliseconds),
  });
});
afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
});

/** A text on the page, so many pixels below its top. */
function stand(key: string, top: number): SurfaceDocument {
  const textElement = document.body.appendChild(document.createElement('div'));
  textElement.style.cssText = `position:absolute;top:${String(top)}px;height:50px;width:100px`;
  return { key, name: key, href: null, how: 'inline', link: null, textElement };
}

/** Without a frame between: no observer has been told of anything. */
function spendTime(): void {
  const start = performance.now();
  while (performance.now() - start < 5);
}

describe('a text that stands on the page', () => {
  test('is in view before a frame is drawn: a click may come first', () => {
    watch.update([stand('above', 0), stand('below', 100_000)]);
    spendTime();
    document.body.click();
    expect(viewed.get('above')).toBeGreaterThanOrEqual(4);
    expect([...viewed.keys()]).toEqual(['above']);
  });

  test('that finds its place before a frame is drawn is in view too', () => {
    const late = stand('late', 100_000);
    watch.update([late]);
    late.textElement?.setAttribute('style', 'position:absolute;top:0;height:50px;width:100px');
    spendTime();
    document.body.click();
    expect(viewed.get('late')).toBeGreaterThanOrEqual(4);
  });

  test('is in view from when it is scrolled to until it is scrolled away', async () => {
    watch.update([stand('below', 10_000)]);
    document.body.click();
    expect(viewed.size).toBe(0);
    window.scrollTo(0, 10_000);
    await vi.waitFor(() => {
      document.body.click();
      expect(viewed.get('below')).toBeGreaterThan(0);
    });
    window.scrollTo(0, 0);
    await vi.waitFor(() => {
      const before = viewed.get('below');
      spendTime();
      document.body.click();
      expect(viewed.get('below')).toBe(before);
    });
  });

  test('is in view until another takes its place', () => {
    const first = stand('one', 0);
    watch.update([first]);
    spendTime();
    watch.update([{ ...stand('one', 100_000), name: 'one' }]);
    expect(viewed.get('one')).toBeGreaterThanOrEqual(4);
    const before = viewed.get('one');
    document.body.click();
    expect(viewed.get('one')).toBe(before);
  });
});

describe.each(['open', 'closed'] as const)('a link in a shadow root that is %s', (mode) => {
  test('is opened once by a click on it', async () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode });
    const link = root.appendChild(document.createElement('a'));
    link.href = '#terms';
    const openings: string[] = [];
    const { update } = watchViewing(document, { signal: stop.signal, onViewed: (key) => openings.push(key) });
    update([{ key: 'terms', name: 'terms', href: link.href, how: 'link', link, textElement: null }]);
    link.focus();
    await userEvent.keyboard('{Enter}');
    expect(openings).toEqual(['terms']);
  });
});
