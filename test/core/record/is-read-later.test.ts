import { expect, test } from 'vitest';
import { isReadLater } from '../../../src/core/record/is-read-later.ts';

test.each([
  ['2026-11-20T04:06:09.000Z', true],
  ['2026-11-20T04:06:02.001Z', true],
  ['2026-11-20T04:06:02.000Z', false],
  // The same moment, as another writer of instants has it.
  ['2026-11-20T04:06:02Z', false],
  ['2026-11-20T04:06:01.999Z', false],
])('a text read at %s, agreed to at 04:06:02: %j', (readAt, later) => {
  expect(isReadLater({ readAt }, { at: '2026-11-20T04:06:02.000Z' })).toBe(later);
});
