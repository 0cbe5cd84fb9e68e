import { deflateSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/ledger/database.ts';
import { verifyRecord } from '../../../src/ui/record/verify-record.ts';
import { nanzhiPrivacy, nanzhiTerms } from '../../fixtures/ledger/agreements.ts';
import { fillLedger } from '../../fixtures/ledger/fill-ledger.ts';
import { recordId, sampleLedger } from '../../fixtures/ledger/sample-ledger.ts';
import { openTestLedger } from '../../ledger/open-test-ledger.ts';

let ledger: Ledger;
beforeEach(async () => {
  ledger = openTestLedger();
  await fillLedger(ledger, sampleLedger());
});
const verify = async (number = 5) => verifyRecord(ledger, (await ledger.records.get(recordId(number)))!);

describe('verifying one record', () => {
  it('passes when text, record and chain are what they were', async () => {
    expect(await verify()).toMatchObject({
      passed: true,
      texts: { count: 2, faults: [] },
      record: { sound: true },
      chain: { fault: null },
      place: { sequence: 9, before: { site: 'kuaidu.example' } },
    });
    expect((await verify(1)).place.before).toBeNull();
  });

  it('finds one changed character in a text, and names the document', async () => {
    const deflated = deflateSync(new TextEncoder().encode(nanzhiTerms.text.replace('不', '丕')));
    await ledger.texts.update(nanzhiTerms.hash, { deflated });
    expect(await verify()).toMatchObject({
      passed: false,
      texts: { faults: [{ name: '用户服务协议', kind: 'altered-text' }] },
      record: { sound: true },
    });
  });

  it('finds a text that is gone', async () => {
    await ledger.texts.delete(nanzhiPrivacy.hash);
    const { texts, passed, incomplete } = await verify();
    expect(texts.faults).toEqual([{ name: '隐私政策', kind: 'missing-text' }]);
    expect([passed, incomplete]).toEqual([false, true]);
    await ledger.records.update(recordId(5), { 'body.surface.preTicked': true } as never);
    expect((await verify()).incomplete).toBe(false);
  });

  it('finds a changed record', async () => {
    await ledger.records.update(recordId(5), { 'body.surface.preTicked': true } as never);
    expect(await verify()).toMatchObject({ passed: false, record: { sound: false } });
  });

  it('finds a changed link elsewhere in the chain, and names whose it is', async () => {
    await ledger.entries.update(3, { at: '2026-01-01T00:00:00.000Z' });
    expect(await verify()).toMatchObject({
      passed: false,
      record: { sound: true },
      chain: { fault: { kind: 'altered-entry', sequence: 3, site: 'hegu.example' } },
    });
  });

  it('finds a link that was taken out', async () => {
    await ledger.entries.delete(4);
    expect((await verify()).chain.fault).toMatchObject({ kind: 'missing-link', sequence: 5 });
  });

  it('does not blame this record for the body of another', async () => {
    await ledger.records.delete(recordId(2));
    expect((await verify()).passed).toBe(true);
  });
});
