import { beforeEach, describe, expect, it, vi } from 'vitest';

const browser = vi.hoisted(() => ({
  windows: undefined as unknown,
  tabs: {
    query: vi.fn(() => Promise.resolve([{ incognito: false }])),
    create: vi.fn(() => Promise.resolve({})),
    onRemoved: { addListener: vi.fn<(act: () => void) => void>() },
  },
}));
vi.mock('wxt/browser', () => ({ browser }));
const { isPrivateOpen, onPrivateMayEnd, openApart } = await import('../../src/background/private-windows.ts');

beforeEach(() => {
  vi.clearAllMocks();
  browser.windows = undefined;
});

describe('where a browser has windows', () => {
  const windows = {
    getAll: vi.fn(() => Promise.resolve([{ incognito: true }])),
    create: vi.fn(() => Promise.resolve({})),
    onRemoved: { addListener: vi.fn<(act: () => void) => void>() },
  };
  beforeEach(() => {
    browser.windows = windows;
  });

  it('they tell what is private, and when it may have ended', async () => {
    expect(await isPrivateOpen()).toBe(true);
    const act = vi.fn();
    onPrivateMayEnd(act);
    expect(windows.onRemoved.addListener).toHaveBeenCalledExactlyOnceWith(act);
    expect(browser.tabs.onRemoved.addListener).not.toHaveBeenCalled();
  });

  it('a page of ours opens in a small one', async () => {
    await openApart('moz-extension://us/sidepanel.html');
    expect(windows.create).toHaveBeenCalledWith(expect.objectContaining({ type: 'popup' }));
    expect(browser.tabs.create).not.toHaveBeenCalled();
  });
});

describe('where a browser has none, as Firefox for Android', () => {
  it('tabs tell what is private, and when it may have ended', async () => {
    expect(await isPrivateOpen()).toBe(false);
    browser.tabs.query.mockResolvedValueOnce([{ incognito: false }, { incognito: true }]);
    expect(await isPrivateOpen()).toBe(true);
    const act = vi.fn();
    onPrivateMayEnd(act);
    expect(browser.tabs.onRemoved.addListener).toHaveBeenCalledExactlyOnceWith(act);
  });

  it('a page of ours opens in a tab', async () => {
    await openApart('moz-extension://us/sidepanel.html');
    expect(browser.tabs.create).toHaveBeenCalledWith({ url: 'moz-extension://us/sidepanel.html' });
  });
});
