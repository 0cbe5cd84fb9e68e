import type { Family } from '../../core/labels/taxonomy.ts';
import type { Span } from '../../core/span.ts';
import type { ReaderMark } from './reader-view.ts';

/** What of a mark decides how it is drawn. */
type DrawnMark = Pick<ReaderMark, 'family' | 'span' | 'evidence'>;

/** A stretch of a paragraph that is drawn in one way. */
export interface Segment extends Span {
  readonly pen: Family | null;
  /** Inside the passage one is at. */
  readonly here: boolean;
}

/**
 * Cuts a paragraph where pens begin and end. Where evidence of two marks overlaps the mark one is at comes first, then
 * the order of `marks`. The segments are in order and cover the paragraph.
 */
export function toSegments(paragraph: Span, marks: readonly DrawnMark[], here: DrawnMark | null): readonly Segment[] {
  const inOrder = here === null ? marks : [here, ...marks.filter((mark) => mark !== here)];
  const cuts = new Set([paragraph.start, paragraph.end]);
  const cut = ({ start, end }: Span) => {
    for (const at of [start, end]) if (at > paragraph.start && at < paragraph.end) cuts.add(at);
  };
  for (const mark of inOrder) mark.evidence.forEach(cut);
  if (here !== null) cut(here.span);
  const places = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let at = 0; at + 1 < places.length; at++) {
    const start = places[at] ?? 0;
    const end = places[at + 1] ?? 0;
    const covers = (span: Span) => span.start <= start && end <= span.end;
    const pen = inOrder.find((mark) => mark.evidence.some(covers))?.family ?? null;
    const isHere = here !== null && covers(here.span);
    const last = segments.at(-1);
    if (last !== undefined && last.pen === pen && last.here === isHere)
      segments[segments.length - 1] = { ...last, end };
    else segments.push({ start, end, pen, here: isHere });
  }
  return segments;
}

/** The marks that touch each paragraph, in one walk over both; paragraphs and marks are in the order of the text. */
export function marksIn(paragraphs: readonly Span[], marks: readonly ReaderMark[]): readonly (readonly ReaderMark[])[] {
  const result = paragraphs.map((): ReaderMark[] => []);
  let first = 0;
  for (const mark of marks) {
    while ((paragraphs[first]?.end ?? Infinity) <= mark.span.start) first += 1;
    for (let at = first; (paragraphs[at]?.start ?? Infinity) < mark.span.end; at++) result[at]?.push(mark);
  }
  return result;
}
