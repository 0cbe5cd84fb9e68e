import { bodyOf, documentOf, rootElementOf, textOf, viewOf } from '../clobber-proof.ts';

/** At most one look at the page's changes in this many milliseconds, however fast it changes. */
const pause = 250;

interface Options {
  readonly signal: AbortSignal;
  /**
   * Whether what is marked still stands; asked first because finding places anew is dear. `missing`: all that was
   * found stands, but something never was. `busy`: places are being found just now; it is asked again.
   */
  readonly stateOf: () => 'intact' | 'missing' | 'broken' | 'busy';
  readonly onBroken: () => void;
  /** The page changed its looks (a theme switch): places hold, colours may not. */
  readonly onRepainted: () => void;
}

/** Watches the text under an element, and the classes by which pages switch their theme. */
export function watchText(root: Element, { signal, stateOf, onBroken, onRepainted }: Options): void {
  const page = documentOf(root);
  const view = viewOf(page);
  if (view === null) return;
  let timer = 0;
  let size = -1;
  function plan(): void {
    if (timer === 0) timer = view?.setTimeout(look, pause) ?? 0;
  }
  const look = () => {
    timer = 0;
    const state = stateOf();
    if (state === 'intact') return;
    if (state === 'busy') return plan();
    // What was never found is looked for again only once there is other text.
    const now = textOf(root).length;
    if (state === 'missing' && now === size) return;
    size = now;
    onBroken();
  };
  const text = new MutationObserver(plan);
  text.observe(root, { subtree: true, childList: true, characterData: true });
  const looks = new MutationObserver(onRepainted);
  const attributes = { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode'] };
  for (const one of [rootElementOf(page), bodyOf(page)]) if (one !== null) looks.observe(one, attributes);
  signal.addEventListener('abort', () => {
    view.clearTimeout(timer);
    text.disconnect();
    looks.disconnect();
  });
}
