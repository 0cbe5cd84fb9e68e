import type { Sentence } from '../../src/core/clauses/outline.ts';
import type { Span } from '../../src/core/span.ts';

/** How well sentences agree with the units that people labelled. */
export interface SentenceFigures {
  units: number;
  /** Units that begin and end where sentences do, but for bullets, Markdown signs and white space. */
  bounded: number;
  /** Units at least half covered (in characters that are no white space) by sentences that touch no other unit. */
  covered: number;
}

/** Moves both ends of a span inwards over everything that is neither letter, digit, nor closing sign. */
function narrow(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[^\p{L}\p{N}“《（(【"「[]/u.test(text.charAt(from))) from++;
  while (to > from && /[\s*_#-]/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

function countCharacters(text: string, start: number, end: number): number {
  return text.slice(start, end).replace(/\s/g, '').length;
}

/** Adds the figures of one document; units and sentences are UTF-16 spans, in order and disjoint. */
export function countSentences(
  figures: SentenceFigures,
  text: string,
  sentences: readonly Sentence[],
  units: readonly Span[],
): void {
  const narrowed = sentences.map((sentence) => narrow(text, sentence));
  const starts = new Set(narrowed.map(({ start }) => start));
  const ends = new Set(narrowed.map(({ end }) => end));
  units.forEach((unit, index) => {
    const bounds = narrow(text, unit);
    figures.units++;
    if (starts.has(bounds.start) && ends.has(bounds.end)) figures.bounded++;
    const before = units[index - 1]?.end ?? 0;
    const after = units[index + 1]?.start ?? text.length;
    let covered = 0;
    for (const { start, end } of sentences)
      if (start < unit.end && end > unit.start && start >= before && end <= after)
        covered += countCharacters(text, Math.max(start, unit.start), Math.min(end, unit.end));
    if (covered * 2 >= countCharacters(text, unit.start, unit.end)) figures.covered++;
  });
}
