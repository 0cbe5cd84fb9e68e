import { useLayoutEffect, useRef } from 'preact/hooks';

interface Keys {
  /** Whether the key was ours. */
  readonly onKey: (key: string) => boolean;
  readonly onUndo: () => void;
}

/**
 * Keys of the whole page. Silent in a field; beside modifier keys only Ctrl or ⌘ and Z. On a button or link Enter is
 * its own.
 */
export function useBenchKeys(on: boolean, keys: Keys): void {
  // The newest acts, whenever the key comes: effects run only after the next frame is drawn.
  const newest = useRef(keys);
  newest.current = keys;
  useLayoutEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, select') !== null && target !== null) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.shiftKey || event.key.toLowerCase() !== 'z') return;
        newest.current.onUndo();
      } else {
        if (event.key === 'Enter' && target !== null && target.closest('button, a') !== null) return;
        if (!newest.current.onKey(event.key)) return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
