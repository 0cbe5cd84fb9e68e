import { hasBox } from './has-box.ts';
import type { ConsentRecord } from './record.ts';
import type { RecordState } from './state.ts';

/** What can truly be said of where a record stands. */
export type Standing = 'ticked' | 'pressed' | 'submitted' | 'withdrawn' | 'by-hand';

/**
 * Where a record stands, as it may be told. Of one made by hand nobody saw a tick or a press; older ones hold “submitted”
 * all the same, which their `obtained` gives away.
 */
export function standingOf({
  body: { surface, obtained },
  state,
}: {
  readonly body: Pick<ConsentRecord, 'surface' | 'obtained'>;
  readonly state: Exclude<RecordState, 'deleted'>;
}): Standing {
  const unseen = state === 'accepted' || (state === 'submitted' && obtained.event !== 'by-hand');
  if (surface.kind === 'by-hand' && unseen) return 'by-hand';
  if (state === 'accepted') return hasBox(surface.kind) ? 'ticked' : 'pressed';
  return state;
}
