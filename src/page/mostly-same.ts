import type { Slices } from '../read/in-slices.ts';
import { foldNumbers } from './fold-numbers.ts';

/** Shorter lines come and go: a clock, a countdown, a button. */
const shortestLine = 8;
const most = 0.9;

/** Whether nearly everything that `before` said still stands in `after`, numbers that run apart; in slices. */
export function* mostlySameIn(before: string, after: string): Slices<boolean> {
  // A text that is still being written says what it said, and more.
  if (after.startsWith(before)) return true;
  const standing = new Set<string>();
  for (const line of linesOf(after)) {
    yield;
    standing.add(line);
  }
  let all = 0;
  let kept = 0;
  for (const line of linesOf(before)) {
    yield;
    if (line.length < shortestLine) continue;
    all += line.length;
    if (standing.has(line)) kept += line.length;
  }
  return all === 0 || kept >= all * most;
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start <= text.length;) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    yield foldNumbers(text.slice(start, end).trim());
    start = end + 1;
  }
}
