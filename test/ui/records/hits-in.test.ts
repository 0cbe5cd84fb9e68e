import { expect, test } from 'vitest';
import { hitsIn } from '../../../src/ui/records/hits-in.ts';

const recordOf = (...hashes: (string | null)[]) => ({ id: '', documents: hashes.map((textHash) => ({ textHash })) });
const texts = new Map(['a', 'b'].map((hash, at) => [hash, { hash, count: at + 2, terms: new Set([0]), hits: [] }]));
const found = { texts, names: new Map(), terms: 1 };

test('what was found is counted for the records that are shown only, and once for a text that they share', () => {
  expect(hitsIn([recordOf('a', null), recordOf('a', 'c')], found)).toEqual({ texts: 1, hits: 2 });
  expect(hitsIn([recordOf('a', 'b')], found)).toEqual({ texts: 2, hits: 5 });
  expect(hitsIn([], found)).toEqual({ texts: 0, hits: 0 });
});
