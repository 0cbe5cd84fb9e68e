import { viewOf } from '../clobber-proof.ts';
import { pageSeemsLikely } from './page-seems-likely.ts';

export interface WatchOptions {
  /** Stops everything. */
  readonly signal: AbortSignal;
  /** Called once, when the page carries words of consent; the watch has ended by then. */
  readonly onLikely: () => void;
}

/** Milliseconds between two looks at a page that changes: short after a person's act, longer while nothing is found. */
const SHORTEST_PAUSE = 250;
const LONGEST_PAUSE = 4000;
/** A look may take one part in this many of the time. */
const SHARE = 60;

/**
 * The always-on gate: looks once, then again after changes, in idle time and ever more seldom while nothing is found. A
 * look costs a fraction of a millisecond on an ordinary page (test/bench/PAGES.md).
 */
export function watchForConsent(document: Document, { signal, onLikely }: WatchOptions): void {
  if (signal.aborted) return;
  const stop = new AbortController();
  const ended = AbortSignal.any([signal, stop.signal]);
  const observed = new WeakSet<ShadowRoot>();
  let pause = SHORTEST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;

  const look = (): void => {
    const started = performance.now();
    const likely = pageSeemsLikely(document, (root) => {
      if (observed.has(root)) return;
      observed.add(root);
      observer.observe(root, watched);
    });
    if (likely) {
      stop.abort();
      onLikely();
      return;
    }
    pause = Math.min(LONGEST_PAUSE, Math.max(pause * 1.5, (performance.now() - started) * SHARE));
  };
  const plan = (): void => {
    if (timer !== undefined || idle !== undefined || ended.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      idle = requestIdleCallback(
        () => {
          idle = undefined;
          if (!ended.aborted) look();
        },
        { timeout: 1000 },
      );
    }, pause);
  };
  const watched = { childList: true, subtree: true, characterData: true } as const;
  const observer = new MutationObserver(plan);
  ended.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    },
    { once: true },
  );

  observer.observe(document, watched);
  // What a person does may open a dialog: look soon after. An attached shadow root is no mutation: look again then too.
  const hurry = (): void => {
    pause = SHORTEST_PAUSE;
    plan();
  };
  EventTarget.prototype.addEventListener.call(document, 'click', hurry, {
    capture: true,
    passive: true,
    signal: ended,
  });
  viewOf(document)?.addEventListener('load', hurry, { once: true, signal: ended });
  look();
}
