import type { Emphasis, Removal } from '../../core/source.ts';
import type { Span } from '../../core/span.ts';
import { untimed, type Deadline } from '../deadline.ts';
import { runWhole, type Slices } from '../in-slices.ts';
import { PositionMap } from './position-map.ts';
import type { TextRun, TextSegment } from './text-buffer.ts';
import { PageWalker, type UnreadFrame } from './walk-page.ts';
import { bodyOf, rootElementOf, typeOfNode } from './unshadowed.ts';

/** How to read a tree. */
export interface BlockTextOptions {
  /**
   * Whether the tree is on a page that the browser has styled, so that computed styles say what is a block,
   * hidden or bold. Without it only tags and `style` attributes are asked. Default: false.
   */
  readonly live?: boolean;
  /** Asked for each node. Default: none. */
  readonly deadline?: Deadline;
}

/** The text of a tree in reading order, with the way back from every character. */
export interface BlockText {
  readonly text: string;
  readonly segments: readonly TextSegment[];
  readonly runs: readonly TextRun[];
  readonly removals: readonly Removal[];
  readonly emphasis: readonly Emphasis[];
  /** Frames of other origins: their text is not here. */
  readonly unreadFrames: readonly UnreadFrame[];
  /**
   * Where a span stands in the document: from its first to its last character that stands in a node.
   * Undefined when none does (an inserted list number alone). A span over several trees (shadow roots, frames)
   * gives the part in the first; `rangesOf` gives all.
   */
  rangeOf(span: Span): Range | undefined;
  /** As `rangeOf`, one range for each tree and each run of neighbouring text nodes. */
  rangesOf(span: Span): Range[];
  /** The span that a range of the document covers; undefined when it touches no character that was read. */
  spanOf(range: AbstractRange): Span | undefined;
}

/**
 * Reads the text of a tree in reading order: a live page, one element of it, or a parsed document.
 * Blocks and `<br>` become line breaks, cells of a row are parted by tabs, numbers that exist only as list markers
 * are written out, open shadow roots and frames of the same origin are read in place. Hidden parts are left out
 * and listed in `removals`, unless they hold clauses. Values of form fields are never read.
 */
export function readBlockText(root: Element | Document | ShadowRoot, options: BlockTextOptions = {}): BlockText {
  return runWhole(blockTextIn(root, options));
}

/** {@link readBlockText}, to be run in slices: a text is of one moment only if the tree is the same throughout. */
export function* blockTextIn(root: Element | Document | ShadowRoot, options: BlockTextOptions = {}): Slices<BlockText> {
  const walker = new PageWalker(options.live ?? false, options.deadline ?? untimed);
  if (typeOfNode(root) === 9) {
    const start = bodyOf(root as Document) ?? rootElementOf(root as Document);
    if (start !== null) yield* walker.walk(start, null);
  } else if (typeOfNode(root) === 11) {
    yield* walker.walk((root as ShadowRoot).host, (root as ShadowRoot).childNodes.values());
  } else yield* walker.walk(root as Element, null);
  const { buffer } = walker;
  const { text, segments, runs } = buffer;
  let made: PositionMap | undefined;
  // Who only wants the text of a big page needs no map of it.
  const map = (): PositionMap => (made ??= new PositionMap(segments));
  return {
    text,
    segments,
    runs,
    removals: walker.removals,
    emphasis: walker.looks.emphasisOf(runs),
    unreadFrames: walker.unreadFrames,
    rangeOf: (span) => map().rangeOf(span),
    rangesOf: (span) => map().rangesOf(span),
    spanOf: (range) => map().spanOf(range),
  };
}
