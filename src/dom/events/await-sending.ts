import { listen } from '../clobber-proof.ts';
import { newId } from '../new-id.ts';
import type { RefusalWatch } from './await-refusal.ts';
import type { SurfaceEvent } from './surface-event.ts';

/** How long after a press a page that leaves, or a surface that goes, is taken for its consequence, in milliseconds. */
const consequence = 60_000;

/**
 * How sure it is that something may have sent. `pressed`: a press, a form that is sent. `guessed`: Enter in a field, a
 * press that the browser holds back; it counts when the surface goes, or the page goes on by itself, before the person does
 * anything else. `touched`: a button pressed down but not yet pressed; a guess that is over once the button is let go.
 */
export type Certainty = 'touched' | 'guessed' | 'pressed';
const degrees: readonly Certainty[] = ['touched', 'guessed', 'pressed'];

/**
 * Tells a press that sent something from one that the page refused. A press is no sending yet: a page may show “请输入
 * 正确的手机号” and stay. It is taken for one as soon as the browser sends the form, the page leaves, or the surface is
 * gone; and for none when the person goes on filling in, or leaves fields behind that the page marked as wrong since, or
 * once the page shows words of refusal. Should the surface go after such words without another press, it was sent after
 * all: the page had its person do something in between.
 */
export interface Sending {
  /** Something that may send: `event` is what is reported if it does. The first of a run counts, that with a ticked box before others. */
  begin(event: SurfaceEvent, certainty: Certainty): void;
  /**
   * The person does something else, or (`touched`) let go of the button: what was no more than that sent nothing, unless the
   * surface has gone already.
   */
  drop(most: Exclude<Certainty, 'pressed'>): void;
  /** The page goes on by itself: what was guessed was right. */
  goOn(): void;
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
  /** Whether the surface is no longer to be seen: the page may not have been read since. */
  readonly isGone: () => boolean;
  /** Begins to wait for words of refusal that the page does not show now. */
  readonly awaitRefusal: (onRefused: () => void) => RefusalWatch;
  /** Hears of what was sent, or (`refuse`) was not. */
  readonly onEvent: (event: SurfaceEvent) => void;
}

/** What may have been sent. */
interface Begun {
  readonly event: SurfaceEvent;
  readonly certainty: Certainty;
  readonly at: number;
  readonly wrong: ReadonlySet<Element>;
  readonly words: RefusalWatch;
  /** The page has shown words of refusal since. */
  readonly doubted: boolean;
}

/** @see Sending */
export function awaitSending(view: Window, options: SendingOptions): Sending {
  const { signal, findWrong, isGone, awaitRefusal, onEvent } = options;
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
    if (begun?.certainty === 'pressed' && isFresh() && !begun.doubted)
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
    const { certainty, wrong, doubted } = begun;
    // A tab that closes is no consequence of a guess.
    if (certainty !== 'pressed' && !isGone()) forget();
    else if (doubted || [...findWrong()].some((field) => !wrong.has(field))) refuse();
    else settle();
  };
  listen(view, 'pagehide', leave, { capture: true, passive: true, signal });
  return {
    begin: (event, certainty) => {
      if (isFresh() && begun?.doubted === false && begun.event.ticked === event.ticked) {
        if (degrees.indexOf(certainty) > degrees.indexOf(begun.certainty)) begun = { ...begun, event, certainty };
        return;
      }
      forget();
      const words = awaitRefusal(doubt);
      begun = { event, certainty, at: performance.now(), wrong: findWrong(), words, doubted: false };
    },
    drop: (most) => {
      if (begun === undefined || degrees.indexOf(begun.certainty) > degrees.indexOf(most)) return;
      if (isGone()) settle();
      else forget();
    },
    goOn: () => {
      if (begun !== undefined) begun = { ...begun, certainty: 'pressed' };
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
