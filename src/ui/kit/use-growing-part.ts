import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { drawNow } from './draw-now.ts';

/** A stretch of a list: `from` inclusive, `to` exclusive. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

const [before, after, step] = [8, 24, 200];

/** The part around an item that is drawn first. */
function firstPart(count: number, at: number): Part {
  return { from: Math.max(0, at - before), to: Math.min(count, at + after) };
}

/** One step more on both sides, within the list. */
function grow({ from, to }: Part, count: number): Part {
  return { from: Math.max(0, from - step), to: Math.min(count, to + step) };
}

/**
 * The part of a long list to draw: around item `at` at first, so that what one looks at is there at once; then more on
 * both sides, whenever the browser has nothing else to do, until it is whole. For printing it is whole at once.
 */
export function useGrowingPart(count: number, at: number): Part {
  const [known, setPart] = useState(() => firstPart(count, at));
  const wanted = firstPart(count, at);
  // The item one goes to is drawn in the same step.
  const part = {
    from: Math.min(known.from, wanted.from),
    to: Math.min(count, Math.max(known.to, wanted.to)),
  };
  const whole = part.from === 0 && part.to >= count;
  useEffect(() => {
    if (whole) return undefined;
    return whenIdle(() => setPart(grow(part, count)));
  }, [whole, part.from, part.to, count]);
  useLayoutEffect(() => {
    const all = () => drawNow(() => setPart({ from: 0, to: count }));
    addEventListener('beforeprint', all);
    return () => removeEventListener('beforeprint', all);
  }, [count]);
  return part;
}

/** Calls back when the browser is idle, soon in any case. Gives what cancels it. */
function whenIdle(act: () => void): () => void {
  const id = requestIdleCallback(act, { timeout: 200 });
  return () => cancelIdleCallback(id);
}
