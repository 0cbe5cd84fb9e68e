import { comparedText, documentsOf } from '../../core/record/documents-of.ts';
import type { Ledger } from '../../ledger/database.ts';
import type { CheckRow } from '../../ledger/tables.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useLive } from '../kit/use-live.ts';

/** A document whose text is another now. */
export interface ChangedDocument {
  readonly key: string;
  readonly name: string;
  readonly then: string;
  readonly now: string;
  readonly checkedAt: number;
}

export type ChangedByRecord = ReadonlyMap<string, readonly ChangedDocument[]>;

/** The last check of every document of these records. */
export function lastChecks(checks: readonly CheckRow[]): ReadonlyMap<string, CheckRow> {
  const last = new Map<string, CheckRow>();
  for (const check of checks) {
    const name = `${check.record} ${check.key}`;
    if ((last.get(name)?.checkedAt ?? -1) < check.checkedAt) last.set(name, check);
  }
  return last;
}

async function findChanged(ledger: Ledger): Promise<ChangedByRecord> {
  const last = lastChecks(await ledger.checks.toArray());
  const rows = await ledger.records.bulkGet([...new Set([...last.values()].map(({ record }) => record))]);
  const changed = new Map<string, ChangedDocument[]>();
  for (const row of rows) {
    if (row === undefined) continue;
    for (const document of documentsOf(row)) {
      const { key, name } = document;
      const then = comparedText(document);
      const check = last.get(`${row.id} ${key}`);
      if (then === null || check === undefined || check.textHash === null || check.textHash === then) continue;
      const one = { key, name, then, now: check.textHash, checkedAt: check.checkedAt };
      changed.set(row.id, [...(changed.get(row.id) ?? []), one]);
    }
  }
  return changed;
}

const none: ChangedByRecord = new Map();

/** Which records have documents that were found changed when last checked. */
export function useChanged(): ChangedByRecord {
  const ledger = useLedger();
  const changed = useLive(() => findChanged(ledger), [ledger]);
  return changed.state === 'ready' ? changed.value : none;
}
