import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** What a live query knows: nothing yet, a value, or why it can't be had. */
export type Live<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * Runs a query on the ledger now and whenever what it read has changed. `inputs` are the values the query closes
 * over: it starts anew when one of them changes. A failure is a state to be shown, not an exception.
 */
export function useLive<Value>(query: () => Promise<Value> | Value, inputs: readonly unknown[]): Live<Value> {
  const [live, setLive] = useState<Live<Value>>({ state: 'loading' });
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ state: 'ready', value }),
      error: (error: unknown) => setLive({ state: 'failed', error }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return live;
}
