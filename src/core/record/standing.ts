import { hasBox } from './has-box.ts';
import type { ConsentRecord } from './record.ts';
import type { RecordState } from './state.ts';

/** What can truly be said of where a record stands. */
export type Standing = 'ticked' | 'pressed' | 'submitted' | 'withdrawn' | 'by-hand';

/**
 * Whether anybody saw a submission that a record holds: older versions wrote one along with a record by hand, which its
 * `obtained` gives away.
 */
export function isSubmissionSeen({ surface, obtained }: Pick<ConsentRecord, 'surface' | 'obtained'>): boolean {
  return surface.kind !== 'by-hand' || obtained.event === 'by-hand';
}

/** Where a record stands, as it may be told. Of one made by hand nobody saw a tick or a press. */
export function standingOf({
  body,
  state,
}: {
  readonly body: Pick<ConsentRecord, 'surface' | 'obtained'>;
  readonly state: Exclude<RecordState, 'deleted'>;
}): Standing {
  const { kind } = body.surface;
  if (state === 'submitted') return isSubmissionSeen(body) ? state : 'by-hand';
  if (state === 'withdrawn') return state;
  if (kind === 'by-hand') return kind;
  return hasBox(kind) ? 'ticked' : 'pressed';
}
