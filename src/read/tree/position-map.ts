import { newRange } from './unshadowed.ts';
import type { Span } from '../../core/span.ts';
import type { TextSegment } from './text-buffer.ts';

// The bits of Node.compareDocumentPosition.
const disconnected = 1;
const following = 4;
const contains = 8;
const containedBy = 16;

/** The way between characters of a text and places in the trees it was read from. */
export class PositionMap {
  readonly #segments: readonly TextSegment[];
  #byNode: Map<Node, TextSegment[]> | null = null;

  constructor(segments: readonly TextSegment[]) {
    this.#segments = segments;
  }

  rangeOf(span: Span): Range | undefined {
    const ranges = this.#ranges(span, (a, b) => a.node.getRootNode() === b.node.getRootNode());
    return ranges[0];
  }

  rangesOf(span: Span): Range[] {
    return this.#ranges(span, (a, b) => a.node.parentNode === b.node.parentNode);
  }

  spanOf(range: AbstractRange): Span | undefined {
    const covered = this.#segments.filter((segment) => overlaps(segment, range));
    const first = covered[0];
    const last = covered.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const start =
      range.startContainer === first.node ? this.#toText(first.node, range.startOffset, first.start) : first.start;
    const end =
      range.endContainer === last.node ? Math.min(last.end, last.start + range.endOffset - last.offset) : last.end;
    return { start: Math.max(start, first.start), end: Math.max(start, end) };
  }

  #toText(node: Node, offset: number, otherwise: number): number {
    for (const segment of this.#ofNode(node)) {
      if (offset < segment.offset) return segment.start;
      if (offset <= segment.offset + segment.end - segment.start) return segment.start + offset - segment.offset;
    }
    return otherwise;
  }

  #ofNode(node: Node): readonly TextSegment[] {
    if (this.#byNode === null) {
      this.#byNode = new Map();
      for (const segment of this.#segments) {
        const list = this.#byNode.get(segment.node);
        if (list === undefined) this.#byNode.set(segment.node, [segment]);
        else list.push(segment);
      }
    }
    return this.#byNode.get(node) ?? [];
  }

  #ranges(span: Span, together: (a: TextSegment, b: TextSegment) => boolean): Range[] {
    const ranges: Range[] = [];
    let open: { first: TextSegment; last: TextSegment } | null = null;
    for (let index = this.#firstEndingAfter(span.start); index < this.#segments.length; index += 1) {
      const segment = this.#segments[index];
      if (segment === undefined || segment.start >= span.end) break;
      if (open !== null && together(open.last, segment)) open.last = segment;
      else {
        if (open !== null) ranges.push(toRange(open.first, open.last, span));
        open = { first: segment, last: segment };
      }
    }
    if (open !== null) ranges.push(toRange(open.first, open.last, span));
    return ranges;
  }

  #firstEndingAfter(position: number): number {
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#segments[middle]?.end ?? Infinity) <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function toRange(first: TextSegment, last: TextSegment, span: Span): Range {
  const range = newRange(first.node.ownerDocument);
  range.setStart(first.node, first.offset + Math.max(0, span.start - first.start));
  range.setEnd(last.node, last.offset + Math.min(last.end, span.end) - last.start);
  return range;
}

/** Whether at least one character of a segment lies in a range. */
function overlaps(segment: TextSegment, range: AbstractRange): boolean {
  const { node, offset } = segment;
  const length = segment.end - segment.start;
  return (
    isBefore(node, offset, range.endContainer, range.endOffset) &&
    isBefore(range.startContainer, range.startOffset, node, offset + length)
  );
}

/** Whether place A lies before place B in one tree; false for places in different trees. */
function isBefore(a: Node, aOffset: number, b: Node, bOffset: number): boolean {
  if (a === b) return aOffset < bOffset;
  const relation = a.compareDocumentPosition(b);
  if ((relation & disconnected) !== 0) return false;
  if ((relation & containedBy) !== 0) {
    let child: Node = b;
    while (child.parentNode !== null && child.parentNode !== a) child = child.parentNode;
    return indexOf(child) >= aOffset;
  }
  if ((relation & contains) !== 0) {
    let child: Node = a;
    while (child.parentNode !== null && child.parentNode !== b) child = child.parentNode;
    return indexOf(child) < bOffset;
  }
  return (relation & following) !== 0;
}

function indexOf(child: Node): number {
  let index = 0;
  for (let node = child.previousSibling; node !== null; node = node.previousSibling) index += 1;
  return index;
}
