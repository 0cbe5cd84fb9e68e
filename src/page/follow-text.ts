import { listen } from '../dom/clobber-proof.ts';

export interface FollowTextOptions {
  readonly signal: AbortSignal;
  /** The text may be another one now: called when the element has been still for a moment. */
  readonly onChange: () => void;
  /** The element has not been still for `restlessness` milliseconds; called again for each such stretch. */
  readonly onRestless: () => void;
}

/** Milliseconds without a change after which a text is taken to be still. */
const stillness = 250;

/** Milliseconds without a still moment after which a text is taken to rewrite itself. */
const restlessness = 5000;

/** A page that rewrites a text more often than this is not followed any further. */
const patience = 40;

/**
 * Follows an element that holds the text of an agreement: a dialog that is filled when it opens, a frame that loads, a
 * page that draws its text late, a page that never stops drawing.
 */
export function followText(element: Element, { signal, onChange, onRestless }: FollowTextOptions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restlessSince: number | undefined;
  let calls = 0;
  const call = (listener: () => void): void => {
    calls += 1;
    restlessSince = undefined;
    listener();
  };
  const plan = (): void => {
    clearTimeout(timer);
    if (signal.aborted || calls >= patience) return;
    const now = performance.now();
    restlessSince ??= now;
    if (now - restlessSince >= restlessness) call(onRestless);
    timer = setTimeout(() => call(onChange), stillness);
  };
  const mutations = new MutationObserver(plan);
  mutations.observe(element, { childList: true, characterData: true, subtree: true });
  // Opening a dialog changes no node of it, but gives it a size.
  const sizes = new ResizeObserver(plan);
  sizes.observe(element);
  listen(element, 'load', plan, { capture: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    mutations.disconnect();
    sizes.disconnect();
  });
}
