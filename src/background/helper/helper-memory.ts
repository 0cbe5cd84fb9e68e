import { browser } from 'wxt/browser';
import { z } from 'zod/mini';
import type { HelperMemory } from './helper-work.ts';

const key = 'helper';
const schema = z.object({ used: z.catch(z.boolean(), false), forget: z.catch(z.boolean(), false) });

/** What is remembered of the helper. Not in the ledger: deleting everything there must not forget a promise. */
export async function readHelperMemory(): Promise<HelperMemory> {
  return schema.parse((await browser.storage.local.get(key))[key] ?? {});
}

/** Remembers a change. */
export async function writeHelperMemory(change: Partial<HelperMemory>): Promise<void> {
  await browser.storage.local.set({ [key]: { ...(await readHelperMemory()), ...change } });
}
