import type { Finding } from '../review/review.ts';
import { withoutNumber, type Block } from './cut-blocks.ts';
import { keysOf } from './text-key.ts';

/** A sure finding, the block it stands in, and its sentence in a form that ignores layout and number. */
export interface BlockFinding {
  readonly finding: Finding;
  readonly block: number;
  readonly key: string;
}

/** Sure findings by block. Unsure ones never count as gained or lost. */
export function findingsByBlock(
  text: string,
  blocks: readonly Block[],
  findings: readonly Finding[],
): readonly (readonly BlockFinding[])[] {
  const lists: BlockFinding[][] = blocks.map(() => []);
  for (const finding of findings) {
    if (finding.certainty !== 'sure') continue;
    const { start, end } = finding.span;
    const block = lastStartingBefore(blocks, start);
    const number = blocks[block]?.span.start === start ? (blocks[block]?.number ?? null) : null;
    const words = keysOf(withoutNumber(text.slice(start, end), number)).dateless;
    lists[block]?.push({ finding, block, key: `${finding.label} ${words}` });
  }
  return lists;
}

function lastStartingBefore(blocks: readonly Block[], at: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * Findings of `present` beyond those of `former`: sentences that stand in both pair off first, then sentences with the
 * same label, since a reworded exclusion is still an exclusion.
 */
export function beyond(present: readonly BlockFinding[], former: readonly BlockFinding[]): BlockFinding[] {
  return present.filter(pairOff(present, former));
}

/** As `beyond`, and what weighs more than before: the same label, now without notice, say, or for ever. */
export function beyondOrGraver(present: readonly BlockFinding[], former: readonly BlockFinding[]): BlockFinding[] {
  const isBeyond = pairOff(present, former);
  const keys = new Set(former.map(({ key }) => key));
  const before = new Set(former.flatMap(({ finding }) => finding.modifiers.map((one) => `${finding.label} ${one}`)));
  const isGraver = ({ finding, key }: BlockFinding): boolean =>
    !keys.has(key) && finding.modifiers.some((one) => !before.has(`${finding.label} ${one}`));
  return present.filter((item) => isBeyond(item) || isGraver(item));
}

/** Tells which items of `present` found no partner. */
function pairOff(present: readonly BlockFinding[], former: readonly BlockFinding[]): (item: BlockFinding) => boolean {
  const byKey = countBy(former, ({ key }) => key);
  const unpaired = present.filter(({ key }) => !takeOne(byKey, key));
  const formerOnly = countBy(
    former.filter(({ key }) => takeOne(byKey, key)),
    ({ finding }) => finding.label,
  );
  const left = new Set(unpaired.filter(({ finding }) => !takeOne(formerOnly, finding.label)));
  return (item) => left.has(item);
}

/** Drops what the other version says too, in the same words: the sentence went to another clause, or stood in two. */
export function withoutStanding(
  list: readonly BlockFinding[],
  other: readonly (readonly BlockFinding[])[],
): BlockFinding[] {
  const keys = new Set(other.flatMap((block) => block.map(({ key }) => key)));
  return list.filter(({ key }) => !keys.has(key));
}

function countBy(list: readonly BlockFinding[], keyOf: (item: BlockFinding) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function takeOne(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count === 0) return false;
  counts.set(key, count - 1);
  return true;
}
