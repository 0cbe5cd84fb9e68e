import { useLayoutEffect, useRef } from 'preact/hooks';
import { families, type Family } from '../../core/labels/taxonomy.ts';

interface Keys {
  readonly step: (by: 1 | -1) => void;
  readonly toggle: (family: Family) => void;
  readonly enter: () => void;
  readonly escape: () => void;
}

/** J K next and previous, 1–6 families, Enter to the text, Esc back. Silent in a field and beside modifier keys. */
export function useReaderKeys(on: boolean, keys: Keys): void {
  // The newest acts, whenever the key comes: effects run only after the next frame is drawn.
  const newest = useRef(keys);
  newest.current = keys;
  useLayoutEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target !== null && target.closest('input, textarea, select') !== null) return;
      const family = families[Number(event.key) - 1];
      if (event.key === 'j' || event.key === 'J') newest.current.step(1);
      else if (event.key === 'k' || event.key === 'K') newest.current.step(-1);
      else if (family !== undefined) newest.current.toggle(family);
      else if (event.key === 'Escape') newest.current.escape();
      // On a button or link Enter is its own.
      else if (event.key === 'Enter' && (target === null || target.closest('button, a') === null))
        newest.current.enter();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
