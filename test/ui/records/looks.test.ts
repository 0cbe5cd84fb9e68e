import { describe, expect, it } from 'vitest';
import type { CheckRow } from '../../../src/ledger/tables.ts';
import { findLooks, type LookedDocument, type LookedRecord } from '../../../src/ui/records/looks.ts';

const address = 'https://a.example/terms';

/** A record of one document, read at that moment as a text of that name. */
function record(
  id: string,
  readAt: number | null,
  part: Partial<LookedDocument> & { site?: string } = {},
): LookedRecord {
  const { site = 'a.example', ...other } = part;
  const then = readAt === null ? null : `text-${String(readAt)}`;
  return { id, site, documents: [{ key: 'd1', address, then, readAt, fetched: readAt !== null, ...other }] };
}

function check(of: string, checkedAt: number, textHash: string | null): CheckRow {
  const problem = textHash === null ? ({ id: 'not-found', status: 404 } as const) : null;
  return { id: `${of} d1 ${String(checkedAt)}`, record: of, key: 'd1', checkedAt, textHash, problem };
}

describe('what is known of a document since', () => {
  it('is nothing before anybody looked', () => {
    expect(findLooks([record('one', 10)], [])).toEqual(new Map());
  });

  it('is the last text, whatever order the checks come in', () => {
    const looks = findLooks([record('one', 10)], [check('one', 30, 'newest'), check('one', 20, 'older')]);
    expect(looks.get('one d1')).toEqual({ text: { at: 30, textHash: 'newest' }, failed: null });
  });

  it('stays that text where a later check gave none', () => {
    const looks = findLooks([record('one', 10)], [check('one', 20, 'other'), check('one', 30, null)]);
    const failed = { at: 30, problem: { id: 'not-found', status: 404 } };
    expect(looks.get('one d1')).toEqual({ text: { at: 20, textHash: 'other' }, failed });
  });

  it('forgets a failed check once there is a text again', () => {
    const looks = findLooks([record('one', 10)], [check('one', 20, null), check('one', 30, 'other')]);
    expect(looks.get('one d1')?.failed).toBeNull();
  });

  it('counts what was read at the address for a later record, not for an earlier one', () => {
    const looks = findLooks([record('one', 10), record('two', 20), record('three', 30)], []);
    expect(looks.get('one d1')?.text).toEqual({ at: 30, textHash: 'text-30' });
    expect(looks.get('two d1')?.text).toEqual({ at: 30, textHash: 'text-30' });
    expect(looks.has('three d1')).toBe(false);
  });

  it('counts the checks of another record that holds the same address', () => {
    const looks = findLooks(
      [record('one', 10), record('two', 20)],
      [check('two', 40, 'other'), check('one', 30, null)],
    );
    for (const name of ['one d1', 'two d1'])
      expect(looks.get(name)).toEqual({ text: { at: 40, textHash: 'other' }, failed: null });
  });

  it.each([
    ['of another site', { site: 'b.example' }],
    ['that has no address of its own', { address: null }],
    ['that only the opened page has shown', { fetched: false }],
  ])('leaves out a later record %s', (_, part) => {
    expect(findLooks([record('one', 10), record('two', 20, part)], []).has('one d1')).toBe(false);
  });

  it('of a document that was not read is what its own checks found', () => {
    const looks = findLooks([record('one', null), record('two', 20)], [check('one', 15, null)]);
    expect(looks.get('one d1')).toMatchObject({ text: null, failed: { at: 15 } });
  });
});
