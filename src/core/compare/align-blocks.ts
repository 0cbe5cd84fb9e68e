import type { Block } from './cut-blocks.ts';
import { partsToCompare } from './parts-to-compare.ts';
import { findLikenesses, type Likeness } from './similarity.ts';

/** Which block of then became which block of now, in the order of now. */
export interface Pair {
  readonly then: number;
  readonly now: number;
}

/** Texts this alike are one clause reworded; short ones have to be more alike. */
const leastLikeness = 0.45;
const leastLikenessOfShort = 0.6;
const short = 16;
/** Under the same number a clause may be rewritten further, and is preferred to one that is a little more alike. */
const leastLikenessOfNumber = 0.3;
const numberBonus = 0.15;

/** Pairs blocks with equal keys, in order, so that repeated lines pair off one to one. */
function pairEqual(
  then: readonly Block[],
  now: readonly Block[],
  key: (block: Block) => string,
  taken: { readonly then: Set<number>; readonly now: Set<number> },
): Pair[] {
  const waiting = new Map<string, { readonly indices: number[]; next: number }>();
  then.forEach((block, index) => {
    if (taken.then.has(index)) return;
    const list = waiting.get(key(block));
    if (list === undefined) waiting.set(key(block), { indices: [index], next: 0 });
    else list.indices.push(index);
  });
  const pairs: Pair[] = [];
  now.forEach((block, index) => {
    if (taken.now.has(index)) return;
    const list = waiting.get(key(block));
    const first = list?.indices[list.next];
    if (list === undefined || first === undefined) return;
    list.next++;
    pairs.push({ then: first, now: index });
    taken.then.add(first);
    taken.now.add(index);
  });
  return pairs;
}

interface Rest {
  readonly index: number;
  readonly text: string;
  readonly number: string | null;
}

/** Numbers of several levels (1.2, 4.3.1) or of articles: `（1）` and `1、` stand under every chapter and tell nothing. */
function isSameNumber(a: Pick<Block, 'number'> | undefined, b: Pick<Block, 'number'> | undefined): boolean {
  const number = a?.number ?? null;
  return number !== null && number === b?.number && /\d[.．]\d|第/.test(number);
}

function leastFor(then: Rest, now: Rest): number {
  if (isSameNumber(then, now)) return leastLikenessOfNumber;
  return Math.min(then.text.length, now.text.length) < short ? leastLikenessOfShort : leastLikeness;
}

/**
 * Aligns blocks: equal ones first (as printed, then without white space, punctuation, dates), then the most alike.
 * Everything left over on one side is gone or new.
 */
export function alignBlocks(then: readonly Block[], now: readonly Block[]): readonly Pair[] {
  const taken = { then: new Set<number>(), now: new Set<number>() };
  const pairs = [
    ...pairEqual(then, now, ({ text }) => text, taken),
    ...pairEqual(then, now, ({ number, keys }) => `${number ?? ''} ${keys.bare}`, taken),
    ...pairEqual(then, now, ({ keys }) => keys.bare, taken),
    ...pairEqual(then, now, ({ keys }) => keys.dateless, taken),
  ];
  const rest = (blocks: readonly Block[], used: Set<number>): Rest[] =>
    blocks
      .map(({ keys, number }, index) => ({ index, text: keys.bare, number }))
      .filter(({ index }) => !used.has(index));
  const left = { then: rest(then, taken.then), now: rest(now, taken.now) };
  const likenesses = partsToCompare(left, () => inOrder(pairs)).flatMap((part) =>
    findLikenesses(part.then, part.now, leastFor),
  );
  const distance = (pair: Pair): number => Math.abs(pair.then / then.length - pair.now / now.length);
  const sameNumber = (pair: Pair): boolean => isSameNumber(then[pair.then], now[pair.now]);
  const worth = (pair: Likeness): number => pair.score + (sameNumber(pair) ? numberBonus : 0);
  likenesses.sort((a, b) => worth(b) - worth(a) || distance(a) - distance(b) || a.then - b.then || a.now - b.now);
  for (const { then: from, now: to } of likenesses) {
    if (taken.then.has(from) || taken.now.has(to)) continue;
    taken.then.add(from);
    taken.now.add(to);
    pairs.push({ then: from, now: to });
  }
  return pairs.sort((a, b) => a.now - b.now);
}

/** As many pairs as stand in the same order in both versions. */
function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const byPlace = pairs.toSorted((a, b) => a.now - b.now);
  const moved = findMoved(byPlace, () => false);
  return byPlace.filter((pair) => !moved.has(pair));
}

/**
 * The pairs that stand elsewhere among their neighbours: all but a heaviest run that keeps its order. A pair that kept
 * its number weighs more than one that did not, so that of two that changed places the renumbered one has moved.
 * `pairs` must be in the order of now.
 */
export function findMoved(pairs: readonly Pair[], keepsNumber: (pair: Pair) => boolean): ReadonlySet<Pair> {
  const size = pairs.reduce((most, { then }) => Math.max(most, then + 1), 0);
  // heaviest run that ends at or before an index of then: a Fenwick tree of maxima, so that n pairs take n·log n
  const heaviest = new Array<number>(size + 1).fill(-1);
  const weight: number[] = [];
  const previous: number[] = [];
  const heavier = (a: number, b: number): number => ((weight[b] ?? 0) > (weight[a] ?? 0) ? b : a);
  let last = -1;
  pairs.forEach((pair, at) => {
    let best = -1;
    for (let node = pair.then; node > 0; node -= node & -node) best = heavier(best, heaviest[node] ?? -1);
    weight[at] = (weight[best] ?? 0) + (keepsNumber(pair) ? 2 : 1);
    previous[at] = best;
    for (let node = pair.then + 1; node <= size; node += node & -node)
      heaviest[node] = heavier(heaviest[node] ?? -1, at);
    last = heavier(last, at);
  });
  const kept = new Set<number>();
  for (let at = last; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return new Set(pairs.filter((_, at) => !kept.has(at)));
}
