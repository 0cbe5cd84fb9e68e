import { attributeOf, documentOf, listen, urlOf } from '../clobber-proof.ts';

export interface NavigationOptions {
  readonly signal: AbortSignal;
  /**
   * The page begins to go to another document. What is given back is called once the browser does so: not when the page
   * takes the navigation over (`intercept()`) or prevents it.
   */
  readonly onBegun: (event: NavigateEvent) => (() => void) | undefined;
}

/** The Navigation API; undefined where a browser has none, and an element called `navigation` may be in its place. */
function navigationOf(view: Window): Navigation | undefined {
  return typeof Navigation === 'function' && view.navigation instanceof Navigation ? view.navigation : undefined;
}

/** Watches a page begin to leave for another document. A tab that closes begins nothing. False where that can't be seen. */
export function watchNavigation(view: Window, { signal, onBegun }: NavigationOptions): boolean {
  const navigation = navigationOf(view);
  if (navigation === undefined) return false;
  /** Navigations that came to an end in this very document. */
  let ended = 0;
  for (const type of ['navigatesuccess', 'navigateerror'] as const)
    listen(navigation, type, () => (ended += 1), { signal });
  const hear = (event: NavigateEvent): void => {
    if (event.destination.sameDocument || !/^(?:push|replace)$/.test(event.navigationType)) return;
    const onGoing = onBegun(event);
    if (onGoing === undefined) return;
    const before = ended;
    setTimeout(() => {
      const stays = event.defaultPrevented || ended !== before || navigation.transition !== null;
      if (!stays && !signal.aborted) onGoing();
    }, 0);
  };
  listen(navigation, 'navigate', hear, { signal });
  return true;
}

/** The form that a navigation sends, and the button that does, if one does. Null: it is no form's. */
export function sentForm(
  { sourceElement: source, formData, destination }: NavigateEvent,
  gathered: Element | undefined,
): { readonly form: Element; readonly submitter: Element | null } | null {
  if (source instanceof HTMLFormElement) return { form: source, submitter: null };
  if (source instanceof HTMLButtonElement || source instanceof HTMLInputElement)
    return source.form === null ? null : { form: source.form, submitter: source };
  // Chromium before 135 does not say: it is the form whose data have just been gathered, if it leads there.
  if ((source as Element | null | undefined) !== undefined || gathered === undefined) return null;
  const address = URL.parse(attributeOf(gathered, 'action') ?? '', urlOf(documentOf(gathered)));
  const leads = formData !== null || address?.href.split(/[?#]/)[0] === destination.url.split(/[?#]/)[0];
  return leads ? { form: gathered, submitter: null } : null;
}
