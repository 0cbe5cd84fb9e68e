import type { AgreementPage } from '../agreement-page/find-agreement-page.ts';
import { findAgreementInFlow } from '../agreement-page/find-agreement-page.ts';
import { decidePageKind } from '../agreement-page/decide-page-kind.ts';
import type { ConsentSurface } from './consent-surface.ts';
import { findSurfacesInFlow } from './find-consent-surfaces.ts';
import { FlowReader } from './page-flow.ts';
import type { PageFlow } from './page-flow.ts';

/** What stands on a page now. */
export interface PageState {
  /** `consent`: `surfaces[0]` is what the person is asked. `agreement`: `agreement` is set. */
  readonly kind: 'consent' | 'agreement' | 'none';
  /** Clearest first, visible before hidden; the same key is the same surface as before. */
  readonly surfaces: readonly ConsentSurface[];
  readonly agreement: AgreementPage | undefined;
  /** Main-thread time that reading and judging took. */
  readonly milliseconds: number;
}

export interface WatchSurfacesOptions {
  readonly signal: AbortSignal;
  /** Called at once, and again whenever surfaces came, went or changed (by key, wording, documents, visibility). */
  readonly onChange: (state: PageState) => void;
}

const SHORTEST_PAUSE = 300;
const LONGEST_PAUSE = 5000;
/** Reading the page may take one part in this many of the time. */
const SHARE = 40;
const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'href', 'aria-hidden', 'title', 'value'];

/** Milliseconds of one slice of reading; what is left waits for the next idle time. */
const SLICE = 10;

/** Reads the page once, at once. */
export function readPageState(document: Document): PageState {
  const started = performance.now();
  const reader = new FlowReader(document);
  reader.advance();
  return { ...judge(document, reader.finish()), milliseconds: performance.now() - started };
}

function judge(document: Document, flow: PageFlow): Omit<PageState, 'milliseconds'> {
  const surfaces = findSurfacesInFlow(flow);
  const agreement = findAgreementInFlow(document, flow);
  return { kind: decidePageKind(surfaces, agreement), surfaces, agreement };
}

function signatureOf({ kind, surfaces, agreement }: PageState): string {
  const parts = surfaces.map(({ key, kind: how, visible, wording, documents, actionWords }) =>
    [
      key,
      how,
      visible,
      wording,
      actionWords,
      ...documents.map((one) => `${one.name} ${one.how} ${one.href ?? ''}`),
    ].join('\t'),
  );
  return [kind, agreement?.names.join() ?? '', ...parts].join('\n');
}

/**
 * Watches the surfaces of a page: reads it now, then after changes, in idle time, at most a fortieth of the time. A
 * widget that was replaced by an equal one counts as a change, since listeners must move to it.
 */
export function watchSurfaces(document: Document, { signal, onChange }: WatchSurfacesOptions): void {
  if (signal.aborted) return;
  let pause = SHORTEST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let signature: string | undefined;
  let widgets: readonly Element[] = [];

  let reader: FlowReader | undefined;
  /** The page changed after the reading under way had begun: read again when it is done. */
  let changed = false;
  let spent = 0;

  const read = (): void => {
    const started = performance.now();
    if (reader === undefined) {
      reader = new FlowReader(document);
      changed = false;
      spent = 0;
    }
    const done = reader.advance(SLICE);
    spent += performance.now() - started;
    if (done) {
      const flow = reader.finish();
      reader = undefined;
      report(flow);
    } else idle = requestIdleCallback(resume, { timeout: 300 });
  };
  const resume = (): void => {
    idle = undefined;
    if (!signal.aborted) read();
  };
  const report = (flow: PageFlow): void => {
    const started = performance.now();
    const judged = judge(document, flow);
    spent += performance.now() - started;
    const state: PageState = { ...judged, milliseconds: spent };
    const next = signatureOf(state);
    const present = state.surfaces.map(({ widget }) => widget);
    const same =
      next === signature && present.length === widgets.length && present.every((one, at) => one === widgets[at]);
    signature = next;
    widgets = present;
    pause = same
      ? Math.min(LONGEST_PAUSE, Math.max(pause * 1.5, spent * SHARE))
      : Math.max(SHORTEST_PAUSE, spent * SHARE);
    if (!same) onChange(state);
    if (changed) plan();
  };
  const plan = (): void => {
    if (timer !== undefined || idle !== undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      idle = requestIdleCallback(resume, { timeout: 1000 });
    }, pause);
  };
  const observer = new MutationObserver(() => {
    changed = true;
    plan();
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  const hurry = (): void => {
    // A plan made with the long pause must not hold up what a person waits for.
    pause = SHORTEST_PAUSE;
    clearTimeout(timer);
    timer = undefined;
    plan();
  };
  EventTarget.prototype.addEventListener.call(document, 'click', hurry, { capture: true, passive: true, signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    },
    { once: true },
  );
  read();
}
