import { describe, expect, it } from 'vitest';
import type { RecordDocument } from '../../src/core/record/record.ts';
import { toReceipt } from '../../src/export/receipt.ts';
import { sampleLedger } from '../fixtures/ledger/sample-ledger.ts';

const ledger = sampleLedger();
const nanzhi = ledger.records[4]!;
const withdrawn = ledger.records[0]!;

describe('a consent receipt', () => {
  it('carries header, controller, notices and events of ISO/IEC TS 27560', () => {
    const receipt = toReceipt(nanzhi.body, ledger.entries);
    expect(receipt).toMatchObject({
      '@type': 'dpv:ConsentReceipt',
      schema_version: 'ISO/IEC TS 27560:2023',
      record_id: nanzhi.id,
      pii_controller: { party_name: 'nanzhi.example' },
    });
    expect(receipt['privacy_notice']).toHaveLength(3);
    expect(receipt['consent_events']).toMatchObject([
      { '@type': 'dpv:ConsentGiven', 'mingyue:entryKind': 'accepted', event_time: nanzhi.at },
      { '@type': 'dpv:ConsentGiven', 'mingyue:entryKind': 'submitted' },
    ]);
  });

  it('says withdrawn where the box was unticked again', () => {
    expect(toReceipt(withdrawn.body, ledger.entries)['consent_events']).toMatchObject([
      { '@type': 'dpv:ConsentGiven' },
      { '@type': 'dpv:ConsentWithdrawn' },
    ]);
  });

  it.each([
    ['submit', ['dpv:ConsentUnknown']],
    ['by-hand', ['dpv:ConsentUnknown', 'dpv:ConsentGiven']],
  ] as const)('claims no consent that nobody saw of a page recorded by hand (%s)', (event, statuses) => {
    const body = {
      ...nanzhi.body,
      surface: { ...nanzhi.body.surface, kind: 'by-hand' as const },
      obtained: { by: 'person' as const, event },
    };
    const receipt = toReceipt(body, ledger.entries);
    expect((receipt['consent_events'] as { '@type': string }[]).map((one) => one['@type'])).toEqual(statuses);
    expect(receipt['mingyue:byHand']).toBe(true);
  });

  it('blames neither page nor person for a box that was found ticked after a reload', () => {
    const surface = { ...nanzhi.body.surface, preTicked: false, foundTicked: true };
    const receipt = toReceipt({ ...nanzhi.body, surface, obtained: { by: 'unknown', event: 'press' } }, ledger.entries);
    expect(receipt).toMatchObject({ 'mingyue:preTicked': false, 'mingyue:foundTicked': true });
    expect(receipt['consent_events']).toMatchObject([{ entity_id: 'urn:mingyue:unknown' }, {}]);
  });

  it('says of a text whether it was read only after the consent', () => {
    const [first, second] = nanzhi.body.documents;
    const reading = { ...first!.reading, readAt: '2026-03-19T13:07:49.000Z' } as RecordDocument['reading'];
    const receipt = toReceipt({ ...nanzhi.body, documents: [{ ...first!, reading }, second!] }, ledger.entries);
    expect(receipt['privacy_notice']).toMatchObject([
      { 'mingyue:readAfterwards': true },
      { 'mingyue:readAfterwards': false },
    ]);
  });

  it('does not name the person, and does not take entries of other records', () => {
    const receipt = toReceipt(nanzhi.body, ledger.entries);
    expect(receipt['pii_principal_id']).toBe('urn:mingyue:holder');
    expect(JSON.stringify(receipt)).not.toContain(withdrawn.id);
  });

  it('gives the reason for a document that was not read instead of a checksum', () => {
    const notices = toReceipt(nanzhi.body, ledger.entries)['privacy_notice'] as Record<string, unknown>[];
    expect(notices[2]).toMatchObject({ 'mingyue:unread': 'pdf-scanned' });
    expect(notices[2]).not.toHaveProperty('checksum');
  });

  it('uses only prefixes that its context declares', () => {
    const receipt = toReceipt(nanzhi.body, ledger.entries);
    const declared = new Set(Object.keys(receipt['@context'] as object));
    const { '@context': _, ...body } = receipt;
    const used = [...JSON.stringify(body).matchAll(/"([a-z_]+)(?::[A-Za-z]\w*)?":/g)].map((match) => match[1]!);
    expect(used.length).toBeGreaterThan(10);
    for (const name of used) expect(declared.has(name), name).toBe(true);
  });
});
