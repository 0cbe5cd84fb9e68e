import { useEffect, useState } from 'preact/hooks';
import type * as engine from './search-engine.ts';

export type SearchEngine = typeof engine;

let loaded: SearchEngine | null = null;

/** What searches; null until it is loaded: its table of characters weighs more than a budget leaves. */
export function useEngine(): SearchEngine | null {
  const [known, setKnown] = useState(loaded);
  useEffect(() => {
    void import('./search-engine.ts').then((came) => {
      loaded = came;
      setKnown(came);
    });
  }, []);
  return known;
}
