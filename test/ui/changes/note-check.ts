import type { Ledger } from '../../../src/ledger/database.ts';
import { recordId } from '../../core/record/examples.ts';

/** What a check of the first document of a record leaves behind; without a text the document was not found. */
export function noteCheck(ledger: Ledger, number: number, textHash: string | null): Promise<unknown> {
  const record = recordId(number);
  const checkedAt = Date.UTC(2026, 4, 1);
  const problem = textHash === null ? ({ id: 'not-found', status: 404 } as const) : null;
  const id = `${record} d1 ${String(checkedAt)}`;
  return ledger.checks.put({ id, record, key: 'd1', checkedAt, textHash, problem });
}
