import { expect, test } from 'vitest';
import { acceptancesIn } from '../../../src/ui/records/acceptances.ts';

test.each([
  ['counts once, as what was seen', 'accepted', ['tick']],
  ['is the person’s word again when what was seen was taken back', 'withdrawn', ['hand', 'tick']],
] as const)('an acceptance recorded by hand and then seen %s', (_, state, ids) => {
  const byHand = { id: 'hand', state: 'accepted', follows: null } as const;
  const seen = { id: 'tick', state, follows: 'hand' } as const;
  expect(acceptancesIn([byHand, seen]).map(({ id }) => id)).toEqual(ids);
});
