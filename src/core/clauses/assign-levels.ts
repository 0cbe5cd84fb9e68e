import type { MarkerCandidate } from './find-markers.ts';
import { rankOf, signedKey, type Marker } from './marker.ts';
import { createSequences, type Sequences } from './sequences.ts';

/** A node of the tree of numbered clauses while it grows. */
export interface Node {
  readonly marker: Marker | null;
  readonly parent: Node | null;
  /** The last child of each key. */
  readonly last: Map<string, Node>;
}

/** How a marker fits where it would go. */
type Fit = 'next' | 'first' | 'skip' | 'repeat' | 'restart' | 'odd';

interface Spot {
  readonly parent: Node;
  readonly fit: Fit;
}

const COMMON_KEYS = new Set(['第编', '第章', '第节', '第条', '一、', '(一)', '1.', '(1)', '1)']);

const LONGEST_HEADING = 24;

/** A row may nest in a row of its own key once; more is a broken or a hostile text, and would cost time. */
const DEEPEST_NESTING = 2;

function pathOf(node: Node): readonly number[] {
  return node.marker?.path ?? [];
}

/** Whether the clause's number is the beginning of `path`, so that `path` is one of its descendants. */
function isPrefix(node: Node, path: readonly number[]): boolean {
  const marker = node.marker;
  if (!marker || marker.path.length >= path.length) return false;
  if (marker.style !== 'dotted' && rankOf(marker) > 7) return false;
  return marker.path.every((part, index) => part === path[index]);
}

function* openNodes(top: Node): Generator<Node> {
  for (let node: Node | null = top; node; node = node.parent) yield node;
}

function fitAfter(last: Marker, marker: Marker): Fit {
  if (marker.value === last.value + 1) return 'next';
  if (marker.value === last.value) return 'repeat';
  if (marker.value === 1) return 'restart';
  return marker.value > last.value ? 'skip' : 'odd';
}

function samePrefix(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.slice(0, -1).every((part, index) => part === b[index]);
}

/** 1.2 goes under the open clause whose number begins its own; failing that, beside its likes. */
function spotDotted(top: Node, marker: Marker): Spot {
  let best: Node | undefined;
  for (const node of openNodes(top)) {
    if (isPrefix(node, marker.path) && (!best || pathOf(node).length > pathOf(best).length)) best = node;
  }
  if (best) {
    const last = best.last.get(marker.key)?.marker;
    if (!last || !samePrefix(last.path, marker.path))
      return { parent: best, fit: marker.value === 1 ? 'first' : 'skip' };
    return { parent: best, fit: fitAfter(last, marker) };
  }
  const fresh = top.marker !== null && marker.value === 1 && rankOf(top.marker) <= 7 && !top.last.has(marker.key);
  if (fresh) return { parent: top, fit: 'first' };
  for (const node of openNodes(top)) {
    const last = node.last.get(marker.key)?.marker;
    if (!last || (contradicts(node, marker) && !samePrefix(last.path, marker.path))) continue;
    const turns = marker.value === 1 && (marker.path[0] ?? 0) >= (last.path[0] ?? 0);
    return { parent: node, fit: samePrefix(last.path, marker.path) ? fitAfter(last, marker) : turns ? 'first' : 'odd' };
  }
  for (const node of openNodes(top)) {
    if (!node.marker || rankOf(node.marker) < 7) return { parent: node, fit: marker.value === 1 ? 'first' : 'odd' };
  }
  return { parent: top, fit: 'odd' };
}

function contradicts(node: Node, marker: Marker): boolean {
  const path = pathOf(node);
  return (
    (node.marker?.style === 'arabic' || node.marker?.style === 'dotted') &&
    !isPrefix(node, marker.path) &&
    path.length < marker.path.length
  );
}

