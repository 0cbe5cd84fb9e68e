import type { Emphasis } from '../source.ts';
import { mergeSpans, type Span } from '../span.ts';

const makesVisible = new Set<Emphasis['marks'][number]>(['bold', 'colour', 'larger', 'underline', 'background']);

/** Share of the words that must stand out before the whole counts as made prominent. */
const enough = 0.5;

/** Whether any of these groups of spans stands out; null where the source can't tell. */
export type Prominence = (...groups: readonly (readonly Span[])[]) => boolean | null;

/**
 * Says of the sentence, or of the words that carry the label, whether the source makes at least half of them stand out
 * (bold, colour, size, underline, background); null where the source can't tell. Smaller or fainter text never counts.
 */
export function prominenceIn(emphasis: readonly Emphasis[] | null): Prominence {
  if (emphasis === null) return () => null;
  const ranges = mergeSpans(emphasis.filter(({ marks }) => marks.some((mark) => makesVisible.has(mark))));
  return (...groups) =>
    groups.some((spans) => {
      const all = spans.reduce((sum, { start, end }) => sum + end - start, 0);
      const covered = spans.reduce((sum, span) => sum + coveredLength(ranges, span), 0);
      return all > 0 && covered >= enough * all;
    });
}

function coveredLength(ranges: readonly Span[], span: Span): number {
  let covered = 0;
  for (let at = firstEndingAfter(ranges, span.start); at < ranges.length; at++) {
    const range = ranges[at];
    if (range === undefined || range.start >= span.end) break;
    covered += Math.min(range.end, span.end) - Math.max(range.start, span.start);
  }
  return covered;
}

function firstEndingAfter(ranges: readonly Span[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
