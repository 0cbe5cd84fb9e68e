import { afterAll, beforeAll, vi } from 'vitest';

/**
 * Lets a suite open closed shadow roots as a content script of Chromium does; a test's page is no extension. Gives a way to
 * make one, and the spy that hears who was asked. That browsers do so is tested by `e2e/hostile-pages`.
 */
export function openClosedRoots(): {
  readonly attachClosed: (host: Element | null) => ShadowRoot;
  readonly ask: ReturnType<typeof vi.fn<(element: Element) => ShadowRoot | null>>;
} {
  const roots = new WeakMap<Element, ShadowRoot>();
  const ask = vi.fn((element: Element) => roots.get(element) ?? null);
  // Written, not redefined: a page of Chromium has a `chrome` of its own that can't be configured.
  const own: unknown = Reflect.get(globalThis, 'chrome');
  beforeAll(() => void Reflect.set(globalThis, 'chrome', { dom: { openOrClosedShadowRoot: ask } }));
  afterAll(() => void Reflect.set(globalThis, 'chrome', own));
  return {
    ask,
    attachClosed: (host) => {
      const root = host!.attachShadow({ mode: 'closed' });
      roots.set(host!, root);
      return root;
    },
  };
}
