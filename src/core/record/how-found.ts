import type { SurfaceReport } from './record.ts';

/** How a box stood when it was first seen: `found-ticked`, by whom can't be told. */
export type HowFound = 'not-pre-ticked' | 'pre-ticked' | 'found-ticked';

/** How the box of a surface was found, in the words by which it is told. */
export function howFound({ preTicked, foundTicked }: Pick<SurfaceReport, 'preTicked' | 'foundTicked'>): HowFound {
  if (foundTicked === true) return 'found-ticked';
  return preTicked ? 'pre-ticked' : 'not-pre-ticked';
}
