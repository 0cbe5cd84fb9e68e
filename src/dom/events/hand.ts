import { listen } from '../clobber-proof.ts';

/** How long after a click or key a change of the page is taken for its consequence, in milliseconds. */
const consequence = 1000;

/** Tells whether what just happened was a person's doing. */
export interface Hand {
  /** Whether the last click or key that touched one of `elements` (none: any) was a person's, and just now. */
  isPerson(...elements: readonly (Element | null | undefined)[]): boolean;
}

/**
 * Remembers clicks and keys at some places (`placesAround`) in the capture phase. A `change` or `submit` that the
 * browser fires is trusted even when a script called `click()`; the click itself is not, so it is what counts.
 */
export function watchHand(places: readonly EventTarget[], { signal }: { readonly signal: AbortSignal }): Hand {
  let last: { readonly trusted: boolean; readonly at: number; readonly path: readonly EventTarget[] } | undefined;
  const remember = (event: Event): void => {
    last = { trusted: event.isTrusted, at: performance.now(), path: event.composedPath() };
  };
  for (const type of ['click', 'keydown', 'pointerup', 'touchend'] as const)
    for (const place of places) listen(place, type, remember, { capture: true, passive: true, signal });
  return {
    isPerson: (...elements) => {
      if (last?.trusted !== true || performance.now() - last.at > consequence) return false;
      const { path } = last;
      return elements.length === 0 || elements.some((element) => element instanceof Element && path.includes(element));
    },
  };
}
