import type { Span } from '../span.ts';
import type { Clause } from './outline.ts';

/** Offset where the words of a sentence begin: after the number of the clause that begins in it. */
export function wordsFrom({ start, end }: Span, clause: Clause | undefined): number {
  const numbered = clause !== undefined && clause.number !== null && clause.start >= start && clause.start < end;
  return numbered ? clause.start + (clause.number?.length ?? 0) : start;
}
