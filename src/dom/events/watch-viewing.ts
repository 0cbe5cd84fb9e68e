import { isPageHidden, listen, viewOf } from '../clobber-proof.ts';
import { isInView } from '../is-in-view.ts';
import type { SurfaceDocument } from '../consent/consent-surface.ts';
import { placesAround } from './places-around.ts';

export interface ViewingOptions {
  readonly signal: AbortSignal;
  /** A document was open and in view for so many milliseconds more; 0 says only that it was opened. */
  readonly onViewed: (key: string, milliseconds: number) => void;
}

/** A watch over the documents of a surface. */
export interface ViewingWatch {
  /** The documents as they stand on the page now; whose element went has been viewed until now. */
  update(documents: readonly SurfaceDocument[]): void;
}

/**
 * Tells for how long documents were in view: those that stand on the page, by what of them is inside the window; those
 * behind a link that opens elsewhere, by how long this page was hidden after the click.
 */
export function watchViewing(page: Document, { signal, onViewed }: ViewingOptions): ViewingWatch {
  let documents: readonly SurfaceDocument[] = [];
  const view = viewOf(page) ?? window;
  /** Since when each has been in view. */
  const since = new Map<string, number>();
  /** Since when the observer, which speaks with a frame, owes its first word on each. */
  const untold = new Map<string, number>();
  let opening: Event | undefined;
  let opened: { readonly key: string; readonly at: number; hiddenAt: number | null } | undefined;

  const settle = (key: string): void => {
    const start = since.get(key);
    if (start === undefined) return;
    since.delete(key);
    const milliseconds = Math.round(performance.now() - start);
    if (milliseconds > 0) onViewed(key, milliseconds);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const document = documents.find(({ textElement }) => textElement === target);
        if (document === undefined) continue;
        untold.delete(document.key);
        if (!isIntersecting || isPageHidden(page)) settle(document.key);
        else if (!since.has(document.key)) since.set(document.key, performance.now());
      }
    },
    { threshold: [0, 0.1] },
  );
  /** Observes the texts from the start: each is told of as it stands now, but only with the next frame drawn. */
  const observeAll = (): void => {
    observer.disconnect();
    untold.clear();
    for (const { key, textElement } of documents) {
      if (textElement === null) continue;
      untold.set(key, performance.now());
      if (!isPageHidden(page) && isInView(textElement) && !since.has(key)) since.set(key, performance.now());
      observer.observe(textElement);
    }
  };

  const settleAll = (): void => {
    for (const key of [...since.keys()]) settle(key);
  };
  listen(
    view,
    'click',
    () => {
      // No frame was drawn since these were asked about: where they stand now is where they stood.
      for (const { key, textElement } of documents) {
        const asked = untold.get(key);
        if (asked !== undefined && textElement !== null && !since.has(key) && isInView(textElement))
          since.set(key, asked);
      }
      // What was in view until a click belongs to the acceptance that the click may be.
      const inView = [...since.keys()];
      settleAll();
      for (const key of inView) since.set(key, performance.now());
    },
    { capture: true, passive: true, signal },
  );
  const noteOpening = (event: Event): void => {
    const path = event.composedPath();
    const document = documents.find(({ link }) => link !== null && path.includes(link));
    // A link in an open root is told of at the window and there.
    if (document === undefined || !event.isTrusted || event === opening) return;
    opening = event;
    opened = { key: document.key, at: performance.now(), hiddenAt: null };
    onViewed(document.key, 0);
  };
  const heardAt = new Set<EventTarget>();
  /** Listens where clicks on the links are told of. */
  const listenAtLinks = (): void => {
    for (const place of placesAround(documents.flatMap(({ link }) => link ?? []))) {
      if (heardAt.has(place)) continue;
      heardAt.add(place);
      listen(place, 'click', noteOpening, { capture: true, passive: true, signal });
    }
  };
  listen(
    view,
    'visibilitychange',
    () => {
      if (isPageHidden(page)) {
        settleAll();
        if (opened !== undefined && performance.now() - opened.at < 5000) opened.hiddenAt = performance.now();
        return;
      }
      if (typeof opened?.hiddenAt === 'number') onViewed(opened.key, Math.round(performance.now() - opened.hiddenAt));
      opened = undefined;
      observeAll();
    },
    { signal },
  );
  listen(view, 'pagehide', settleAll, { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    update: (next) => {
      const textOf = (all: readonly SurfaceDocument[], key: string) => all.find((one) => one.key === key)?.textElement;
      for (const { key, textElement } of documents) if (textElement !== textOf(next, key)) settle(key);
      const moved = next.some(({ key, textElement }) => textElement !== textOf(documents, key));
      documents = next;
      listenAtLinks();
      if (moved) observeAll();
    },
  };
}