/** The open clause under which a row of numbers in a new key begins. */
function parentOfNewRow(top: Node, marker: Marker, index: number, sequences: Sequences): Node {
  const above = top.marker?.paragraph ?? -2;
  if (marker.announcedIn === above || (marker.headedBy === above && rankOf(marker) > 5)) return top;
  for (const node of openNodes(top)) {
    const open = node.marker;
    if (!open) return node;
    if (open.style === 'lead' && (open.key === 'lead' || rankOf(marker) <= 5)) continue;
    if (marker.style === 'lead' || marker.style === 'annex') continue;
    if (marker.level > 0 && open.level > 0 && open.level >= marker.level) continue;
    if (open.style === 'annex') return node;
    if (rankOf(marker) >= rankOf(open) || (marker.style === 'arabic' && open.style === 'dotted')) return node;
    const next = sequences.nextOf(open.key, index);
    if (next && next.value === open.value + 1 && next.style !== 'dotted') return node;
    if (next && open.style === 'dotted' && samePrefix(next.path, open.path) && next.value > open.value) return node;
  }
  return top;
}

/**
 * A row that starts at 1 again while a row of the same key is open: nested when the colon that
 * announces it ends the paragraph of the item before it, or else a restart beside the open row.
 */
function spotRestart(top: Node, outer: Node, marker: Marker, index: number, sequences: Sequences): Spot {
  const last = outer.last.get(marker.key);
  let nested = 0;
  for (const node of openNodes(top)) if (node.marker?.key === marker.key) nested++;
  if (nested >= DEEPEST_NESTING) return { parent: outer, fit: 'restart' };
  if (last?.marker && marker.announcedIn === last.marker.paragraph) return { parent: top, fit: 'first' };
  // `6. … 1、 2、 … 7.`: two signs, two rows, where the outer one goes on.
  if (marker.style === 'arabic' && last?.marker && last.marker.sign !== marker.sign && last === top) {
    const resumed = sequences.nextOf(signedKey(last.marker), index);
    if (resumed?.value === last.marker.value + 1) return { parent: top, fit: 'first' };
  }
  return { parent: outer, fit: 'restart' };
}

function spotPlain(top: Node, marker: Marker, index: number, sequences: Sequences): Spot {
  let known: Node | undefined;
  for (const node of openNodes(top)) {
    const last = node.last.get(marker.key);
    if (!last?.marker) continue;
    known ??= node;
    if (fitAfter(last.marker, marker) === 'next') return { parent: node, fit: 'next' };
  }
  const isOpen = known !== undefined && [...openNodes(top)].some((node) => node.marker?.key === marker.key);
  if (known && (isOpen || marker.value !== 1)) {
    if (marker.value === 1) return spotRestart(top, known, marker, index, sequences);
    const last = known.last.get(marker.key)?.marker;
    if (last && (isOpen || marker.value > last.value)) return { parent: known, fit: fitAfter(last, marker) };
  }
  const parent = parentOfNewRow(top, marker, index, sequences);
  if (marker.value === 1) return { parent, fit: 'first' };
  return { parent, fit: sequences.lastValue(marker.key) === marker.value - 1 ? 'next' : 'odd' };
}

/** The chapter that is open, or the root: the child of the root on the way to `top`. */
function openChapter(top: Node): Node {
  let chapter = top;
  for (const node of openNodes(top)) if (node.marker) chapter = node;
  return chapter;
}

/** A heading without a number: by its Markdown level, or else by what number comes next. */
function spotHeading(top: Node, root: Node, marker: Marker, next: Marker | undefined): Spot {
  if (marker.level > 0) {
    for (const node of openNodes(top)) {
      const level = node.marker?.level ?? 0;
      if (!node.marker || (level > 0 && level < marker.level)) return { parent: node, fit: 'first' };
    }
  }
  const chapter = openChapter(top);
  const atTop =
    chapter.marker === null ||
    chapter.marker.style === 'plain' ||
    chapter.marker.style === 'lead' ||
    (next !== undefined && next.value === 1 && root.last.has(next.key)) ||
    next?.style === 'annex';
  return { parent: atTop ? root : chapter, fit: 'first' };
}

/** Whether only the few words of a heading stand between the clause that is open and its first subordinate one. */
function followsHeading({ parent }: Spot, marker: Marker): boolean {
  const open = parent.marker;
  return open !== null && open.paragraph === marker.paragraph && marker.start - open.end <= LONGEST_HEADING;
}

