import { expect, test, vi } from 'vitest';

const { browser } = vi.hoisted(() => ({
  browser: {
    storage: { session: { setAccessLevel: vi.fn(() => Promise.resolve()) } },
    extension: { isAllowedIncognitoAccess: vi.fn(() => Promise.resolve(true)) },
  },
}));
vi.mock('wxt/browser', () => ({ browser }));

import { openOutbox } from '../../src/background/outbox.ts';

test.each([
  [true, 'TRUSTED_AND_UNTRUSTED_CONTEXTS'],
  [false, 'TRUSTED_CONTEXTS'],
])('pages may write into storage.session only where we are in private windows (%s)', async (allowed, accessLevel) => {
  browser.extension.isAllowedIncognitoAccess.mockResolvedValueOnce(allowed);
  await openOutbox();
  expect(browser.storage.session.setAccessLevel).toHaveBeenLastCalledWith({ accessLevel });
});
