import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';

const { browser, stored } = vi.hoisted(() => {
  const kept = new Map<string, unknown>();
  return {
    stored: kept,
    browser: {
      storage: {
        local: {
          get: (key: string) => Promise.resolve(kept.has(key) ? { [key]: kept.get(key) } : {}),
          remove: (key: string) => Promise.resolve(void kept.delete(key)),
        },
      },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser }));

import { createHelperMemory, takeOverHelperMemory } from '../../../src/background/helper/helper-memory.ts';
import { createMemory, type Memory } from '../../../src/background/memory.ts';

let memory: Memory;
beforeEach(() => {
  stored.clear();
  memory = createMemory({ indexedDB: new IDBFactory(), IDBKeyRange });
});

test('a change leaves the rest as it was', async () => {
  const { readMemory, writeMemory } = createHelperMemory(memory);
  expect(await readMemory()).toEqual({ used: false, forget: false });
  await writeMemory({ used: true });
  await writeMemory({ forget: true });
  expect(await readMemory()).toEqual({ used: true, forget: true });
});

test('what an older version remembered is taken over, once, and leaves storage.local', async () => {
  stored.set('helper', { used: true, forget: true });
  await takeOverHelperMemory(memory);
  const { readMemory, writeMemory } = createHelperMemory(memory);
  expect(await readMemory()).toEqual({ used: true, forget: true });
  expect(stored.size).toBe(0);
  await writeMemory({ forget: false });
  await takeOverHelperMemory(memory);
  expect(await readMemory()).toEqual({ used: true, forget: false });
});

test('what a page’s process puts into storage.local has no copy deleted', async () => {
  await takeOverHelperMemory(memory);
  stored.set('helper', { used: true, forget: true });
  const { readMemory } = createHelperMemory(memory);
  expect((await readMemory()).forget).toBe(false);
  await takeOverHelperMemory(memory);
  expect((await readMemory()).forget).toBe(false);
});
