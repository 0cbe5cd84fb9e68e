import { describe, expect, it } from 'vitest';
import { findAftermath } from '../../../src/ui/records/use-aftermath.ts';
import { summarise } from '../../../src/ui/records/summary.ts';
import { recordId, sampleLedger } from '../../fixtures/ledger/sample-ledger.ts';

const records = sampleLedger().records.map(summarise);

function check(number: number, key: string, checkedAt: number, textHash: string | null) {
  const problem = textHash === null ? ({ id: 'login-wall' } as const) : null;
  const id = `${recordId(number)} ${key} ${String(checkedAt)}`;
  return { id, record: recordId(number), key, checkedAt, textHash, problem };
}

const late = Date.UTC(2026, 5, 1);

describe('the aftermath of a record', () => {
  it('is not known of records that nobody has looked at', () => {
    expect(findAftermath(records, []).size).toBe(0);
  });

  it('says what changed, and keeps saying it when a later look gives no text', () => {
    const checks = [check(4, 'd1', late, 'other'), check(4, 'd1', late + 1, null)];
    const { changed, unreadable } = findAftermath(records, checks).get(recordId(4))!;
    expect(changed).toMatchObject([{ name: '个人信息处理规则', now: 'other' }]);
    expect(unreadable).toBe(1);
  });

  it('counts no document as lost that was not read then either', () => {
    const checks = [check(5, 'd1', late, null), check(5, 'd3', late, null)];
    expect(findAftermath(records, checks).get(recordId(5))).toEqual({ changed: [], unreadable: 1 });
  });

  it('knows of an unchanged document that it is', () => {
    const [then] = records[3]!.documents;
    expect(findAftermath(records, [check(4, 'd1', late, then!.textHash)]).get(recordId(4))).toEqual({
      changed: [],
      unreadable: 0,
    });
  });
});
