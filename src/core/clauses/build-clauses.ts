import type { Line } from '../text/lines.ts';
import type { Node } from './node.ts';
import { findHeading } from './find-heading.ts';
import type { Marker } from './marker.ts';
import type { Clause } from './outline.ts';

/** Clauses, with what later steps need to know of each; the arrays run in parallel. */
export interface BuiltClauses {
  readonly clauses: readonly Clause[];
  readonly markers: readonly (Marker | null)[];
  /** Where the heading ends when the clause's first line is nothing but a heading, -1 otherwise. */
  readonly headingEnds: readonly number[];
}

/** The clauses of the tree with their spans and headings. */
export function buildClauses(
  source: string,
  text: string,
  placeholders: ReadonlySet<string>,
  lines: readonly Line[],
  nodes: readonly Node[],
): BuiltClauses {
  const indexOf = new Map(nodes.map((node, index) => [node, index] as const));
  const ends = findEnds(nodes, indexOf, text.length);
  /** Per clause: how many numbered clauses its children stand in. */
  const inner: number[] = [];
  const headingEnds: number[] = [];
  const plainRows = new Set<string>();
  const clauses = nodes.map((node, index): Clause => {
    const marker = node.marker as Marker;
    const parent = node.parent?.marker ? indexOf.get(node.parent) : undefined;
    const depth = 1 + (parent === undefined ? 0 : (inner[parent] ?? 0));
    inner.push(depth - (marker.style === 'plain' ? 1 : 0));
    const line = lines[marker.line];
    const next = nodes[index + 1]?.marker?.start ?? text.length;
    const lineEnd = line?.end ?? text.length;
    const hasBody = next < (ends[index] ?? 0) || (lines[marker.line + 1]?.start ?? Infinity) < (ends[index] ?? 0);
    const row = `${parent ?? -1} ${marker.key}`;
    const heading = findHeading(text, marker, {
      end: Math.min(lineEnd, next),
      hasBody,
      isTop: depth === 1,
      afterPlain: plainRows.has(row),
      placeholders,
    });
    if (heading?.whole) plainRows.delete(row);
    else plainRows.add(row);
    headingEnds.push(heading?.whole ? Math.min(lineEnd, next) : -1);
    return {
      id: `c${index + 1}`,
      parent: parent === undefined ? null : `c${parent + 1}`,
      number: marker.style === 'plain' ? null : source.slice(marker.start, marker.end),
      depth,
      start: marker.start,
      end: ends[index] ?? text.length,
      heading: heading?.span ?? null,
    };
  });
  return { clauses, markers: nodes.map((node) => node.marker), headingEnds };
}

function findEnds(nodes: readonly Node[], indexOf: ReadonlyMap<Node, number>, length: number): number[] {
  const ends = new Array<number>(nodes.length).fill(length);
  let top: Node | null = null;
  for (const node of nodes) {
    const start = node.marker?.start ?? 0;
    while (top?.marker && top !== node.parent) {
      ends[indexOf.get(top) as number] = start;
      top = top.parent;
    }
    top = node;
  }
  return ends;
}
