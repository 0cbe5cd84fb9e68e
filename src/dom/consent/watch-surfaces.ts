import type { AgreementPage } from '../agreement-page/find-agreement-page.ts';
import { findAgreementInFlow } from '../agreement-page/find-agreement-page.ts';
import { decidePageKind } from '../agreement-page/decide-page-kind.ts';
import { holds, hostOf, isConnectedOf, listen, listenAgain, rootElementOf } from '../clobber-proof.ts';
import { pageTurn, runSlice, runWhole, type Slices } from '../../read/in-slices.ts';
import type { ConsentSurface } from './consent-surface.ts';
import { findSurfacesInFlow } from './find-consent-surfaces.ts';
import { FlowReader } from './flow/flow-reader.ts';
import type { PageFlow } from './flow/page-flow.ts';

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

/** What tells that something has come to rest. */
const RESTS = ['animationend', 'transitionend'] as const;

/** Milliseconds of reading between two places to stop at. */
const STEP = 4;

/** Reads the page once, at once. */
export function readPageState(document: Document): PageState {
  const started = performance.now();
  const reader = new FlowReader(document);
  reader.advance();
  return { ...runWhole(judge(document, reader.finish())), milliseconds: performance.now() - started };
}

function* judge(document: Document, flow: PageFlow): Slices<Omit<PageState, 'milliseconds'>> {
  const surfaces = yield* findSurfacesInFlow(flow);
  const agreement = yield* findAgreementInFlow(document, flow);
  return { kind: decidePageKind(surfaces, agreement), surfaces, agreement };
}

/** Reads a page and judges it, to be done in slices. `onShadow` hears of each shadow root. */
function* readAndJudge(
  document: Document,
  onShadow: (shadow: ShadowRoot) => void,
): Slices<Omit<PageState, 'milliseconds'>> {
  const reader = new FlowReader(document);
  while (!reader.advance(STEP)) yield;
  const flow = reader.finish();
  flow.shadows.forEach(onShadow);
  yield;
  return yield* judge(document, flow);
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

/** The elements of surfaces that something is listened for at, or that are followed. */
function partsOf(surfaces: readonly ConsentSurface[]): readonly (Element | null)[] {
  return surfaces.flatMap(({ widget, action, sentence, documents }) => [
    widget,
    action,
    sentence,
    ...documents.flatMap(({ link, textElement }) => [link, textElement]),
  ]);
}

/** Whether what an event is told of holds a part or stands in it, in whatever shadow root either is. */
function touches(target: Node, part: Element): boolean {
  const host = hostOf(part);
  return holds(target, part) || holds(part, target) || (host !== null && touches(target, host));
}

/**
 * Watches the surfaces of a page: reads it now, then after changes, in idle time, at most a fortieth of the time. A part
 * that was replaced by an equal one counts as a change, since listeners must move to it.
 */
export function watchSurfaces(document: Document, { signal, onChange }: WatchSurfacesOptions): void {
  if (signal.aborted) return;
  let pause = SHORTEST_PAUSE;
  /** The shortest pause that what the last reading cost allows. */
  let least = SHORTEST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let signature: string | undefined;
  let parts: readonly (Element | null)[] = [];

  /** A reading under way: what is left of it. */
  let under: Slices<Omit<PageState, 'milliseconds'>> | undefined;
  /** The page changed after the reading under way had begun: read again when it is done. */
  let changed = false;
  let spent = 0;
  const observed = new WeakSet<ShadowRoot>();

  const begin = (): Slices<Omit<PageState, 'milliseconds'>> => {
    changed = false;
    spent = 0;
    return readAndJudge(document, (shadow) => {
      if (observed.has(shadow)) return;
      observer.observe(shadow, watched);
      observed.add(shadow);
      // Nobody outside hears what moves in it. Ends with it: not by `listen`, which would keep it.
      for (const type of RESTS) EventTarget.prototype.addEventListener.call(shadow, type, settle, { signal });
    });
  };
  const read = (): void => {
    const started = performance.now();
    const reading = under ?? begin();
    // Not kept while it runs: one that throws is over, and the next change begins another.
    under = undefined;
    const done = runSlice(reading, pageTurn);
    spent += performance.now() - started;
    if (done !== undefined) return report({ ...done.value, milliseconds: spent });
    under = reading;
    idle = requestIdleCallback(resume, { timeout: 300 });
  };
  const resume = (): void => {
    idle = undefined;
    if (!signal.aborted) read();
  };
  const report = (state: PageState): void => {
    const next = signatureOf(state);
    const present = partsOf(state.surfaces);
    const same = next === signature && present.length === parts.length && present.every((one, at) => one === parts[at]);
    signature = next;
    parts = present;
    least = Math.max(SHORTEST_PAUSE, spent * SHARE);
    pause = same ? Math.min(LONGEST_PAUSE, Math.max(pause * 1.5, least)) : least;
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
  // What fades or zooms in is read as it stands, and again once it stands still: that changes nothing in the tree.
  const settle = ({ target }: Event): void => {
    if (!parts.some((part) => part !== null && touches(target as Node, part))) return;
    changed = true;
    plan();
  };
  for (const type of RESTS) listen(document, type, settle, { capture: true, passive: true, signal });
  let root = rootElementOf(document);
  const observer = new MutationObserver(() => {
    changed = true;
    const now = rootElementOf(document);
    if (now !== root) listenAgain();
    root = now;
    // Nothing is heard at what has gone: a plan made with a longer pause is made anew, once.
    if (pause > least && parts.some((part) => part !== null && !isConnectedOf(part))) planAnew(least);
    plan();
  });
  const watched = {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  };
  observer.observe(document, watched);
  const planAnew = (soon: number): void => {
    pause = soon;
    clearTimeout(timer);
    timer = undefined;
    plan();
  };
  // A plan made with the long pause must not hold up what a person waits for.
  const hurry = (): void => planAnew(SHORTEST_PAUSE);
  listen(document, 'click', hurry, { capture: true, passive: true, signal });
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
