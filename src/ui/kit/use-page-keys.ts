import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keys of a whole page, while `on`; `press` says whether the key was ours. Silent in a field, beside Alt, and where
 * somebody else has taken the key. On a button or link Enter is its own.
 */
export function usePageKeys(on: boolean, press: (event: KeyboardEvent) => boolean): void {
  // The newest acts, whenever the key comes: effects run only after the next frame is drawn.
  const newest = useRef(press);
  newest.current = press;
  useLayoutEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      const own = event.key === 'Enter' ? 'input, textarea, select, button, a' : 'input, textarea, select';
      if (target !== null && target.closest(own) !== null) return;
      if (newest.current(event)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
}
