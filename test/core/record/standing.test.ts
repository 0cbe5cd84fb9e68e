import { expect, test } from 'vitest';
import type { ConsentRecord } from '../../../src/core/record/record.ts';
import { standingOf } from '../../../src/core/record/standing.ts';
import { exampleRecord } from './examples.ts';

const body = (kind: ConsentRecord['surface']['kind'], event: ConsentRecord['obtained']['event']) => {
  const record = exampleRecord(1);
  return { ...record, surface: { ...record.surface, kind }, obtained: { ...record.obtained, event } };
};

test.each([
  ['a box', 'checkbox', 'tick', 'accepted', 'ticked'],
  ['a box', 'checkbox', 'tick', 'submitted', 'submitted'],
  ['a box', 'custom-box', 'tick', 'withdrawn', 'withdrawn'],
  ['a sentence', 'sentence', 'press', 'accepted', 'pressed'],
  ['a button', 'button', 'press', 'submitted', 'submitted'],
  ['a page by hand', 'by-hand', 'by-hand', 'accepted', 'by-hand'],
  ['a page by hand whose form was then sent', 'by-hand', 'by-hand', 'submitted', 'submitted'],
  ['a page by hand whose box was then unticked', 'by-hand', 'by-hand', 'withdrawn', 'withdrawn'],
  ['a page by hand, of an older version', 'by-hand', 'submit', 'submitted', 'by-hand'],
] as const)('the record of %s (%s, %s), stored as %s, stands as %s', (_, kind, event, state, standing) => {
  expect(standingOf({ body: body(kind, event), state })).toBe(standing);
});
