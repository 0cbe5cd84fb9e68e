import { expect, test, vi } from 'vitest';

interface Update {
  readonly removeRuleIds: readonly number[];
  readonly addRules: readonly { readonly id: number }[];
}
const { browser, session } = vi.hoisted(() => {
  const session = { rules: [] as readonly { readonly id: number }[] };
  const declarativeNetRequest = {
    getSessionRules: () => Promise.resolve(session.rules),
    updateSessionRules: ({ removeRuleIds, addRules }: Update) => {
      session.rules = [...session.rules.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules];
      return Promise.resolve();
    },
  };
  const runtime = { getURL: (path: string) => `moz-extension://ourselves${path}` };
  return { browser: { declarativeNetRequest, runtime }, session };
});
vi.mock('wxt/browser', () => ({ browser }));

import { fenceRules } from '../../../src/background/fence/fence-rules.ts';
import { raiseFence } from '../../../src/background/fence/raise-fence.ts';

test('it stands anew with a key of its own, and nothing is left of the one before', async () => {
  const before = await raiseFence();
  session.rules = [...session.rules, { id: 1000 }]; // of an older version with more rules
  const key = await raiseFence();
  expect(key).not.toBe(before);
  expect(session.rules).toEqual(fenceRules('ourselves', key));
});
