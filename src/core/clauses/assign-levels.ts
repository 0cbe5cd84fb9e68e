import type { MarkerCandidate } from './find-markers.ts';
import { openChapter, spotDotted, spotHeading, spotPlain } from './find-spot.ts';
import { isAccepted } from './is-accepted.ts';
import { Node } from './node.ts';
import { createSequences } from './sequences.ts';

/**
 * Decides which markers number clauses and which clause contains which, in one pass: a stack of open clauses,
 * each remembering the last child of every key, so that rows may continue, skip, repeat, restart and nest
 * against their usual rank.
 */
export function assignLevels(candidates: readonly MarkerCandidate[]): Node[] {
  const root = new Node(null, null, -1);
  const sequences = createSequences(candidates);
  const nodes: Node[] = [];
  let top = root;
  candidates.forEach((candidate, index) => {
    const next = candidates[index + 1];
    // 【…】 in the middle of a row is a heading inside its chapter, not a chapter; beside its like it is one.
    const inside =
      candidate.key === '【】' &&
      next !== undefined &&
      !root.isEmpty &&
      root.lastOf(next.key) === undefined &&
      openChapter(top).marker?.key !== '【】';
    const marker = inside ? { ...candidate, style: 'plain' as const } : candidate;
    const spot =
      marker.style === 'plain'
        ? spotHeading(top, root, marker, next)
        : marker.style === 'dotted'
          ? spotDotted(top, marker)
          : spotPlain(top, marker, index, sequences);
    if (!isAccepted(marker, spot, index, sequences)) return;
    top = spot.parent.append(marker, nodes.length);
    sequences.accept(marker);
    nodes.push(top);
  });
  return nodes;
}
