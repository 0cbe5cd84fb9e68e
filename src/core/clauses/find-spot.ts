import { rankOf, signedKey, type Marker } from './marker.ts';
import { LEAD_IN_VALUE } from './find-plain-headings.ts';
import { fitAfter, type Node, type Spot } from './node.ts';
import type { Sequences } from './sequences.ts';

/** A row may nest in a row of its own key once; more is a broken or a hostile text, and would cost time. */
const DEEPEST_NESTING = 2;

/** How many of the clauses that are open, from `top` up to the root, have this key. */
function countOpen(top: Node, key: string): number {
  let count = 0;
  for (let node: Node | null = top; node; node = node.parent) if (node.marker?.key === key) count++;
  return count;
}

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

function samePrefix(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.slice(0, -1).every((part, index) => part === b[index]);
}

/** 1.2 goes under the open clause whose number begins its own; failing that, beside its likes. */
export function spotDotted(top: Node, marker: Marker): Spot {
  let best: Node | undefined;
  for (let node: Node | null = top; node; node = node.parent) {
    if (!isPrefix(node, marker.path)) continue;
    const longer = pathOf(node).length - pathOf(best ?? node).length;
    // `### 2.1` goes under `## 2.`, not under the `2.` of a list inside it.
    const isHeading = marker.level > 0 && best?.marker?.level === 0 && (node.marker?.level ?? 0) > 0;
    if (!best || longer > 0 || (longer === 0 && isHeading)) best = node;
  }
  if (best) {
    const last = best.lastOf(marker.key)?.marker;
    if (!last || !samePrefix(last.path, marker.path))
      return { parent: best, fit: marker.value === 1 ? 'first' : 'skip' };
    return { parent: best, fit: fitAfter(last, marker) };
  }
  const fresh =
    top.marker !== null && marker.value === 1 && rankOf(top.marker) <= 7 && top.lastOf(marker.key) === undefined;
  if (fresh) return { parent: top, fit: 'first' };
  for (let node: Node | null = top; node; node = node.parent) {
    const last = node.lastOf(marker.key)?.marker;
    if (!last || (contradicts(node, marker) && !samePrefix(last.path, marker.path))) continue;
    const turns = marker.value === 1 && (marker.path[0] ?? 0) >= (last.path[0] ?? 0);
    return { parent: node, fit: samePrefix(last.path, marker.path) ? fitAfter(last, marker) : turns ? 'first' : 'odd' };
  }
  for (let node: Node | null = top; node; node = node.parent) {
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

/** A list in running text ends with its paragraph: what another paragraph announces is no part of its last item. */
function leaveInlineLists(top: Node, marker: Marker): Node {
  if (marker.announcedIn < 0) return top;
  for (let node: Node | null = top; node; node = node.parent) {
    const open = node.marker;
    const inline = open && rankOf(open) >= 10 && open.place !== 'line' && open.paragraph !== marker.announcedIn;
    if (!inline) return node;
  }
  return top;
}

/** The open clause under which a row of numbers in a new key begins. */
function parentOfNewRow(innermost: Node, marker: Marker, index: number, sequences: Sequences): Node {
  const top = leaveInlineLists(innermost, marker);
  const above = top.marker?.paragraph ?? -2;
  if (marker.announcedIn === above || (marker.headedBy === above && rankOf(marker) > 5)) return top;
  for (let node: Node | null = top; node; node = node.parent) {
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
  const last = outer.lastOf(marker.key);
  if (countOpen(top, marker.key) >= DEEPEST_NESTING) return { parent: outer, fit: 'restart' };
  if (last?.marker && marker.announcedIn === last.marker.paragraph) return { parent: top, fit: 'first' };
  const level = last?.marker?.level ?? 0;
  if (level > 0 && (marker.level === 0 || marker.level > level)) return { parent: top, fit: 'first' };
  // `6. … 1、 2、 … 7.`, `1. 1.1 … 1、 2、 … 2.`: two signs, two rows, where the outer one goes on.
  if (marker.style === 'arabic' && last?.marker && last.marker.sign !== marker.sign) {
    const resumed = sequences.nextOf(signedKey(last.marker), index);
    const goesOn = top.marker?.style === 'dotted' && top.parent === last && (resumed?.value ?? 0) > last.marker.value;
    if (goesOn || (last === top && resumed?.value === last.marker.value + 1)) return { parent: top, fit: 'first' };
  }
  return { parent: outer, fit: 'restart' };
}

/** Where a marker that is not dotted goes: after the last of its row, or as the first of a new one. */
export function spotPlain(top: Node, marker: Marker, index: number, sequences: Sequences): Spot {
  let known: Node | undefined;
  let goesOn: Node | undefined;
  for (let node: Node | null = top; node; node = node.parent) {
    const last = node.lastOf(marker.key);
    if (!last?.marker) continue;
    known ??= node;
    if (fitAfter(last.marker, marker) !== 'next') continue;
    // `### 1.` inside `## 1.`: the next number belongs to the row of its own Markdown level.
    if (last.marker.level === marker.level) return { parent: node, fit: 'next' };
    goesOn ??= node;
  }
  if (goesOn) return { parent: goesOn, fit: 'next' };
  const isOpen = known !== undefined && countOpen(top, marker.key) > 0;
  if (known && (isOpen || marker.value !== 1)) {
    if (marker.value === 1) return spotRestart(top, known, marker, index, sequences);
    const last = known.lastOf(marker.key)?.marker;
    if (last && (isOpen || marker.value > last.value)) return { parent: known, fit: fitAfter(last, marker) };
  }
  const parent = parentOfNewRow(top, marker, index, sequences);
  if (marker.value === 1) return { parent, fit: 'first' };
  return { parent, fit: sequences.lastValue(marker.key) === marker.value - 1 ? 'next' : 'odd' };
}

/** The chapter that is open, or the root: the child of the root on the way to `top`. */
export function openChapter(top: Node): Node {
  let chapter = top;
  for (let node: Node | null = top; node; node = node.parent) if (node.marker) chapter = node;
  return chapter;
}

/** A heading without a number: by its Markdown level, or else by what number comes next. */
export function spotHeading(top: Node, root: Node, marker: Marker, next: Marker | undefined): Spot {
  if (marker.level > 0) {
    for (let node: Node | null = top; node; node = node.parent) {
      const level = node.marker?.level ?? 0;
      if (!node.marker || (level > 0 && level < marker.level)) return { parent: node, fit: 'first' };
    }
  }
  if (marker.value === LEAD_IN_VALUE) {
    for (let node: Node | null = top; node; node = node.parent)
      if (node.marker?.style !== 'plain') return { parent: node, fit: 'first' };
  }
  const chapter = openChapter(top);
  const atTop =
    chapter.marker === null ||
    chapter.marker.style === 'plain' ||
    chapter.marker.style === 'lead' ||
    (next !== undefined && next.value === 1 && root.lastOf(next.key) !== undefined) ||
    next?.style === 'annex';
  return { parent: atTop ? root : chapter, fit: 'first' };
}
