import type { Result } from '../../core/result.ts';
import type { Ledger } from '../../ledger/database.ts';
import type { CopySummary } from '../../messaging/helper-protocol.ts';
import type { CopiesDeleted, HelperProblem, HelperState, RestoreOutcome } from '../../messaging/helper-state.ts';
import { createTurns } from '../in-turn.ts';
import type { Reader } from '../reading/reader.ts';
import { copyLedger, ownCopy } from './copy-ledger.ts';
import type { HelperLink } from './helper-link.ts';
import { restoreCopy } from './restore-copy.ts';

/** What is remembered of the helper across restarts. */
export interface HelperMemory {
  /** It was reached once, so that there may be copies. */
  readonly used: boolean;
  /** The person deleted everything while it could not be reached: its copies go as soon as it can. */
  readonly forget: boolean;
}

export interface HelperWorkPorts {
  readonly ledger: Ledger;
  readonly reader: Reader;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly link: HelperLink;
  readonly readMemory: () => Promise<HelperMemory>;
  readonly writeMemory: (change: Partial<HelperMemory>) => Promise<void>;
}

/** What the background does with the helper. Without one everything here says so, and nothing else changes. */
export interface HelperWork {
  /** Brings the copy up to date; while that is going on, once more after it. */
  copy(): Promise<Result<number, HelperProblem>>;
  state(): Promise<HelperState>;
  restore(copy: string): Promise<RestoreOutcome>;
  /** Deletes every copy, now or as soon as the helper can be reached. */
  deleteCopies(): Promise<CopiesDeleted>;
  /** Lengths of the segments of each text; null without a helper. */
  segment(texts: readonly string[]): Promise<readonly (readonly number[])[] | null>;
}

/** @see HelperWork */
export function createHelperWork(ports: HelperWorkPorts): HelperWork {
  const { ledger, link, readMemory, writeMemory } = ports;
  /** What changes the copies, one after the other: what is deleted must not be written by a copy that still runs. */
  const inTurn = createTurns();
  let waiting: Promise<Result<number, HelperProblem>> | undefined;

  /** Says who is there, and first of all does what the person asked for while nobody was. */
  async function reach() {
    const hello = await link.greet();
    if (!hello.ok) return hello;
    const { used, forget } = await readMemory();
    if (!used) await writeMemory({ used: true });
    if (forget) {
      const deleted = await link.call('copy-delete', { copy: null });
      if (!deleted.ok) return deleted;
      await writeMemory({ forget: false });
    }
    return hello;
  }

  async function copyNow(): Promise<Result<number, HelperProblem>> {
    const reached = await reach();
    return reached.ok ? copyLedger(ledger, link) : reached;
  }

  function copy(): Promise<Result<number, HelperProblem>> {
    // One that runs may be past what has changed: one more will see it, however many ask.
    waiting ??= inTurn('copies', () => {
      waiting = undefined;
      return copyNow();
    });
    return waiting;
  }

  async function state(): Promise<HelperState> {
    const hello = await reach();
    if (!hello.ok) return hello.problem.id === 'no-permission' ? { state: 'off' } : unreachable(hello.problem);
    const list = await link.call('copy-list', {});
    if (!list.ok) return unreachable(list.problem);
    const { copies, setAside } = list.value;
    const first = await ledger.entries.orderBy('sequence').first();
    const own = first === undefined ? undefined : ownCopy(copies, first.hash);
    const inStep = own !== undefined && (await holds(ledger, own)) ? own : undefined;
    const entries = inStep?.entries ?? 0;
    const restorable: CopySummary[] = [];
    for (const one of copies) if (one.records > 0 && !(await holds(ledger, one))) restorable.push(one);
    return {
      state: 'connected',
      version: hello.value.helper,
      folder: hello.value.folder,
      copied: {
        entries,
        waiting: await ledger.entries.where('sequence').above(entries).count(),
        records: inStep?.records ?? 0,
      },
      restorable: restorable.map(({ copy: name, records, at }) => ({ copy: name, records, at })),
      setAside,
    };
  }

  const deleteCopies = (): Promise<CopiesDeleted> => inTurn('copies', deleteNow);

  async function deleteNow(): Promise<CopiesDeleted> {
    const hello = await link.greet();
    const deleted = hello.ok ? await link.call('copy-delete', { copy: null }) : hello;
    if (deleted.ok) {
      await writeMemory({ forget: false });
      return { copies: 'deleted', count: deleted.value.deleted };
    }
    const { used } = await readMemory();
    if (!used) return { copies: 'none' };
    await writeMemory({ forget: true });
    return { copies: 'pending', problem: deleted.problem };
  }

  async function restore(name: string): Promise<RestoreOutcome> {
    const outcome = await restoreCopy(ports, link, name);
    return outcome.ok ? { restored: true, ...outcome.value } : { restored: false, problem: outcome.problem };
  }

  async function segment(texts: readonly string[]) {
    const cut = await link.call('segment', { texts: [...texts] });
    return cut.ok ? cut.value.segments : null;
  }

  return { copy, state, restore, deleteCopies, segment };
}

function unreachable(problem: HelperProblem): HelperState {
  return { state: 'unreachable', problem };
}

/** Whether the ledger knows all that a copy knows: its newest entry is one of ours, or of a branch that was restored. */
async function holds(ledger: Ledger, { entries, head }: CopySummary): Promise<boolean> {
  if ((await ledger.entries.get(entries))?.hash === head) return true;
  const branches = await ledger.branches.toArray();
  return branches.some((branch) => branch.entries.some(({ hash }) => hash === head));
}
