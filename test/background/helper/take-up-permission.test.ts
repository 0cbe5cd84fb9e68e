import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';

const { browser } = vi.hoisted(() => ({
  browser: {
    permissions: { contains: vi.fn(() => Promise.resolve(true)) },
    runtime: {
      connectNative: undefined as (() => object) | undefined,
      reload: vi.fn(),
      getURL: (path: string) => `chrome-extension://ourselves${path}`,
    },
    tabs: { create: vi.fn(() => Promise.resolve({})) },
    // What a page's process writes there opens nothing.
    storage: { local: { get: () => Promise.resolve({ 'helper.reopen': true }) } },
  },
}));
vi.mock('wxt/browser', () => ({ browser }));

import { reopenSettings, takeUpPermission } from '../../../src/background/helper/take-up-permission.ts';
import { createMemory, type Memory } from '../../../src/background/memory.ts';

let memory: Memory;

beforeEach(() => {
  vi.clearAllMocks();
  memory = createMemory({ indexedDB: new IDBFactory(), IDBKeyRange });
  browser.runtime.connectNative = undefined;
});

test('a worker without the way to programs is started again, and the settings are opened once', async () => {
  expect(await takeUpPermission(memory)).toBe(false);
  expect(browser.runtime.reload).toHaveBeenCalledOnce();
  await reopenSettings(memory);
  await reopenSettings(memory);
  expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({
    url: 'chrome-extension://ourselves/records.html#/settings',
  });
});

test('a worker that has it goes on, and no page is opened', async () => {
  browser.runtime.connectNative = () => ({});
  expect(await takeUpPermission(memory)).toBe(true);
  await reopenSettings(memory);
  expect(browser.runtime.reload).not.toHaveBeenCalled();
  expect(browser.tabs.create).not.toHaveBeenCalled();
});

test('another permission changes nothing', async () => {
  browser.permissions.contains.mockResolvedValueOnce(false);
  expect(await takeUpPermission(memory)).toBe(false);
  expect(browser.runtime.reload).not.toHaveBeenCalled();
});
