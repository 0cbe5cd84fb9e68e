import { vi } from 'vitest';

/** What pages were told, in order. */
export const told: { readonly tab: number; readonly message: Record<string, unknown> }[] = [];
/** `storage.local` */
export const stored = new Map<string, unknown>();

/** `storage.session` */
export const storedInMemory = new Map<string, unknown>();

/** The browser's interfaces as far as the background uses them. For `vi.mock('wxt/browser', …)`. */
export const browser = {
  runtime: { id: 'ourselves', getURL: (path: string) => `chrome-extension://ourselves${path}` },
  tabs: {
    sendMessage: vi.fn((tab: number, message: Record<string, unknown>): Promise<unknown> => {
      told.push({ tab, message });
      return Promise.resolve(message['type'] === 'tab.show' ? { found: true } : undefined);
    }),
    get: vi.fn(() => Promise.resolve({})),
    update: vi.fn(() => Promise.resolve({})),
    query: vi.fn(() => Promise.resolve([])),
    create: vi.fn(() => Promise.resolve({})),
  },
  scripting: { executeScript: vi.fn(() => Promise.resolve([])) },
  storage: {
    session: {
      get: () => Promise.resolve(Object.fromEntries(storedInMemory)),
      set: (values: Readonly<Record<string, unknown>>) =>
        Promise.resolve(Object.entries(values).forEach(([key, value]) => storedInMemory.set(key, value))),
      remove: (keys: string | readonly string[]) =>
        Promise.resolve([keys].flat().forEach((key) => storedInMemory.delete(key))),
    },
    local: {
      get: () => Promise.resolve(Object.fromEntries(stored)),
      remove: (key: string) => Promise.resolve(void stored.delete(key)),
    },
  },
};
