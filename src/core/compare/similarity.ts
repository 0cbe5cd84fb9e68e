/** Two blocks and how alike they are, 0…1. */
export interface Likeness {
  readonly then: number;
  readonly now: number;
  readonly score: number;
}

/** Sets of character pairs, as numbers. */
function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1));
  return pairs;
}

/** A clause that swallowed another, or lost half: contained words count, a little less than likeness. */
const containedShare = 0.75;
const leastContained = 0.8;
const leastPairs = 12;

function score(common: number, a: number, b: number): number {
  const dice = (2 * common) / (a + b);
  const smaller = Math.min(a, b);
  const contained =
    smaller >= leastPairs && common / smaller >= leastContained ? (common / smaller) * containedShare : 0;
  return Math.max(dice, contained);
}

/**
 * Likeness of every two texts that share character pairs (Dice over the sets, or containment), at least `least`.
 * Works from an index of pairs, so texts that share nothing cost nothing.
 */
export function findLikenesses<Item extends { readonly index: number; readonly text: string }>(
  then: readonly Item[],
  now: readonly Item[],
  least: (then: Item, now: Item) => number,
): Likeness[] {
  const thenPairs = then.map(({ text }) => pairsOf(text));
  const where = new Map<number, number[]>();
  thenPairs.forEach((pairs, at) => {
    for (const pair of pairs) {
      const list = where.get(pair);
      if (list === undefined) where.set(pair, [at]);
      else list.push(at);
    }
  });
  const found: Likeness[] = [];
  const common = new Uint32Array(then.length);
  for (const item of now) {
    const { index, text } = item;
    common.fill(0);
    const pairs = pairsOf(text);
    for (const pair of pairs) for (const at of where.get(pair) ?? []) common[at] = (common[at] ?? 0) + 1;
    then.forEach((other, at) => {
      const shared = common[at] ?? 0;
      if (shared === 0) return;
      const alike = score(shared, thenPairs[at]?.size ?? 0, pairs.size);
      if (alike >= least(other, item)) found.push({ then: other.index, now: index, score: alike });
    });
  }
  return found;
}
