import { Dexie } from 'dexie';
import { fail, succeed, type Result } from '../core/result.ts';

/** Why the ledger could not do its work, as a person can be told. */
export interface LedgerProblem {
  readonly id:
    | 'storage-full'
    | 'blocked' // an older version holds the database open elsewhere
    | 'newer-version' // the database was written by a newer program
    | 'unavailable'; // the browser gives no database here (private window, policy)
  readonly detail: string;
}

const named: readonly (readonly [LedgerProblem['id'], readonly string[]])[] = [
  ['storage-full', [Dexie.errnames.QuotaExceeded, 'QuotaExceededError']],
  ['newer-version', [Dexie.errnames.Version, 'VersionError']],
  [
    'unavailable',
    [Dexie.errnames.MissingAPI, Dexie.errnames.OpenFailed, 'InvalidStateError', 'SecurityError', 'UnknownError'],
  ],
];

/** The problem that an error thrown by the database stands for; undefined for bugs. */
export function problemOf(error: unknown): LedgerProblem | undefined {
  for (let cause: unknown = error; cause instanceof Error; cause = causeOf(cause)) {
    const { name, message } = cause;
    const found = named.find(([, names]) => names.includes(name));
    // Dexie says AbortError or OpenFailedError and keeps the reason inside.
    if (found !== undefined && !(name === Dexie.errnames.OpenFailed && causeOf(cause) instanceof Error))
      return { id: found[0], detail: message.slice(0, 300) };
  }
  return undefined;
}

function causeOf(error: Error): unknown {
  return 'inner' in error ? error.inner : error.cause;
}

/** Runs work on the ledger; what can be expected to fail at times comes back as a value, bugs are thrown. */
export async function attempt<Value>(work: () => PromiseLike<Value>): Promise<Result<Value, LedgerProblem>> {
  try {
    return succeed(await work());
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    return fail(problem);
  }
}
