/** A percentile interval; null where the figure was no number in too many samples to say. */
export type Interval = readonly [low: number, high: number] | null;

/**
 * The percentile bootstrap (B. Efron, Bootstrap Methods: Another Look at the Jackknife, 1979): `statistic` of `samples`
 * draws with replacement from the items, and the middle 95 % of what came out. The same seed gives the same draws.
 */
export function bootstrapInterval<Item>(
  items: readonly Item[],
  statistic: (drawn: readonly Item[]) => number | null,
  { samples = 1000, seed = 1 }: { readonly samples?: number; readonly seed?: number } = {},
): Interval {
  if (items.length < 2) return null;
  const random = createRandom(seed);
  const found: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const drawn = items.map(() => items[Math.floor(random() * items.length)] as Item);
    const value = statistic(drawn);
    if (value !== null) found.push(value);
  }
  if (found.length < samples / 2) return null;
  found.sort((a, b) => a - b);
  const at = (share: number): number => found[Math.round(share * (found.length - 1))] ?? NaN;
  return [at(0.025), at(0.975)];
}

/** Numbers in [0, 1) that look random: mulberry32 (T. Ettinger, 2017), enough for drawing samples. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
