import { foundIn, type Found, type Holder } from './found-in.ts';

/** In how many texts of these records a search found how much; a text that several records share counts once. */
export function hitsIn(records: readonly Holder[], found: Found): { readonly texts: number; readonly hits: number } {
  const counts = new Map(
    records.flatMap((record) => foundIn(record, found).map(({ text: { hash, count } }) => [hash, count])),
  );
  return { texts: counts.size, hits: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}
