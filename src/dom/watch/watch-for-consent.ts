import { listen, unlisten } from '../clobber-proof.ts';
import { pageSeemsLikely } from './page-seems-likely.ts';

export interface WatchOptions {
  /** Stops everything. */
  readonly signal?: AbortSignal;
  /** Called once, when the page carries words of consent; the watch has ended by then. `atOnce`: at the first look. */
  readonly onLikely: (atOnce: boolean) => void;
}

/** Milliseconds between two looks at a page that changes: short after a person's act, longer while nothing is found. */
const SHORTEST_PAUSE = 250;
const LONGEST_PAUSE = 4000;
/** Further looks for custom elements that had no shadow root yet: about ten seconds in all. */
const LOOKS_AT_HOSTS = 6;
/** A look may take one part in this many of the time. */
const SHARE = 60;

/**
 * The always-on gate: looks once, then again after changes, in idle time and ever more seldom while nothing is found. A
 * look costs a fraction of a millisecond on an ordinary page (test/bench/PAGES.md).
 */
export function watchForConsent(document: Document, { signal, onLikely }: WatchOptions): void {
  if (signal?.aborted === true) return;
  const observed = new WeakSet<Node>();
  let observer: MutationObserver | undefined;
  let pause = SHORTEST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let again = 0;
  let ended = false;

  const look = (atOnce: boolean): void => {
    // Whole milliseconds do; `performance` would cost an ordinary page a twentieth of its look.
    const started = Date.now();
    let bareHosts = false;
    const likely = pageSeemsLikely(document, {
      onShadow: observe,
      onBareHost: () => {
        bareHosts = true;
      },
    });
    if (likely) {
      end();
      onLikely(atOnce);
      return;
    }
    pause = Math.min(LONGEST_PAUSE, Math.max(pause * 1.5, (Date.now() - started) * SHARE));
    if (bareHosts && again < LOOKS_AT_HOSTS) {
      again += 1;
      plan();
    }
  };
  const plan = (): void => {
    if (timer !== undefined || idle !== undefined || ended) return;
    timer = setTimeout(() => {
      timer = undefined;
      idle = requestIdleCallback(
        () => {
          idle = undefined;
          look(false);
        },
        { timeout: 1000 },
      );
    }, pause);
  };
  const observe = (root: Node): void => {
    if (observed.has(root)) return;
    observed.add(root);
    observer ??= new MutationObserver(plan);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
  };
  // What a person does may open a dialog: then a change is looked at soon. Without a change there is nothing to see.
  const hurry = (): void => {
    pause = SHORTEST_PAUSE;
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    plan();
  };
  const end = (): void => {
    ended = true;
    if (observer === undefined) return;
    observer.disconnect();
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
    unlisten(document, 'click', hurry, { capture: true });
  };

  look(true);
  if (ended) return;
  // Only now: a page that asks at once needs none of it, and each interface of the browser costs at its first use.
  observe(document);
  listen(document, 'click', hurry, { capture: true, passive: true });
  signal?.addEventListener('abort', end, { once: true });
}
