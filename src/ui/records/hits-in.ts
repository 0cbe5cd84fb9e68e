import type { SummaryDocument } from './summary.ts';
import type { Search } from './use-search.ts';

/** In how many texts of these records a search found how much; a text that several records share counts once. */
export function hitsIn(
  records: readonly { readonly documents: readonly Pick<SummaryDocument, 'textHash'>[] }[],
  { found }: Pick<Search, 'found'>,
): { readonly texts: number; readonly hits: number } {
  const hashes = new Set(records.flatMap(({ documents }) => documents.flatMap(({ textHash }) => textHash ?? [])));
  const counts = [...hashes].flatMap((hash) => found.get(hash)?.count ?? []);
  return { texts: counts.length, hits: counts.reduce((sum, count) => sum + count, 0) };
}
