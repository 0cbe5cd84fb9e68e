import type { Block } from './cut-blocks.ts';
import { findLikenesses } from './similarity.ts';

/** Which block of then became which block of now, in the order of now. */
export interface Pair {
  readonly then: number;
  readonly now: number;
}

/** Texts this alike are one clause reworded; short ones have to be more alike. */
const leastLikeness = 0.45;
const leastLikenessOfShort = 0.6;
const short = 16;

/** Pairs blocks with equal keys, in order, so that repeated lines pair off one to one. */
function pairEqual(
  then: readonly Block[],
  now: readonly Block[],
  key: (block: Block) => string,
  taken: { readonly then: Set<number>; readonly now: Set<number> },
): Pair[] {
  const waiting = new Map<string, number[]>();
  then.forEach((block, index) => {
    if (taken.then.has(index)) return;
    const list = waiting.get(key(block));
    if (list === undefined) waiting.set(key(block), [index]);
    else list.push(index);
  });
  const pairs: Pair[] = [];
  now.forEach((block, index) => {
    if (taken.now.has(index)) return;
    const list = waiting.get(key(block));
    const first = list?.shift();
    if (first === undefined) return;
    pairs.push({ then: first, now: index });
    taken.then.add(first);
    taken.now.add(index);
  });
  return pairs;
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
  const rest = (blocks: readonly Block[], used: Set<number>): { index: number; text: string }[] =>
    blocks.map(({ keys }, index) => ({ index, text: keys.bare })).filter(({ index }) => !used.has(index));
  const likenesses = findLikenesses(rest(then, taken.then), rest(now, taken.now), (a, b) =>
    Math.min(a.length, b.length) < short ? leastLikenessOfShort : leastLikeness,
  );
  const distance = (pair: Pair): number => Math.abs(pair.then / then.length - pair.now / now.length);
  likenesses.sort((a, b) => b.score - a.score || distance(a) - distance(b) || a.then - b.then || a.now - b.now);
  for (const { then: from, now: to } of likenesses) {
    if (taken.then.has(from) || taken.now.has(to)) continue;
    taken.then.add(from);
    taken.now.add(to);
    pairs.push({ then: from, now: to });
  }
  return pairs.sort((a, b) => a.now - b.now);
}

/**
 * The pairs that stand elsewhere among their neighbours: all but a longest run that keeps its order.
 * `pairs` must be in the order of now.
 */
export function findMoved(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const tails: number[] = [];
  const previous = new Array<number>(pairs.length).fill(-1);
  pairs.forEach((pair, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.then ?? 0) < pair.then) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return new Set(pairs.filter((_, at) => !kept.has(at)));
}
