import { expect, test } from 'vitest';
import { changeSettings, readSettings } from '../../src/ledger/settings.ts';
import { defaultSettings, isWatched, whyUnwatched } from '../../src/ledger/settings-schema.ts';
import { openTestLedger } from './open-test-ledger.ts';

test('settings start with their defaults and keep what is changed', async () => {
  const ledger = openTestLedger();
  expect(await readSettings(ledger)).toEqual(defaultSettings);
  await changeSettings(ledger, { prefetch: false });
  expect(await changeSettings(ledger, { families: ['data'] })).toEqual({
    ...defaultSettings,
    prefetch: false,
    families: ['data'],
  });
});

test('a row that an older program wrote, or that is damaged, falls back field by field', async () => {
  const ledger = openTestLedger();
  await ledger.settings.put({ key: 'settings', value: { prefetch: false, families: 'all' } as never });
  expect(await readSettings(ledger)).toEqual({ ...defaultSettings, prefetch: false });
});

test.each([
  [{}, 'a.example', false, null],
  [{ paused: true }, 'a.example', false, 'paused'],
  [{ excludedSites: ['a.example'] }, 'a.example', false, 'excluded'],
  [{ excludedSites: ['a.example'] }, 'b.example', false, null],
  [{}, 'a.example', true, 'private'],
  [{ incognito: 'session' as const }, 'a.example', true, null],
  [{ incognito: 'session' as const, leftPrivately: ['a.example'] }, 'a.example', true, 'excluded'],
  [{ leftPrivately: ['a.example'] }, 'a.example', false, null],
])('with %j, %s (private: %s) is not watched because it is %s', (change, site, incognito, why) => {
  expect(whyUnwatched({ ...defaultSettings, ...change }, site, incognito)).toBe(why);
  expect(isWatched({ ...defaultSettings, ...change }, [site], incognito)).toBe(why === null);
});
