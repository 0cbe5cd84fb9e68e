import { beforeEach, expect, test, vi } from 'vitest';

const { browser, stored } = vi.hoisted(() => {
  const kept = new Map<string, unknown>();
  return {
    stored: kept,
    browser: {
      permissions: { contains: vi.fn(() => Promise.resolve(true)) },
      runtime: {
        connectNative: undefined as (() => object) | undefined,
        reload: vi.fn(),
        getURL: (path: string) => `chrome-extension://ourselves${path}`,
      },
      tabs: { create: vi.fn(() => Promise.resolve({})) },
      storage: {
        local: {
          get: (key: string) => Promise.resolve(kept.has(key) ? { [key]: kept.get(key) } : {}),
          set: (values: object) => Promise.resolve(Object.entries(values).forEach(([key, one]) => kept.set(key, one))),
          remove: (key: string) => Promise.resolve(void kept.delete(key)),
        },
      },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser }));

import { reopenSettings, takeUpPermission } from '../../../src/background/helper/take-up-permission.ts';

beforeEach(() => {
  vi.clearAllMocks();
  stored.clear();
  browser.runtime.connectNative = undefined;
});

test('a worker without the way to programs is started again, and the settings are opened once', async () => {
  expect(await takeUpPermission()).toBe(false);
  expect(browser.runtime.reload).toHaveBeenCalledOnce();
  await reopenSettings();
  await reopenSettings();
  expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({
    url: 'chrome-extension://ourselves/records.html#/settings',
  });
});

test('a worker that has it goes on, and no page is opened', async () => {
  browser.runtime.connectNative = () => ({});
  expect(await takeUpPermission()).toBe(true);
  await reopenSettings();
  expect(browser.runtime.reload).not.toHaveBeenCalled();
  expect(browser.tabs.create).not.toHaveBeenCalled();
});

test('another permission changes nothing', async () => {
  browser.permissions.contains.mockResolvedValueOnce(false);
  expect(await takeUpPermission()).toBe(false);
  expect(browser.runtime.reload).not.toHaveBeenCalled();
});
