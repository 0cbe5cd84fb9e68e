import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryKinds } from '../../../src/core/record/record.ts';
import { foldState } from '../../../src/core/record/state.ts';

const fold = (...kinds: (typeof entryKinds)[number][]) => foldState(kinds.map((kind) => ({ kind })));

test.each([
  [['accepted'], 'accepted'],
  [['accepted', 'submitted'], 'submitted'],
  [['accepted', 'withdrawn'], 'withdrawn'],
  [['accepted', 'completed', 'submitted', 'completed'], 'submitted'],
  [['accepted', 'submitted', 'deleted'], 'deleted'],
  [['accepted', 'withdrawn', 'deleted'], 'deleted'],
] as const)('%j leads to %s', (kinds, state) => {
  expect(fold(...kinds)).toBe(state);
});

test.each([
  [['submitted']],
  [['accepted', 'accepted']],
  [['accepted', 'submitted', 'withdrawn']],
  [['accepted', 'withdrawn', 'submitted']],
  [['accepted', 'deleted', 'submitted']],
  [['accepted', 'submitted', 'submitted']],
  [[]],
] as const)('%j can not be the entries of one record', (kinds) => {
  expect(fold(...kinds)).toBeUndefined();
});

test('nothing follows a deletion', () => {
  fc.assert(fc.property(fc.constantFrom(...entryKinds), (kind) => fold('accepted', 'deleted', kind) === undefined));
});
