import type { OnStep } from '../../core/annotate/on-step.ts';
import { nextPaint } from '../kit/next-paint.ts';

/** Milliseconds of work between two frames. */
const atOnce = 100;

/**
 * Tells the steps of long work, and waits until one told is on screen. Few are: a frame for each would take longer than
 * the work.
 */
export function restingSteps(tell: (at: number, all: number) => void): OnStep {
  let rested = performance.now();
  return async (at, all) => {
    if (performance.now() - rested < atOnce) return;
    tell(at, all);
    await nextPaint();
    rested = performance.now();
  };
}