/** Whether a marker that fits so well is good enough for the place where it stands. */
function isAccepted(marker: MarkerCandidate, spot: Spot, index: number, sequences: Sequences): boolean {
  const { fit } = spot;
  if (marker.style === 'lead' || marker.style === 'plain') return true;
  const successor = sequences.nextAny(marker.key, index);
  const continued =
    successor !== undefined && successor.value === marker.value + 1 && successor.start - marker.end < 4000;
  if (marker.afterComma) {
    if (rankOf(marker) < 10 && marker.style !== 'han-bracket') return false;
    const last = spot.parent.last.get(marker.key)?.marker;
    if (fit === 'next') return last?.line === marker.line && last.place !== 'line';
    return fit === 'first' && continued && successor.paragraph === marker.paragraph && successor.place === 'stop';
  }
  switch (marker.place) {
    case 'line':
      if (fit === 'next' || fit === 'repeat') return true;
      if (fit === 'first' || fit === 'restart')
        return COMMON_KEYS.has(marker.key) || marker.style === 'dotted' || marker.style === 'sign' || continued;
      if (fit === 'skip') return marker.style !== 'letter' || continued;
      return continued || (COMMON_KEYS.has(marker.key) && marker.value < 100);
    case 'chained':
      return fit === 'next' || ((fit === 'first' || fit === 'restart') && (continued || marker.style === 'dotted'));
    case 'stop':
      if (fit === 'next' || (fit === 'repeat' && marker.style === 'dotted')) return true;
      if (fit === 'skip' && marker.style === 'dotted')
        return marker.value - (spot.parent.last.get(marker.key)?.marker?.value ?? 0) <= 3;
      if (fit === 'first' && marker.style === 'dotted') return true;
      return (fit === 'first' || fit === 'restart') && continued;
    case 'gap':
      if (fit === 'next') return marker.style !== 'letter' && marker.style !== 'roman';
      if (fit !== 'first' || !continued) return false;
      return (
        marker.style === 'dotted' || marker.announcedIn >= 0 || rankOf(marker) <= 5 || followsHeading(spot, marker)
      );
    case 'glued':
      if (marker.style === 'dotted')
        return (
          fit === 'next' ||
          (fit === 'first' && spot.parent.marker !== null && marker.start - spot.parent.marker.end <= 60)
        );
      if (marker.style === 'arabic' && fit === 'first' && continued && followsHeading(spot, marker)) return true;
      if (fit === 'first' && rankOf(marker) <= 5) return sequences.runLength(marker.key, index) >= 3;
      return fit === 'next' && (marker.style === 'article' || marker.style === 'chapter' || marker.style === 'han');
  }
}

/**
 * Decides which markers number clauses and which clause contains which, in one pass: a stack of open clauses,
 * each remembering the last child of every key, so that rows may continue, skip, repeat, restart and nest
 * against their usual rank.
 */
export function assignLevels(candidates: readonly MarkerCandidate[]): Node[] {
  const root: Node = { marker: null, parent: null, last: new Map() };
  const sequences = createSequences(candidates);
  const nodes: Node[] = [];
  let top = root;
  candidates.forEach((candidate, index) => {
    const next = candidates[index + 1];
    // 【…】 in the middle of a row is a heading inside its chapter, not a chapter.
    const inside = candidate.key === '【】' && next !== undefined && root.last.size > 0 && !root.last.has(next.key);
    const marker = inside ? { ...candidate, style: 'plain' as const } : candidate;
    const spot =
      marker.style === 'plain'
        ? spotHeading(top, root, marker, next)
        : marker.style === 'dotted'
          ? spotDotted(top, marker)
          : spotPlain(top, marker, index, sequences);
    if (!isAccepted(marker, spot, index, sequences)) return;
    const node: Node = { marker, parent: spot.parent, last: new Map() };
    spot.parent.last.set(marker.key, node);
    sequences.accept(marker);
    nodes.push(node);
    top = node;
  });
  return nodes;
}
