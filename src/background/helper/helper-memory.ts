import { browser } from 'wxt/browser';
import { z } from 'zod/mini';
import type { Memory } from '../memory.ts';
import type { HelperMemory } from './helper-work.ts';

const key = 'helper';
const schema = z.object({ used: z.catch(z.boolean(), false), forget: z.catch(z.boolean(), false) });

/** What is remembered of the helper, and its changes. */
export interface HelperMemoryStore {
  readonly readMemory: () => Promise<HelperMemory>;
  readonly writeMemory: (change: Partial<HelperMemory>) => Promise<void>;
}

/** @see HelperMemoryStore */
export function createHelperMemory(memory: Memory): HelperMemoryStore {
  const readMemory = async (): Promise<HelperMemory> => schema.parse((await memory.recall(key)) ?? {});
  return {
    readMemory,
    writeMemory: async (change) => memory.remember(key, { ...(await readMemory()), ...change }),
  };
}

/**
 * Takes over what older versions kept in `storage.local`, once: whatever stands there later was put there by a page's
 * process, which must not be able to have every copy deleted.
 */
export async function takeOverHelperMemory(memory: Memory): Promise<void> {
  if ((await memory.recall(key)) === undefined)
    await memory.remember(key, schema.parse((await browser.storage.local.get(key))[key] ?? {}));
  await browser.storage.local.remove(key);
}
