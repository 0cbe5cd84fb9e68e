import { listen } from '../clobber-proof.ts';
import { newId } from '../new-id.ts';
import type { SurfaceEvent } from './listen-to-consent.ts';

/** How long after a press a page that leaves, or a surface that goes, is taken for its consequence, in milliseconds. */
const consequence = 60_000;

/**
 * Tells a press that sent something from one that the page refused. A press is no sending yet: a page may show “请输入
 * 正确的手机号” and stay. It is taken for one as soon as the browser sends the form, the page leaves, or the surface is
 * gone; and for none when the person goes on filling in, or leaves fields behind that the page marked as wrong since.
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
  /** Hears of what was sent, or (`refuse`) was not. */
  readonly onEvent: (event: SurfaceEvent) => void;
}

/** @see Sending */
export function awaitSending(view: Window, { signal, findWrong, onEvent }: SendingOptions): Sending {
  let begun: { readonly event: SurfaceEvent; readonly at: number; readonly wrong: ReadonlySet<Element> } | undefined;
  const isFresh = (): boolean => begun !== undefined && performance.now() - begun.at < consequence;
  const settle = (): void => {
    const sent = isFresh() ? begun?.event : undefined;
    begun = undefined;
    if (sent !== undefined && !signal.aborted) onEvent(sent);
  };
  const refuse = (): void => {
    const refused = isFresh() ? begun?.event : undefined;
    begun = undefined;
    if (refused !== undefined)
      onEvent({ ...refused, id: newId(), kind: 'refuse', order: performance.now(), at: Date.now() });
  };
  const leave = (): void => {
    const { wrong } = begun ?? {};
    if (wrong !== undefined && [...findWrong()].some((field) => !wrong.has(field))) refuse();
    else settle();
  };
  listen(view, 'pagehide', leave, { capture: true, passive: true, signal });
  return {
    begin: (event) => {
      if (!isFresh() || begun?.event.ticked !== event.ticked)
        begun = { event, at: performance.now(), wrong: findWrong() };
    },
    amend: () => {
      if (begun !== undefined) begun = { ...begun, event: { ...begun.event, ticked: true } };
    },
    isOpen: () => begun !== undefined,
    settle,
    refuse,
  };
}
