import type { Slices } from '../../src/read/in-slices.ts';

/** How often work can be laid down. */
export function countSteps(work: Slices<unknown>): number {
  let count = 0;
  while (work.next().done !== true) count += 1;
  return count;
}
