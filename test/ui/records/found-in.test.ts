import { describe, expect, it } from 'vitest';
import { enoughFor, foundIn } from '../../../src/ui/records/found-in.ts';

const recordOf = (id: string, ...hashes: (string | null)[]) => ({
  id,
  documents: hashes.map((textHash) => ({ textHash })),
});
/** Of three terms one record is called the first, one the first and the last, one none. */
const records = [recordOf('first', 'a', 'b', null), recordOf('both', 'a'), recordOf('none', 'a', 'b')];
const names = new Map([
  ['first', new Set([0])],
  ['both', new Set([0, 2])],
]);

describe('terms in a text', () => {
  const isEnough = enoughFor(records, names, 3);

  it.each([
    ['all of them', 'a', [0, 1, 2], true],
    ['those that the names of a record that holds it leave', 'a', [1], true],
    ['those that only the names of another record leave', 'b', [1], false],
    ['those that one record leaves of several', 'b', [1, 2], true],
    ['too few', 'a', [0, 2], false],
    ['those of a text that no record holds', 'c', [1, 2], false],
  ])('%s: enough or not', (_, hash, terms, enough) => {
    expect(isEnough(hash, new Set(terms))).toBe(enough);
  });
});

describe('the documents for which a record is found', () => {
  const textOf = (hash: string, ...terms: number[]) => ({ hash, terms: new Set(terms), count: 1, hits: [] });
  const found = (...texts: ReturnType<typeof textOf>[]) => {
    const all = { texts: new Map(texts.map((text) => [text.hash, text])), names, terms: 3 };
    return records.map((record) => foundIn(record, all).map(({ text }) => text.hash));
  };

  it('are those that hold what its own names leave', () => {
    expect(found(textOf('a', 1), textOf('b', 1, 2))).toEqual([['b'], ['a'], []]);
    expect(found(textOf('a', 0, 1, 2))).toEqual([['a'], ['a'], ['a']]);
    expect(found()).toEqual([[], [], []]);
  });
});
