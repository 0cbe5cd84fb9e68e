import { listen } from '../clobber-proof.ts';

/** How long after a click or key a change of the page is taken for its consequence, in milliseconds. */
const consequence = 1000;

/** Tells whether what just happened was a person's doing. */
export interface Hand {
  /** Whether the last click or key was a person's, and just now. */
  isPerson(): boolean;
  /** Whether a person's last click or key was just now, and touched an element. */
  hasTouched(element: Element | null | undefined): boolean;
  /** Whether there was such a click or key at all, whatever it touched. */
  hasActed(): boolean;
}

/** A click or key, and what it touched. */
interface Act {
  readonly event: Event;
  readonly at: number;
  readonly path: readonly EventTarget[];
}

/**
 * Remembers clicks and keys at some places (`placesAround`) in the capture phase. A `change` or `submit` that the
 * browser fires is trusted even when a script called `click()`; the click itself is not, so it is what counts. A script
 * that clicks the native box while a person's click is still under way hands that click on: libraries that draw a box
 * anew do so. What the person touched then counts for the box, though not for a button.
 */
export function watchHand(places: readonly EventTarget[], { signal }: { readonly signal: AbortSignal }): Hand {
  let last: Act | undefined;
  let outer: Act | undefined;
  const remember = (event: Event): void => {
    // A browser clicks when Space is let go; of other keys that goes to where the focus went meanwhile.
    if (event.type === 'keyup' && (event as KeyboardEvent).key !== ' ') return;
    const act = { event, at: performance.now(), path: event.composedPath() };
    const isWithin = !event.isTrusted && outer !== undefined && outer.event.eventPhase !== Event.NONE;
    if (!isWithin) outer = event.isTrusted ? act : undefined;
    last = act;
  };
  for (const type of ['click', 'keydown', 'keyup', 'pointerup', 'touchend'] as const)
    for (const place of places) listen(place, type, remember, { capture: true, passive: true, signal });
  const isFresh = (act: Act | undefined): act is Act => act !== undefined && performance.now() - act.at <= consequence;
  return {
    isPerson: () => isFresh(last) && last.event.isTrusted,
    hasTouched: (element) => element instanceof Element && isFresh(outer) && outer.path.includes(element),
    hasActed: () => isFresh(outer),
  };
}
