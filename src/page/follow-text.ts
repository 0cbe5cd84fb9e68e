export interface FollowTextOptions {
  readonly signal: AbortSignal;
  /** The text may be another one now: called when the element has been still for a moment. */
  readonly onChange: () => void;
}

/** Milliseconds without a change after which a text is taken to be still. */
const stillness = 250;

/** A page that rewrites a text more often than this is not followed any further. */
const patience = 40;

/**
 * Follows an element that holds the text of an agreement: a dialog that is filled when it opens, a frame that loads, a
 * page that draws its text late.
 */
export function followText(element: Element, { signal, onChange }: FollowTextOptions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changes = 0;
  const plan = (): void => {
    clearTimeout(timer);
    if (signal.aborted || changes >= patience) return;
    timer = setTimeout(() => {
      changes += 1;
      onChange();
    }, stillness);
  };
  const mutations = new MutationObserver(plan);
  mutations.observe(element, { childList: true, characterData: true, subtree: true });
  // Opening a dialog changes no node of it, but gives it a size.
  const sizes = new ResizeObserver(plan);
  sizes.observe(element);
  element.addEventListener('load', plan, { capture: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    mutations.disconnect();
    sizes.disconnect();
  });
}
