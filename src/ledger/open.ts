import type { DexieOptions } from 'dexie';
import { fail, succeed, type Result } from '../core/result.ts';
import { Ledger, ledgerVersions } from './database.ts';
import { problemOf, type LedgerProblem } from './problem.ts';

/**
 * Opens the ledger. An old version that holds the database open is told to let go; if it does not within
 * `patience` milliseconds, that is the problem `blocked`, and the opening goes on: a later call may succeed.
 */
export async function openLedger(
  options: { readonly name?: string; readonly patience?: number; readonly dexie?: DexieOptions } = {},
): Promise<Result<Ledger, LedgerProblem>> {
  const ledger = new Ledger(options.name, options.dexie);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<'blocked'>((resolve) => {
    ledger.on('blocked', () => {
      timer = setTimeout(() => {
        resolve('blocked');
      }, options.patience ?? 3000);
    });
  });
  const opened = ledger.open();
  try {
    if ((await Promise.race([opened, blocked])) === 'blocked') {
      // Whoever asked is answered now; a late failure of the same opening has no one left to tell.
      opened.catch(() => undefined);
      return fail({ id: 'blocked', detail: 'an older version holds the database open' });
    }
    // Dexie opens what a newer program wrote (native version: ten times ours) and would write rows it can't read.
    const version = Math.floor(ledger.backendDB().version / 10);
    if (version > ledgerVersions.length) {
      ledger.close();
      return fail({ id: 'newer-version', detail: `version ${String(version)}` });
    }
    return succeed(ledger);
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    return fail(problem);
  } finally {
    clearTimeout(timer);
  }
}
