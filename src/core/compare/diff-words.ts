import { diffArrays } from 'diff';
import type { Span } from '../span.ts';
import type { WordChange } from './comparison.ts';

/** What is needed of a `Segmenter` (core/segment): segments in order that together give back the text. */
export interface WordCutter {
  segment(text: string): readonly Span[];
}

/** Beyond this many edits the two sides have little in common, and marks would hide rather than show. */
const mostEdits = 1500;
/** Steps that all clauses of a comparison may take together: a clause takes the square of its edits. */
const mostSteps = 20_000_000;

/** How many edits are looked for in each clause where so many were reworded. */
export function editsForEach(reworded: number): number {
  return Math.min(mostEdits, Math.floor(Math.sqrt(mostSteps / Math.max(1, reworded))));
}
/** A single character left standing between two changes is read as part of the change. */
const shortestIsland = 1;

interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly length: number;
}

function wordsOf(text: string, segmenter: WordCutter): string[] {
  return segmenter.segment(text).map(({ start, end }) => text.slice(start, end));
}

function runsBetween(then: string, now: string, segmenter: WordCutter, maxEditLength: number): Run[] {
  const changes = diffArrays(wordsOf(then, segmenter), wordsOf(now, segmenter), { maxEditLength });
  if (changes === undefined)
    return [
      { kind: 'removed', length: then.length },
      { kind: 'added', length: now.length },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    length: value.join('').length,
  }));
}

/** Turns islands into changes and puts what was removed before what was added. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let removed = 0;
  let added = 0;
  const flush = (): void => {
    if (removed > 0) result.push({ kind: 'removed', length: removed });
    if (added > 0) result.push({ kind: 'added', length: added });
    removed = 0;
    added = 0;
  };
  runs.forEach((run, at) => {
    if (run.kind === 'removed') removed += run.length;
    else if (run.kind === 'added') added += run.length;
    else if (run.length <= shortestIsland && at > 0 && at < runs.length - 1) {
      removed += run.length;
      added += run.length;
    } else {
      flush();
      result.push(run);
    }
  });
  flush();
  return result;
}

/**
 * Word by word, what a clause lost and gained. The `then` spans put together are the whole of the former clause, the
 * `now` spans the whole of the present one; offsets count from `starts`. Beyond `edits` (of `editsForEach`) all of it is
 * removed and added.
 */
export function diffWords(
  then: string,
  now: string,
  segmenter: WordCutter,
  starts: { readonly then: number; readonly now: number },
  edits: number,
): readonly WordChange[] {
  let atThen = starts.then;
  let atNow = starts.now;
  return joined(runsBetween(then, now, segmenter, edits)).map(({ kind, length }): WordChange => {
    const former = { start: atThen, end: atThen + length };
    const present = { start: atNow, end: atNow + length };
    if (kind !== 'added') atThen += length;
    if (kind !== 'removed') atNow += length;
    if (kind === 'same') return { kind, then: former, now: present };
    return kind === 'removed' ? { kind, then: former, now: null } : { kind, then: null, now: present };
  });
}
