import type { Removal } from '../../core/source.ts';
import type { Span } from '../../core/span.ts';
import type { BlockText } from '../tree/block-text.ts';
import { PositionMap } from '../tree/position-map.ts';

/** Copies what lies in the kept spans, cut to them and moved to where they now stand. */
function moveSpans<Item extends Span>(
  items: readonly Item[],
  kept: readonly Span[],
  cut: (item: Item, by: number) => Item,
): Item[] {
  const moved: Item[] = [];
  let position = 0;
  let cursor = 0;
  for (const span of kept) {
    while (cursor < items.length && (items[cursor]?.end ?? 0) <= span.start) cursor += 1;
    for (let index = cursor; index < items.length; index += 1) {
      const item = items[index];
      if (item === undefined || item.start >= span.end) break;
      const start = Math.max(item.start, span.start);
      const end = Math.min(item.end, span.end);
      if (end <= start) continue;
      const whole = cut(item, start - item.start);
      moved.push({ ...whole, start: start - span.start + position, end: end - span.start + position });
    }
    position += span.end - span.start + 1;
  }
  return moved;
}

/** A block text of some of the lines of another; everything it knew about them comes along. */
export function keepLines(whole: BlockText, kept: readonly Span[], removals: readonly Removal[]): BlockText {
  const text = kept.map((line) => whole.text.slice(line.start, line.end)).join('\n');
  const segments = moveSpans(whole.segments, kept, (segment, by) => ({ ...segment, offset: segment.offset + by }));
  const map = new PositionMap(segments);
  return {
    text,
    segments,
    runs: moveSpans(whole.runs, kept, (run) => run),
    removals,
    emphasis: moveSpans(whole.emphasis, kept, (mark) => mark),
    unreadFrames: whole.unreadFrames,
    rangeOf: (span) => map.rangeOf(span),
    rangesOf: (span) => map.rangesOf(span),
    spanOf: (range) => map.spanOf(range),
  };
}
