import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard's place inside `container`: when what had the focus is taken away (a button that has done its
 * work, a row that was removed), the focus goes to `next(lost)` and not to the top of the page. Where the person has
 * gone elsewhere meanwhile, nothing is moved.
 */
export function useFocusKept(
  container: RefObject<HTMLElement | null>,
  next: (lost: HTMLElement) => HTMLElement | null | undefined,
): void {
  const newest = useRef(next);
  newest.current = next;
  useLayoutEffect(() => {
    const root = container.current;
    if (root === null) return undefined;
    let held: HTMLElement | null = null;
    const hold = (event: FocusEvent) => {
      held = event.target as HTMLElement;
    };
    const release = () => {
      // Taken away, it is gone from the page by then; left by the person, it still stands there.
      queueMicrotask(() => {
        if (held?.isConnected === true && document.activeElement !== held) held = null;
      });
    };
    const watch = new MutationObserver(() => {
      if (held === null || held.isConnected || document.activeElement !== document.body) return;
      const lost = held;
      held = null;
      newest.current(lost)?.focus();
    });
    root.addEventListener('focusin', hold);
    root.addEventListener('focusout', release);
    watch.observe(root, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      root.removeEventListener('focusin', hold);
      root.removeEventListener('focusout', release);
    };
  }, [container]);
}
