import type { Line } from '../text/lines.ts';
import type { Node } from './node.ts';
import { findHeading } from './find-heading.ts';
import type { Marker } from './marker.ts';
import type { Clause } from './outline.ts';

/** Clauses, with what later steps need to know of each; the arrays run in parallel. */
export interface BuiltClauses {
  readonly clauses: readonly Clause[];
  readonly markers: readonly (Marker | null)[];
  /** Index of the clause that contains it, -1 at the top. */
  readonly parents: readonly number[];
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
  const ends = findEnds(nodes, text.length);
  /** Per clause: how many numbered clauses its children stand in. */
  const inner: number[] = [];
  const headingEnds: number[] = [];
  const ids = nodes.map((_, index) => `c${index + 1}`);
  const clauses = nodes.map((node, index): Clause => {
    const marker = node.marker as Marker;
    const parent = node.parent?.index ?? -1;
    const depth = 1 + (inner[parent] ?? 0);
    inner.push(depth - (marker.style === 'plain' ? 1 : 0));
    const line = lines[marker.line];
    const next = nodes[index + 1]?.marker?.start ?? text.length;
    const lineEnd = line?.end ?? text.length;
    const hasBody = next < (ends[index] ?? 0) || (lines[marker.line + 1]?.start ?? Infinity) < (ends[index] ?? 0);
    const heading = findHeading(text, marker, {
      end: Math.min(lineEnd, next),
      hasBody,
      isTop: depth === 1,
      afterPlain: node.previous !== undefined && headingEnds[node.previous.index] === -1,
      placeholders,
    });
    headingEnds.push(heading?.whole ? Math.min(lineEnd, next) : -1);
    return {
      id: ids[index] as string,
      parent: ids[parent] ?? null,
      number: marker.style === 'plain' ? null : source.slice(marker.start, marker.end),
      depth,
      start: marker.start,
      end: ends[index] ?? text.length,
      heading: heading?.span ?? null,
    };
  });
  const markers = nodes.map(({ marker }) => marker);
  return { clauses, markers, parents: nodes.map(({ parent }) => parent?.index ?? -1), headingEnds };
}

function findEnds(nodes: readonly Node[], length: number): number[] {
  const ends = new Array<number>(nodes.length).fill(length);
  let top: Node | null = null;
  for (const node of nodes) {
    const start = node.marker?.start ?? 0;
    while (top?.marker && top !== node.parent) {
      ends[top.index] = start;
      top = top.parent;
    }
    top = node;
  }
  return ends;
}
