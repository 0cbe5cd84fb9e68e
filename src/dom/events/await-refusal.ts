import { findRefusals } from './find-refusals.ts';
import type { ListenedSurface } from './surface-event.ts';
import { messageTrees } from './message-trees.ts';

/** How long after a press a message is taken for its consequence, in milliseconds. */
const consequence = 15_000;
/** A look comes so many milliseconds after a change, and once more when what fades in can be seen. */
const soon = 100;
const fadedIn = 500;
/** A look may take one part in this many of the time. */
const share = 20;
const watched = {
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
  subtree: true,
};

/** Waits for words of refusal after a press. */
export interface RefusalWatch {
  /** Looks at once: the page is about to leave. */
  lookNow(): void;
  stop(): void;
}

/**
 * Calls back once when the page shows a message of refusal (`find-refusals.ts`) that it does not show now. A message that
 * goes and comes again counts as new; `surface` gives the surface as it is drawn then.
 */
export function awaitRefusal(
  surface: () => ListenedSurface,
  { signal, onRefused }: { readonly signal: AbortSignal; readonly onRefused: () => void },
): RefusalWatch {
  const stop = new AbortController();
  const ended = AbortSignal.any([signal, stop.signal]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cost = 0;
  const observed = new WeakSet<Node>();
  /** What the page says now, wherever it may say so; it is observed there from now on. */
  const read = (): ReadonlyMap<string, number> | undefined => {
    const trees = messageTrees(surface().sentence);
    for (const tree of trees) {
      if (!observed.has(tree)) observer.observe(tree, watched);
      observed.add(tree);
    }
    return findRefusals(surface(), trees);
  };

  const look = (): void => {
    if (ended.aborted) return;
    const started = performance.now();
    const now = read();
    cost = performance.now() - started;
    if (now === undefined) return;
    const isNew = [...now].some(([text, count]) => count > (known.get(text) ?? 0));
    known = now;
    if (!isNew) return;
    stop.abort();
    onRefused();
  };
  const plan = (): void => {
    if (timer !== undefined || ended.aborted) return;
    timer = setTimeout(
      () => {
        look();
        timer = setTimeout(() => {
          timer = undefined;
          look();
        }, fadedIn);
      },
      Math.max(soon, cost * share),
    );
  };
  const observer = new MutationObserver(plan);
  let known = read() ?? new Map<string, number>();
  const end = setTimeout(() => stop.abort(), consequence);
  ended.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(end);
    },
    { once: true },
  );
  return { lookNow: look, stop: () => stop.abort() };
}
