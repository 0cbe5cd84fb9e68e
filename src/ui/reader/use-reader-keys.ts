import { families, type Family } from '../../core/labels/taxonomy.ts';
import { usePageKeys } from '../kit/use-page-keys.ts';

interface Keys {
  readonly step: (by: 1 | -1) => void;
  readonly toggle: (family: Family) => void;
  readonly enter: () => void;
  readonly escape: () => void;
}

/** J K next and previous, 1–6 families, Enter to the text, Esc back. Silent beside modifier keys. */
export function useReaderKeys(on: boolean, { step, toggle, enter, escape }: Keys): void {
  usePageKeys(on, ({ key, ctrlKey, metaKey }) => {
    if (ctrlKey || metaKey) return false;
    const family = families[Number(key) - 1];
    if (key === 'j' || key === 'J') step(1);
    else if (key === 'k' || key === 'K') step(-1);
    else if (family !== undefined) toggle(family);
    else if (key === 'Escape') escape();
    else if (key === 'Enter') enter();
    else return false;
    return true;
  });
}
