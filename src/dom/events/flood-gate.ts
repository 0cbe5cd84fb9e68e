/** So many events of a script are heard within a period; a page that sends more is making noise. */
const allowed = 20;
/** Milliseconds. */
const period = 10_000;

/**
 * Keeps a page's script from flooding the ledger by ticking and unticking without end. What a person does is never
 * held back.
 */
export function createFloodGate(signal: AbortSignal): { readonly lets: () => boolean } {
  let begun = -Infinity;
  let count = 0;
  return {
    lets: () => {
      if (signal.aborted) return false;
      const now = performance.now();
      if (now - begun > period) [begun, count] = [now, 0];
      count += 1;
      return count <= allowed;
    },
  };
}
