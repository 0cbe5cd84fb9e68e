import { listen, viewOf } from '../dom/clobber-proof.ts';

export interface LeavingOptions {
  readonly signal: AbortSignal;
  readonly onLeave: () => void;
  /** The page is back from the back/forward cache, as it was. */
  readonly onReturn: () => void;
}

/** Tells when a page leaves, which need not be its end. */
export function watchLeaving(page: Document, { signal, onLeave, onReturn }: LeavingOptions): void {
  const view = viewOf(page);
  if (view === null) return;
  listen(view, 'pagehide', onLeave, { signal });
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) onReturn();
  };
  listen(view, 'pageshow', onShow, { signal });
}
