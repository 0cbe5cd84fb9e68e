import type { Entry } from './record.ts';

/** Where a record stands. */
export type RecordState = 'accepted' | 'submitted' | 'withdrawn' | 'deleted';

/**
 * The state after one more entry; undefined when such an entry can't come now.
 * Once submitted, unticking withdraws nothing: what was sent was sent.
 */
export function followState(state: RecordState | undefined, kind: Entry['kind']): RecordState | undefined {
  switch (kind) {
    case 'accepted':
      return state === undefined ? 'accepted' : undefined;
    case 'completed':
      return state === undefined || state === 'deleted' ? undefined : state;
    case 'submitted':
      return state === 'accepted' ? 'submitted' : undefined;
    case 'withdrawn':
      return state === 'accepted' ? 'withdrawn' : undefined;
    case 'deleted':
      return state === undefined || state === 'deleted' ? undefined : 'deleted';
    default:
      return undefined;
  }
}

/** The state that the entries of one record, in order, lead to; undefined when they can't be of one record. */
export function foldState(entries: readonly Pick<Entry, 'kind'>[]): RecordState | undefined {
  let state: RecordState | undefined;
  for (const { kind } of entries) {
    state = followState(state, kind);
    if (state === undefined) return undefined;
  }
  return state;
}
