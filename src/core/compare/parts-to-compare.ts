/** What one version has left once equal blocks are paired off, in order. */
interface Item {
  readonly index: number;
  readonly text: string;
}

/** Two stretches that are compared with each other, each block with each. */
export interface Part<One extends Item> {
  readonly then: readonly One[];
  readonly now: readonly One[];
}

/** How many pairs of blocks are weighed, and how many times a block is looked up for two characters of another. */
const mostPairs = 1_000_000;
const mostLookUps = 300_000_000;

function workOf<One extends Item>({ then, now }: Part<One>): number {
  const lengthOf = (items: readonly One[]): number => items.reduce((sum, { text }) => sum + text.length, 0);
  const lookUps = Math.max(then.length * lengthOf(now), now.length * lengthOf(then));
  return Math.max((then.length * now.length) / mostPairs, lookUps / mostLookUps);
}

/** The stretches between blocks that stand in both versions: `anchors` in order on both sides. */
function cutAt<One extends Item>(
  { then, now }: Part<One>,
  anchors: readonly { then: number; now: number }[],
): Part<One>[] {
  const parts: Part<One>[] = [];
  const at = { then: 0, now: 0 };
  const upTo = (items: readonly One[], from: number, end: number): number => {
    let to = from;
    while (to < items.length && (items[to]?.index ?? Infinity) < end) to++;
    return to;
  };
  for (const anchor of [...anchors, { then: Infinity, now: Infinity }]) {
    const end = { then: upTo(then, at.then, anchor.then), now: upTo(now, at.now, anchor.now) };
    if (end.then > at.then && end.now > at.now)
      parts.push({ then: then.slice(at.then, end.then), now: now.slice(at.now, end.now) });
    at.then = end.then;
    at.now = end.now;
  }
  return parts;
}

/** As many stretches as asked for, of like share on both sides. */
function divide<One extends Item>({ then, now }: Part<One>, count: number): Part<One>[] {
  const share = (items: readonly One[], part: number): readonly One[] =>
    items.slice(Math.floor((part * items.length) / count), Math.floor(((part + 1) * items.length) / count));
  return Array.from({ length: count }, (_, part) => ({ then: share(then, part), now: share(now, part) })).filter(
    (part) => part.then.length > 0 && part.now.length > 0,
  );
}

/**
 * What is compared with what. Everything with everything, as long as that is no more work than a second: any two
 * versions of a real agreement. Beyond that only what stands between the same equal blocks, and where those are too few
 * what stands at about the same place: blocks that found no partner there are gone and new, none is lost.
 */
export function partsToCompare<One extends Item>(
  all: Part<One>,
  findAnchors: () => readonly { readonly then: number; readonly now: number }[],
): readonly Part<One>[] {
  if (workOf(all) <= 1) return [all];
  const between = cutAt(all, findAnchors());
  // To divide both sides by n leaves n parts, each with the n²-th of the work.
  const count = Math.ceil(between.reduce((sum, part) => sum + workOf(part), 0));
  return count <= 1 ? between : between.flatMap((part) => divide(part, Math.min(count, longest(part))));
}

function longest<One extends Item>({ then, now }: Part<One>): number {
  return Math.max(then.length, now.length);
}
