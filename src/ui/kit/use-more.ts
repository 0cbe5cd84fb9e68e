import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { drawNow } from './draw-now.ts';

/** How much of a long list is drawn, and the ways to more of it. */
interface More {
  readonly shown: number;
  readonly show: (count: number) => void;
  /** Draws the next portion, as pressed. */
  readonly goOn: () => void;
}

/**
 * A list that shows a portion at a time. Whoever presses for more reads on where the button was, which has moved far
 * down or gone: at the `stop` (a selector, one in each item) of the first item that is new.
 */
export function useMore(portion: number, list: RefObject<HTMLElement | null>, stop: string): More {
  const [shown, show] = useState(portion);
  const goOn = () => {
    drawNow(() => show(shown + portion));
    list.current?.querySelectorAll<HTMLElement>(stop)[shown]?.focus();
  };
  return { shown, show, goOn };
}
