import type { RecordSummary } from './summary.ts';

/** One record for each acceptance: without those by hand after which the acceptance itself was seen, and stands. */
export function acceptancesIn<One extends Pick<RecordSummary, 'id' | 'state' | 'follows'>>(
  records: readonly One[],
): readonly One[] {
  const followed = new Set(records.flatMap(({ state, follows }) => (state === 'withdrawn' ? [] : (follows ?? []))));
  return followed.size === 0 ? records : records.filter(({ id }) => !followed.has(id));
}
