import { chainStart, hashesTo, isEntryWhole, type EntryBody } from './chain.ts';
import type { Entry } from './record.ts';
import { followState, type RecordState } from './state.ts';

/** One thing that is wrong with a chain, and where. */
export interface ChainFault {
  readonly kind:
    | 'altered-entry' // its hash is not that of its content
    | 'missing-link' // one or more entries before it are gone
    | 'reordered' // it stands in the wrong place, or twice
    | 'broken-link' // it does not name the hash of the entry before
    | 'altered-body' // the record is not the one that was accepted
    | 'missing-body' // the record is gone and no deletion says so
    | 'undead-body' // the record is still there after its deletion
    | 'impossible' // such as submitted before accepted
    | 'no-entry'; // a record that the chain does not know
  /** Sequence of the entry, null for `no-entry`. */
  readonly sequence: number | null;
  /** Id of the record it is about. */
  readonly record: string;
}

/** Whether a chain is what it was when it was written. `faults` are in the order of the chain. */
export type ChainVerdict =
  | { readonly sound: true; readonly entries: number; readonly head: string }
  | { readonly sound: false; readonly entries: number; readonly head: string; readonly faults: readonly ChainFault[] };

/** Verifies a chain one entry at a time, so that a long one need not be in memory. */
export interface ChainVerifier {
  /** Takes the next entry, with the body it names (undefined when there is none). */
  next(entry: Entry, body: EntryBody | undefined): void;
  /** The state of every record so far. */
  readonly states: ReadonlyMap<string, RecordState>;
  finish(): ChainVerdict;
}

/** @see ChainVerifier */
export function createChainVerifier(): ChainVerifier {
  const faults: ChainFault[] = [];
  const states = new Map<string, RecordState>();
  /** Bodies seen, to be judged at the end: a later entry may delete them. */
  const bodies: { entry: Entry; found: boolean }[] = [];
  let last: Entry | undefined;
  let entries = 0;

  function next(entry: Entry, body: EntryBody | undefined): void {
    const blame = (kind: ChainFault['kind']): void => {
      faults.push({ kind, sequence: entry.sequence, record: entry.record });
    };
    const expected = (last?.sequence ?? 0) + 1;
    if (!isEntryWhole(entry)) blame('altered-entry');
    if (entry.sequence > expected) blame('missing-link');
    else if (entry.sequence !== expected) blame('reordered');
    else if (entry.previous !== (last?.hash ?? chainStart)) blame('broken-link');

    const carries = entry.kind === 'accepted' || entry.kind === 'completed';
    if (carries !== (entry.bodyHash !== null)) blame('impossible');
    if (carries && body !== undefined && !hashesTo(body, entry.bodyHash)) blame('altered-body');
    if (carries) bodies.push({ entry, found: body !== undefined });

    const state = followState(states.get(entry.record), entry.kind);
    if (state === undefined) blame('impossible');
    else states.set(entry.record, state);
    last = entry;
    entries += 1;
  }

  function finish(): ChainVerdict {
    for (const { entry, found } of bodies) {
      const deleted = states.get(entry.record) === 'deleted';
      if (found === deleted) {
        const kind = deleted ? 'undead-body' : 'missing-body';
        faults.push({ kind, sequence: entry.sequence, record: entry.record });
      }
    }
    const head = last?.hash ?? chainStart;
    faults.sort((a, b) => (a.sequence ?? Infinity) - (b.sequence ?? Infinity));
    return faults.length === 0 ? { sound: true, entries, head } : { sound: false, entries, head, faults };
  }

  return { next, states, finish };
}

/**
 * Verifies a whole chain. `bodyOf` gives what an entry of kind `accepted` or `completed` carried, as it is stored
 * now; undefined when it is not there.
 */
export function verifyChain(entries: readonly Entry[], bodyOf: (entry: Entry) => EntryBody | undefined): ChainVerdict {
  const verifier = createChainVerifier();
  for (const entry of entries) verifier.next(entry, bodyOf(entry));
  return verifier.finish();
}
