import { listen } from '../clobber-proof.ts';
import { newId } from '../new-id.ts';
import type { RefusalWatch } from './await-refusal.ts';
import type { SurfaceEvent } from './surface-event.ts';

/** How long after a press a page that leaves, or a surface that goes, is taken for its consequence, in milliseconds. */
const consequence = 60_000;

/**
 * Tells a press that sent something from one that the page refused. A press is no sending yet: a page may show “请输入
 * 正确的手机号” and stay. It is taken for one as soon as the browser sends the form, the page leaves, or the surface is
 * gone; and for none when the person goes on filling in, or leaves fields behind that the page marked as wrong since, or
 * once the page shows words of refusal. Should the surface go after such words without another press, it was sent after
 * all: the page had its person do something in between.
 */
export interface Sending {
  /** Something that may send: `event` is what is reported if it does. The first of a run counts, that with a ticked box before others. */
  begin(event: SurfaceEvent): void;
  /** The page ticked the box itself after the press, and may go on. */
  amend(): void;
  /** Whether there is something of which it is not known yet what came of it. */
  isOpen(): boolean;
  /** It has been sent, if anything was begun. */
  settle(): void;
  /** The page stayed as it was: nothing was sent. */
  refuse(): void;
}

export interface SendingOptions {
  readonly signal: AbortSignal;
  /** What the page marks as wrongly filled in now. */
  readonly findWrong: () => ReadonlySet<Element>;
  /** Begins to wait for words of refusal that the page does not show now. */
  readonly awaitRefusal: (onRefused: () => void) => RefusalWatch;
  /** Hears of what was sent, or (`refuse`) was not. */
  readonly onEvent: (event: SurfaceEvent) => void;
}

/** What may have been sent. */
interface Begun {
  readonly event: SurfaceEvent;
  readonly at: number;
  readonly wrong: ReadonlySet<Element>;
  readonly words: RefusalWatch;
  /** The page has shown words of refusal since. */
  readonly doubted: boolean;
}

/** @see Sending */
export function awaitSending(view: Window, { signal, findWrong, awaitRefusal, onEvent }: SendingOptions): Sending {
  let begun: Begun | undefined;
  const isFresh = (): boolean => begun !== undefined && performance.now() - begun.at < consequence;
  const forget = (): void => {
    begun?.words.stop();
    begun = undefined;
  };
  const settle = (): void => {
    const sent = isFresh() ? begun?.event : undefined;
    forget();
    if (sent !== undefined && !signal.aborted) onEvent(sent);
  };
  const sayRefused = (): void => {
    // Once: what the page said in words needs no second witness.
    if (begun !== undefined && isFresh() && !begun.doubted)
      onEvent({ ...begun.event, id: newId(), kind: 'refuse', order: performance.now(), at: Date.now() });
  };
  const refuse = (): void => {
    sayRefused();
    forget();
  };
  const doubt = (): void => {
    sayRefused();
    if (begun !== undefined) begun = { ...begun, doubted: true };
  };
  const leave = (): void => {
    begun?.words.lookNow();
    if (begun === undefined) return;
    const { wrong, doubted } = begun;
    if (doubted || [...findWrong()].some((field) => !wrong.has(field))) refuse();
    else settle();
  };
  listen(view, 'pagehide', leave, { capture: true, passive: true, signal });
  return {
    begin: (event) => {
      if (isFresh() && begun?.doubted === false && begun.event.ticked === event.ticked) return;
      forget();
      begun = { event, at: performance.now(), wrong: findWrong(), words: awaitRefusal(doubt), doubted: false };
    },
    amend: () => {
      if (begun === undefined) return;
      // What it said before was that the box was not ticked.
      begun.words.stop();
      const event = { ...begun.event, ticked: true };
      begun = { ...begun, event, words: awaitRefusal(doubt), doubted: false };
    },
    isOpen: () => begun !== undefined,
    settle,
    refuse,
  };
}
