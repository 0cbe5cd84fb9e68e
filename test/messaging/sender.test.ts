import { expect, test } from 'vitest';
import { findPageSender, isOurselves, isOwnPage } from '../../src/messaging/sender.ts';

const self = { id: 'ourselves', origin: 'chrome-extension://ourselves/' };
const tab = { id: 7, incognito: true };

test.each([
  ['the background, which has no address', { id: 'ourselves' }, true, false],
  ['the side panel', { id: 'ourselves', url: `${self.origin}sidepanel.html` }, true, true],
  ['a page of ours in a tab', { id: 'ourselves', url: `${self.origin}records.html`, tab, frameId: 0 }, true, true],
  ['our script in a page', { id: 'ourselves', url: 'https://a.example/', tab, frameId: 0 }, false, false],
  ['another extension', { id: 'stranger', url: 'chrome-extension://stranger/x.html' }, false, false],
  ['another extension with our address', { id: 'stranger', url: `${self.origin}x.html` }, false, false],
])('%s is ourselves: %s', (_who, sender, ourselves, ownPage) => {
  expect(isOurselves(sender, self)).toBe(ourselves);
  expect(isOwnPage(sender, self)).toBe(ownPage);
});

test('a page’s script is known by tab, frame, address and private mode as the browser states them', () => {
  const sender = { id: 'ourselves', url: 'https://a.example/', tab, frameId: 3 };
  expect(findPageSender(sender, self)).toEqual({ tab: 7, frame: 3, url: 'https://a.example/', incognito: true });
  const framed = { ...sender, tab: { ...tab, url: 'https://b.example/' } };
  expect(findPageSender(framed, self)).toMatchObject({ url: 'https://a.example/', tabUrl: 'https://b.example/' });
  expect(findPageSender({ ...sender, url: `${self.origin}records.html` }, self)).toBeUndefined();
});
