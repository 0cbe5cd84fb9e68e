import type { Marker } from './marker.ts';

/** A node of the tree of numbered clauses while it grows. */
export interface Node {
  readonly marker: Marker | null;
  readonly parent: Node | null;
  /** The last child of each key. */
  readonly last: Map<string, Node>;
}

/** How a marker fits where it would go. */
export type Fit = 'next' | 'first' | 'skip' | 'repeat' | 'restart' | 'odd';

/** Where a marker would go in the tree, and how well it fits there. */
export interface Spot {
  readonly parent: Node;
  readonly fit: Fit;
}

/** The clauses that are open: the last one and all that contain it, up to the root. */
export function openNodes(top: Node): readonly Node[] {
  // Few are open at once: a list of them costs less than a generator that stops early.
  const open: Node[] = [];
  for (let node: Node | null = top; node; node = node.parent) open.push(node);
  return open;
}

/** How a marker fits after the last one of its row. */
export function fitAfter(last: Marker, marker: Marker): Fit {
  if (marker.value === Math.floor(last.value) + 1) return 'next';
  // 第十一条之一 after 第十一条.
  if (Math.abs(marker.value - last.value - 0.01) < 0.001) return 'next';
  if (marker.value === last.value) return 'repeat';
  if (marker.value === 1) return 'restart';
  return marker.value > last.value ? 'skip' : 'odd';
}
