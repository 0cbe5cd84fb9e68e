import { hashOfValue } from '../../core/record/canonical.ts';
import { appendEntry } from '../../core/record/chain.ts';
import type { Entry } from '../../core/record/record.ts';
import { fail, succeed, type Result } from '../../core/result.ts';
import { followState, type RecordState } from '../../core/record/state.ts';
import type { BackupProblem } from './container.ts';
import type { BackupContent } from './content.ts';

/** How another chain joins ours. */
export interface Merged {
  /** To be added after our last entry. */
  readonly append: readonly Entry[];
  /** Whether theirs went another way, so that it is to be kept whole as a branch. */
  readonly branch: boolean;
  /** The state of every record afterwards. */
  readonly live: ReadonlyMap<string, RecordState>;
}

/**
 * Joins two sound chains.
 * - Theirs is the beginning of ours (an older backup): nothing to add.
 * - Ours is the beginning of theirs (an empty ledger, or a newer backup): theirs goes on where ours ends, as it stands,
 *   unless that would delete what is here. Anybody who has an evidence pack can go on with its chain.
 * - Otherwise: what ours does not know is linked anew to our end, with its own times; their chain is kept as a branch,
 *   since the new links can't prove the old order. Deletions there delete nothing here, and what was deleted here is
 *   not brought back.
 * The same record with another body is a conflict: one of them is false.
 */
export function mergeChains(
  ours: readonly Entry[],
  theirs: readonly Entry[],
  records: BackupContent['records'],
): Result<Merged, BackupProblem> {
  const accepted = new Map(ours.filter(({ kind }) => kind === 'accepted').map((one) => [one.record, one.bodyHash]));
  for (const entry of theirs) {
    const known = accepted.get(entry.record);
    if (entry.kind === 'accepted' && known !== undefined && known !== entry.bodyHash)
      return fail({ id: 'conflict', detail: entry.record });
  }
  let shared = 0;
  while (shared < ours.length && shared < theirs.length && ours[shared]?.hash === theirs[shared]?.hash) shared += 1;
  const live = new Map<string, RecordState>();
  for (const { record, kind } of ours) step(live, record, kind);
  if (shared === theirs.length) return succeed({ append: [], branch: false, live });
  const rest = theirs.slice(shared);
  if (shared === ours.length && ![...deletedIn(rest)].some((record) => isLive(live.get(record)))) {
    for (const { record, kind } of rest) step(live, record, kind);
    return succeed({ append: rest, branch: false, live });
  }
  const append = relink(ours, rest, records, live);
  return succeed({ append, branch: true, live });
}

/** The records of which a chain says that they were deleted. */
export function deletedIn(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ kind, record }) => (kind === 'deleted' ? record : [])));
}

/** Whether a record of that state is still there. */
export function isLive(state: RecordState | undefined): state is Exclude<RecordState, 'deleted'> {
  return state !== undefined && state !== 'deleted';
}

function step(live: Map<string, RecordState>, record: string, kind: Entry['kind']): boolean {
  const state = followState(live.get(record), kind);
  if (state !== undefined) live.set(record, state);
  return state !== undefined;
}

function relink(
  ours: readonly Entry[],
  rest: readonly Entry[],
  records: BackupContent['records'],
  live: Map<string, RecordState>,
): Entry[] {
  const known = new Set(ours.map(nameOf));
  const bodies = new Map(
    records.flatMap(({ body, additions }) =>
      [body, ...additions].map((one) => [`${body.id} ${hashOfValue(one)}`, one] as const),
    ),
  );
  // Of these there is nothing but entries, which are in the branch: no body to add, no row to bring up to date.
  const gone = deletedIn(rest);
  const append: Entry[] = [];
  for (const entry of rest) {
    if (gone.has(entry.record) || known.has(nameOf(entry))) continue;
    const body = entry.bodyHash === null ? null : bodies.get(`${entry.record} ${entry.bodyHash}`);
    if (body === undefined || !step(live, entry.record, entry.kind)) continue;
    const { kind, record, at } = entry;
    append.push(appendEntry(append.at(-1) ?? ours.at(-1) ?? null, { kind, record, at, body }));
  }
  return append;
}

/** What makes two entries of different chains the same event. */
function nameOf({ record, kind, at, bodyHash }: Entry): string {
  return `${record} ${kind} ${at} ${bodyHash ?? ''}`;
}
