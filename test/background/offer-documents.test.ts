import { describe, expect, it } from 'vitest';
import { mergeDocuments } from '../../src/background/offer-documents.ts';
import type { DocumentName } from '../../src/core/record/record.ts';
import type { OfferedDocument } from '../../src/ledger/tables.ts';

const named = (how: DocumentName['how'], href: string | null = null): DocumentName => ({
  key: 'd1',
  name: '隐私政策',
  href,
  how,
});
const read: OfferedDocument['reading'] = {
  state: 'read',
  textHash: '0'.repeat(64),
  bytesHash: null,
  format: 'live-element',
  readAt: '2026-03-19T13:07:42.000Z',
  finalUrl: null,
  characters: 900,
};

describe('mergeDocuments', () => {
  it.each([
    ['a dialog that opens', 'modal', 'inline'],
    ['a dialog that closes', 'inline', 'modal'],
    ['a dialog that is taken away', 'modal', 'script-link'],
  ] as const)('keeps what was read over %s', (_about, before, after) => {
    const known: OfferedDocument = { ...named(before), reading: read, viewedMs: 900 };
    expect(mergeDocuments([known], [named(after)], () => true)).toEqual([
      { ...named(after), reading: read, viewedMs: 900 },
    ]);
  });

  it.each([
    ['a script link', 'script-link', 'needs-opening'],
    ['a name without a link', 'unlinked', 'not-linked'],
  ] as const)('waits for the text once %s has opened a dialog', (_about, how, id) => {
    const known: OfferedDocument = { ...named(how), reading: { state: 'unread', problem: { id } }, viewedMs: 0 };
    expect(mergeDocuments([known], [named('modal')], () => true)[0]?.reading).toEqual({ state: 'waiting' });
  });

  it('does not take another link under the same name for the same document', () => {
    const known: OfferedDocument = { ...named('link', 'https://a.example/1'), reading: read, viewedMs: 0 };
    expect(mergeDocuments([known], [named('link', 'https://a.example/2')], () => true)[0]?.reading).toEqual({
      state: 'waiting',
    });
  });
});
