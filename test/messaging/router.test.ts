import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Handlers } from '../../src/messaging/router.ts';

type Listener = (message: unknown, sender: unknown, reply: (answer: unknown) => void) => boolean;
const listeners = new Set<Listener>();
const origin = 'chrome-extension://ourselves/';

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'ourselves',
      getURL: () => 'chrome-extension://ourselves/',
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  },
}));
const { router } = await import('../../src/messaging/router.ts');

const fromPage = { id: 'ourselves', url: 'https://a.example/join', frameId: 0, tab: { id: 7, incognito: false } };
const fromPanel = { id: 'ourselves', url: `${origin}sidepanel.html` };
let stop: AbortController;
const onFailure = vi.fn();
const handlers = {
  'page.wake': vi.fn((): undefined => undefined),
  'page.consent': vi.fn(() => Promise.resolve({ record: 'r' })),
  'page.open-panel': vi.fn((): undefined => {
    throw new Error('no gesture');
  }),
  'ui.delete-record': vi.fn((): undefined => undefined),
};

/** Sends as the browser would: every listener hears it; gives the answer, or 'nobody' when none wants to. */
function deliver(message: unknown, sender: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const kept = [...listeners].map((listener) => listener(message, sender, resolve));
    if (!kept.includes(true)) resolve('nobody');
  });
}

beforeEach(() => {
  stop = new AbortController();
  router(handlers as unknown as Handlers, { signal: stop.signal, onFailure });
});
afterEach(() => {
  stop.abort();
  vi.clearAllMocks();
});

describe('router', () => {
  test('hands a page’s message over with tab, frame and address as the browser states them', async () => {
    await deliver({ type: 'page.wake' }, fromPage);
    const sender = { tab: 7, frame: 0, url: 'https://a.example/join', incognito: false };
    expect(handlers['page.wake']).toHaveBeenCalledExactlyOnceWith({ type: 'page.wake' }, sender);
  });

  test('calls the handler in the same task as the event, while the gesture counts', () => {
    void deliver({ type: 'page.wake' }, fromPage);
    expect(handlers['page.wake']).toHaveBeenCalledOnce();
  });

  test.each([
    ['another extension', { ...fromPage, id: 'stranger' }],
    ['one of our own pages', { ...fromPage, url: `${origin}reader.html` }],
    ['no tab', { id: 'ourselves', url: 'https://a.example/' }],
  ])('does not take a page’s message from %s', async (_who, sender) => {
    expect(await deliver({ type: 'page.wake' }, sender)).toEqual({ error: 'not from there' });
    expect(handlers['page.wake']).not.toHaveBeenCalled();
  });

  test.each([
    ['a page', fromPage],
    ['another extension', { ...fromPanel, id: 'stranger' }],
    ['a page whose address begins alike', { ...fromPanel, url: 'https://chrome-extension.example/' }],
  ])('does not take a panel’s message from %s', async (_who, sender) => {
    expect(await deliver({ type: 'ui.delete-record', record: 'r' }, sender)).toEqual({ error: 'not from there' });
    expect(handlers['ui.delete-record']).not.toHaveBeenCalled();
  });

  test('takes a panel’s message from a panel', async () => {
    await deliver({ type: 'ui.delete-record', record: 'r' }, fromPanel);
    expect(handlers['ui.delete-record']).toHaveBeenCalledOnce();
  });

  test('refuses what the schema does not allow and says where', async () => {
    expect(await deliver({ type: 'page.consent', offer: 1 }, fromPage)).toMatchObject({
      error: expect.stringContaining('offer') as string,
    });
    expect(handlers['page.consent']).not.toHaveBeenCalled();
  });

  test.each([[null], ['page.wake'], [{}], [{ type: 5 }], [{ type: 'toString' }], [{ type: 'tab.chip' }]])(
    'leaves %j to others',
    async (message) => {
      expect(await deliver(message, fromPage)).toBe('nobody');
    },
  );

  test('answers a refusal when a handler fails, and reports the failure', async () => {
    expect(await deliver({ type: 'page.open-panel', offer: null }, fromPage)).toEqual({ error: 'failed' });
    expect(onFailure).toHaveBeenCalledExactlyOnceWith('page.open-panel', expect.any(Error));
  });

  test('is silent once stopped', async () => {
    stop.abort();
    expect(await deliver({ type: 'page.wake' }, fromPage)).toBe('nobody');
  });
});
