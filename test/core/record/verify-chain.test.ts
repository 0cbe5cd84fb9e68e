import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyChain, type ChainFault } from '../../../src/core/record/verify-chain.ts';
import { appendEntry, chainStart } from '../../../src/core/record/chain.ts';
import { consentRecordSchema, recordAdditionSchema, type Entry } from '../../../src/core/record/record.ts';
import { exampleAddition, exampleChain, exampleRecord, recordId } from './examples.ts';

const { entries, bodies } = exampleChain();
const verify = (chain: readonly Entry[], held: ReadonlyMap<number, unknown> = bodies) =>
  verifyChain(chain, (entry) => held.get(entry.sequence) as ReturnType<typeof exampleRecord> | undefined);
const firstFault = (chain: readonly Entry[], held?: ReadonlyMap<number, unknown>): ChainFault | undefined => {
  const verdict = verify(chain, held);
  return verdict.sound ? undefined : verdict.faults[0];
};

describe('verifyChain', () => {
  test('finds an untouched chain sound, with its length and head', () => {
    expect(verify(entries)).toEqual({ sound: true, entries: 7, head: entries.at(-1)?.hash });
    expect(verify([])).toEqual({ sound: true, entries: 0, head: chainStart });
  });

  test('uses examples that the schemas accept', () => {
    expect(consentRecordSchema.parse(exampleRecord(1))).toEqual(exampleRecord(1));
    expect(recordAdditionSchema.parse(exampleAddition(1))).toEqual(exampleAddition(1));
  });

  test('finds any single character altered, removed or put in, in any entry or record', () => {
    const stored = JSON.stringify([entries, [...bodies]]);
    fc.assert(
      fc.property(
        fc.nat(stored.length - 1),
        fc.constantFrom(0, 1),
        fc.oneof(
          fc.constantFrom('', '0', '1', 'a', 'f', '"', ',', '-', '.'),
          fc.string({ minLength: 1, maxLength: 1 }),
        ),
        (at, removed, put) => {
          const tampered = stored.slice(0, at) + put + stored.slice(at + removed);
          let data: Stored;
          try {
            data = JSON.parse(tampered) as typeof data;
          } catch {
            return; // not even readable: found
          }
          const same = JSON.stringify(data) === stored;
          expect(verifyTolerantly(data)).toBe(same);
        },
      ),
      { numRuns: 4000 },
    );
  });

  test('finds every position of the stored chain when its character is replaced', () => {
    const stored = JSON.stringify([entries, [...bodies]]);
    for (let at = 0; at < stored.length; at += 1) {
      const put = stored[at] === '1' ? '2' : '1';
      let data: Stored;
      try {
        data = JSON.parse(stored.slice(0, at) + put + stored.slice(at + 1)) as typeof data;
      } catch {
        continue;
      }
      expect(verifyTolerantly(data), `character ${String(at)}`).toBe(false);
    }
  });

  test.each([
    ['an altered time', 1, { at: '2026-11-20T04:06:09.000Z' }],
    ['another record', 1, { record: recordId(9) }],
    ['another kind', 4, { kind: 'submitted' as const }],
  ])('names the entry with %s', (_what, index, change) => {
    const tampered = entries.map((entry, at) => (at === index ? { ...entry, ...change } : entry));
    expect(firstFault(tampered)).toMatchObject({ kind: 'altered-entry', sequence: index + 1 });
  });

  test('finds an entry rewritten with a hash that fits: the next one names another', () => {
    const forged = appendEntry(entries[0]!, { kind: 'withdrawn', record: recordId(1), at: entries[1]!.at, body: null });
    const fault = firstFault([entries[0]!, forged, ...entries.slice(2)]);
    expect(fault).toEqual({ kind: 'broken-link', sequence: 3, record: recordId(2) });
  });

  test('finds a missing link, a doubled entry and entries that changed places', () => {
    expect(firstFault(entries.filter((_, at) => at !== 1))).toMatchObject({ kind: 'missing-link', sequence: 3 });
    expect(firstFault(entries.slice(1))).toMatchObject({ kind: 'missing-link', sequence: 2 });
    const swapped = [entries[0]!, entries[2]!, entries[1]!, ...entries.slice(3)];
    const verdict = verify(swapped);
    expect(verdict.sound ? [] : verdict.faults.map(({ kind }) => kind)).toContain('reordered');
    expect(verify([entries[0]!, entries[0]!]).sound).toBe(false);
  });

  test('finds an altered, a missing and an undead body', () => {
    const altered = new Map<number, unknown>(bodies).set(3, exampleRecord(2, { zone: 'Asia/Urumqi' }));
    expect(firstFault(entries, altered)).toEqual({ kind: 'altered-body', sequence: 3, record: recordId(2) });
    const missing = new Map(bodies);
    missing.delete(4);
    expect(firstFault(entries, missing)).toEqual({ kind: 'missing-body', sequence: 4, record: recordId(1) });
    const undead = new Map<number, unknown>(bodies).set(6, exampleRecord(3));
    expect(firstFault(entries, undead)).toEqual({ kind: 'undead-body', sequence: 6, record: recordId(3) });
  });

  test('does not accept what can not follow', () => {
    const orphan = appendEntry(null, { kind: 'submitted', record: recordId(1), at: entries[0]!.at, body: null });
    expect(firstFault([orphan])).toMatchObject({ kind: 'impossible', sequence: 1 });
  });

  test('does not mind a clock set back', () => {
    const earlier = appendEntry(entries.at(-1)!, {
      kind: 'accepted',
      record: recordId(4),
      at: '2001-01-01T00:00:00.000Z',
      body: exampleRecord(4),
    });
    expect(verify([...entries, earlier], new Map(bodies).set(8, exampleRecord(4))).sound).toBe(true);
  });
});

type Stored = [entries: Entry[], bodies: [number, unknown][]];

/** As the ledger does it, whatever the stored rows look like now. */
function verifyTolerantly([chain, pairs]: Stored): boolean {
  const held = new Map(pairs);
  const known = new Set(chain.map(({ sequence }) => sequence));
  return held.size === pairs.length && verify(chain, held).sound && [...held.keys()].every((key) => known.has(key));
}
