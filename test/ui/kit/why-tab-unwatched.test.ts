import { expect, test } from 'vitest';
import { defaultSettings } from '../../../src/ledger/settings-schema.ts';
import { siteOfTab, whyTabUnwatched } from '../../../src/ui/kit/why-tab-unwatched.ts';

const url = 'https://www.nanzhi.example/register';

test.each([
  [{}, { url, incognito: false }, null],
  [{}, { url, incognito: true }, 'private'],
  [{ incognito: 'session' as const }, { url, incognito: true }, null],
  [{ excludedSites: ['nanzhi.example'] }, { url, incognito: false }, 'excluded'],
  [{ paused: true }, { url, incognito: true }, 'paused'],
  [{ paused: true }, { url: 'chrome://extensions/', incognito: false }, 'unreachable'],
  [{}, { incognito: false }, 'unreachable'],
])('with %j, the tab %j is not looked at because it is %s', (change, tab, why) => {
  expect(whyTabUnwatched({ ...defaultSettings, ...change }, tab)).toBe(why);
});

test('a tab is on a site only where extensions may read it', () => {
  expect([{ url }, { url: 'file:///a.html' }, {}].map(siteOfTab)).toEqual(['nanzhi.example', null, null]);
});
