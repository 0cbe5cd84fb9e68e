import { reachOf } from './address-reach.ts';
import { passFor } from './fence-rules.ts';
import type { FetchAddress } from '../reading/fetch-document.ts';

/**
 * A `fetch` that nobody outside can lead inside: it waits until the fence is up, and gives what begins in this machine
 * or a private network the pass for that. `raise` gives the fence's key; should it fail, the next fetch asks again.
 */
export function createFencedFetch(raise: () => Promise<string>, fetch: FetchAddress = globalThis.fetch): FetchAddress {
  let raised: Promise<string> | undefined;
  return async (address, init) => {
    raised ??= raise();
    const key = await raised.catch((error: unknown) => {
      raised = undefined;
      throw error;
    });
    const reach = reachOf(address);
    if (reach === 'public') return fetch(address, init);
    const url = new URL(address);
    url.hash = passFor(reach, key);
    return fetch(url.href, init);
  };
}
