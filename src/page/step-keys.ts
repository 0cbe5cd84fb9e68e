import { closestOf, listen } from '../dom/clobber-proof.ts';

/**
 * Hears J and K on a page that is itself an agreement: next and previous, as in our reader. The key stays the page's
 * own: nothing is prevented, and where one writes, or the page has taken the key, nothing is heard.
 */
export function hearStepKeys(
  view: Window,
  { signal, onStep }: { readonly signal: AbortSignal; readonly onStep: (by: 1 | -1) => void },
): void {
  listen(view, 'keydown', hear, { signal, passive: true });

  function hear(event: KeyboardEvent): void {
    const { isTrusted, defaultPrevented, isComposing, altKey, ctrlKey, metaKey } = event;
    if (!isTrusted || defaultPrevented || isComposing || altKey || ctrlKey || metaKey) return;
    const by = steps[event.key.toLowerCase()];
    const [at] = event.composedPath();
    if (by === undefined || (at instanceof Element && closestOf(at, writing) !== null)) return;
    onStep(by);
  }
}

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };
/** Where a letter is written, or chooses. */
const writing = 'input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=menu]';
