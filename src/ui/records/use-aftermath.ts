import { useMemo } from 'preact/hooks';
import type { CheckRow } from '../../ledger/tables.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useLive } from '../kit/use-live.ts';
import { findLooks, noLooks } from './looks.ts';
import type { RecordSummary } from './summary.ts';

/** A document whose text is another now. */
export interface ChangedDocument {
  readonly name: string;
  readonly then: string;
  readonly now: string;
}

/** What is known of the documents of one record since. */
export interface Aftermath {
  readonly changed: readonly ChangedDocument[];
  /** How many gave no text when they were looked at last, of those that had been read. */
  readonly unreadable: number;
}

/** By record; one that nobody has looked at since is not in it. */
export type AftermathByRecord = ReadonlyMap<string, Aftermath>;

/** @see Aftermath */
export function findAftermath(
  records: readonly Pick<RecordSummary, 'id' | 'site' | 'documents'>[],
  checks: readonly CheckRow[],
): AftermathByRecord {
  const looks = findLooks(records, checks);
  const found = new Map<string, Aftermath>();
  for (const { id, documents } of records) {
    const changed: ChangedDocument[] = [];
    let unreadable = 0;
    let looked = false;
    for (const { key, name, then } of documents) {
      const { text, failed } = looks.get(`${id} ${key}`) ?? noLooks;
      looked ||= text !== null || failed !== null;
      if (then === null) continue;
      if (failed !== null) unreadable += 1;
      if (text !== null && text.textHash !== then) changed.push({ name, then, now: text.textHash });
    }
    if (looked) found.set(id, { changed, unreadable });
  }
  return found;
}

const noChecks: readonly CheckRow[] = [];

/** Which of these records have documents that were found changed, or not found, when looked at since. */
export function useAftermath(records: readonly RecordSummary[]): AftermathByRecord {
  const ledger = useLedger();
  const live = useLive(() => ledger.checks.toArray(), [ledger]);
  const checks = live.state === 'ready' ? live.value : noChecks;
  return useMemo(() => findAftermath(records, checks), [records, checks]);
}
