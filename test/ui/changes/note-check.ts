import type { Ledger } from '../../../src/ledger/database.ts';
import { recordId } from '../../core/record/examples.ts';

/** What a check of a document of a record, the first if none is named, leaves behind; without a text the document was not found. */
export function noteCheck(ledger: Ledger, number: number, textHash: string | null, key = 'd1'): Promise<unknown> {
  const record = recordId(number);
  const checkedAt = Date.UTC(2026, 4, 1);
  const problem = textHash === null ? ({ id: 'not-found', status: 404 } as const) : null;
  const id = `${record} ${key} ${String(checkedAt)}`;
  return ledger.checks.put({ id, record, key, checkedAt, textHash, problem });
}
