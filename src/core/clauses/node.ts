import type { Marker } from './marker.ts';

/** A node of the tree of numbered clauses while it grows. */
export class Node {
  /** The last child of each key; most clauses never have one. */
  private lastChildren: Map<string, Node> | undefined;
  readonly marker: Marker | null;
  readonly parent: Node | null;
  /** Its place among all clauses, -1 for the root. */
  readonly index: number;
  /** The child of its key that its parent had before it. */
  readonly previous: Node | undefined;

  constructor(marker: Marker | null, parent: Node | null, index: number) {
    this.marker = marker;
    this.parent = parent;
    this.index = index;
    this.previous = marker === null ? undefined : parent?.lastOf(marker.key);
  }

  /** Whether it contains any clause yet. */
  get isEmpty(): boolean {
    return this.lastChildren === undefined;
  }

  /** Its last child of a key. */
  lastOf(key: string): Node | undefined {
    return this.lastChildren?.get(key);
  }

  /** A new clause inside it, the last of its key from now on. */
  append(marker: Marker, index: number): Node {
    const child = new Node(marker, this, index);
    (this.lastChildren ??= new Map<string, Node>()).set(marker.key, child);
    return child;
  }
}

/** How a marker fits where it would go. */
export type Fit = 'next' | 'first' | 'skip' | 'repeat' | 'restart' | 'odd';

/** Where a marker would go in the tree, and how well it fits there. */
export interface Spot {
  readonly parent: Node;
  readonly fit: Fit;
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
