import type { Finding, Review } from '../review/review.ts';
import { alignBlocks, findMoved, type Pair } from './align-blocks.ts';
import { beyond, beyondOrGraver, findingsByBlock, withoutStanding, type BlockFinding } from './compare-labels.ts';
import type { ChangeKind, ClauseChange, Comparison, Noise, Side } from './comparison.ts';
import { cutBlocks, type Block } from './cut-blocks.ts';
import { diffWords, editsForEach, type WordCutter } from './diff-words.ts';
import { noiseBetween } from './text-key.ts';

/** One version of an agreement. */
export interface Version {
  readonly text: string;
  readonly review: Pick<Review, 'outline' | 'findings'>;
}

/**
 * Then and now, clause by clause. Which clauses pair off does not depend on which version is called then.
 * Offsets of each side count in that version's text.
 */
export function compareReviews(then: Version, now: Version, segmenter: WordCutter): Comparison {
  const blocks = cutBlocks(
    { text: then.text, outline: then.review.outline },
    { text: now.text, outline: now.review.outline },
  );
  const pairs = alignBothWays(blocks.then, blocks.now, then.text <= now.text);
  const labelsThen = findingsByBlock(then.text, blocks.then, then.review.findings);
  const labelsNow = findingsByBlock(now.text, blocks.now, now.review.findings);
  const gainedIn = new Map<number, BlockFinding[]>();
  const lostIn = new Map<number, BlockFinding[]>();
  const thenOf = new Map(pairs.map((pair) => [pair.now, pair.then]));
  const nowOf = new Map(pairs.map((pair) => [pair.then, pair.now]));
  labelsNow.forEach((list, at) => gainedIn.set(at, beyondOrGraver(list, labelsThen[thenOf.get(at) ?? -1] ?? [])));
  labelsThen.forEach((list, at) => lostIn.set(at, beyond(list, labelsNow[nowOf.get(at) ?? -1] ?? [])));
  const gained = new Set(withoutStanding([...gainedIn.values()].flat(), labelsThen));
  const lost = new Set(withoutStanding([...lostIn.values()].flat(), labelsNow));
  const toFindings = (list: readonly BlockFinding[] | undefined, kept: ReadonlySet<BlockFinding>): Finding[] =>
    (list ?? []).filter((item) => kept.has(item)).map(({ finding }) => finding);

  const moved = findMoved(pairs, (pair) => blocks.then[pair.then]?.number === blocks.now[pair.now]?.number);
  const pairAt = new Map(pairs.map((pair) => [pair.now, pair]));
  const edits = editsForEach(
    pairs.filter((pair) => blocks.then[pair.then]?.text !== blocks.now[pair.now]?.text).length,
  );
  const change = (pair: Pair | null, thenAt: number | null, nowAt: number | null): ClauseChange => {
    const former = thenAt === null ? undefined : blocks.then[thenAt];
    const present = nowAt === null ? undefined : blocks.now[nowAt];
    const labels = {
      gained: nowAt === null ? [] : toFindings(gainedIn.get(nowAt), gained),
      lost: thenAt === null ? [] : toFindings(lostIn.get(thenAt), lost),
    };
    const relabelled = labels.gained.length > 0 || labels.lost.length > 0;
    return {
      ...judge(former, present, { moved: pair !== null && moved.has(pair), relabelled }, { segmenter, edits }),
      ...labels,
    };
  };

  const changes: ClauseChange[] = [];
  let emitted = 0;
  const emitGone = (before: number): void => {
    for (; emitted < before; emitted++) if (!nowOf.has(emitted)) changes.push(change(null, emitted, null));
  };
  blocks.now.forEach((_, at) => {
    const pair = pairAt.get(at) ?? null;
    if (pair !== null && !moved.has(pair)) emitGone(pair.then);
    changes.push(change(pair, pair?.then ?? null, at));
  });
  emitGone(blocks.then.length);

  const bySeverity = (a: Finding, b: Finding): number => b.severity - a.severity || a.sentence - b.sentence;
  return {
    changes,
    gained: changes.flatMap((item) => item.gained).sort(bySeverity),
    lost: changes.flatMap((item) => item.lost).sort(bySeverity),
    counts: countKinds(changes),
  };
}

/** Ties are settled from the same side whichever version comes first. */
function alignBothWays(then: readonly Block[], now: readonly Block[], inOrder: boolean): readonly Pair[] {
  if (inOrder) return alignBlocks(then, now);
  return alignBlocks(now, then)
    .map((pair) => ({ then: pair.now, now: pair.then }))
    .sort((a, b) => a.now - b.now);
}

type Judged = Omit<ClauseChange, 'gained' | 'lost'>;

/** Punctuation that changed a label is no noise, whichever mark it was. */
function judge(
  then: Block | undefined,
  now: Block | undefined,
  { moved, relabelled }: { readonly moved: boolean; readonly relabelled: boolean },
  { segmenter, edits }: { readonly segmenter: WordCutter; readonly edits: number },
): Judged {
  if (then === undefined || now === undefined) {
    const kind = then === undefined ? 'new' : 'gone';
    return { kind, then: sideOf(then), now: sideOf(now), moved: false, noise: [], words: [] };
  }
  const sides = { then: sideOf(then), now: sideOf(now), moved };
  if (then.text === now.text) return { kind: moved ? 'moved' : 'unchanged', ...sides, noise: [], words: [] };
  const noise: Noise[] = noiseBetween(then.keys, now.keys);
  if (then.keys.dateless === now.keys.dateless && !(relabelled && noise.includes('punctuation'))) {
    if (then.number !== now.number) noise.push('numbering');
    if (noise.length === 0) noise.push('spaces');
    return { kind: moved ? 'moved' : 'noise', ...sides, noise, words: [] };
  }
  const words = diffWords(then.text, now.text, segmenter, { then: then.span.start, now: now.span.start }, edits);
  return { kind: 'reworded', ...sides, noise: [], words };
}

function sideOf(block: Block | undefined): Side | null {
  return block === undefined ? null : { clause: block.clause, number: block.number, span: block.span };
}

function countKinds(changes: readonly ClauseChange[]): Record<ChangeKind, number> {
  const counts: Record<ChangeKind, number> = { unchanged: 0, noise: 0, moved: 0, reworded: 0, new: 0, gone: 0 };
  for (const { kind } of changes) counts[kind]++;
  return counts;
}
