import { useLayoutEffect, useRef } from 'preact/hooks';

/** Esc closes the drawer. */
export function useEscape(close: (() => void) | null): void {
  const newest = useRef(close);
  newest.current = close;
  useLayoutEffect(() => {
    const press = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented) newest.current?.();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
