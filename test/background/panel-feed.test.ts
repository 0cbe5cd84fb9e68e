import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';

type Connect = (port: object) => void;
const { browser, connect } = vi.hoisted(() => {
  const connect: Connect[] = [];
  const runtime = {
    id: 'ourselves',
    getURL: (path: string) => `chrome-extension://ourselves${path}`,
    onConnect: { addListener: (listener: Connect) => void connect.push(listener) },
  };
  return { browser: { runtime, storage: { session: { get: () => Promise.resolve({ 'drawer t': 7 }) } } }, connect };
});
vi.mock('wxt/browser', () => ({ browser }));

import { servePanels } from '../../src/background/panel-feed.ts';
import type { PanelWord } from '../../src/ledger/read-offers.ts';
import { changeSettings } from '../../src/ledger/settings.ts';
import { openTestLedger } from '../ledger/open-test-ledger.ts';

test('a drawer whose ledger can not be opened is told so and let go, so that it does not wait for ever', async () => {
  const onFailure = vi.fn();
  servePanels(() => Promise.reject(new Error('ledger: blocked')), onFailure);
  const postMessage = vi.fn();
  const disconnect = vi.fn();
  connect[0]?.({
    name: 'panel:t',
    sender: { id: 'ourselves', url: 'chrome-extension://ourselves/sidepanel.html', tab: { id: 7 } },
    onDisconnect: { addListener: () => undefined },
    postMessage,
    disconnect,
  });
  await vi.waitFor(() => expect(disconnect).toHaveBeenCalledOnce());
  expect(postMessage.mock.calls).toEqual([[{ tab: 7, failed: true }]]);
  expect(onFailure).toHaveBeenCalledOnce();
});

test('a drawer is told when its page is not looked at any more', async () => {
  // Live queries keep silent where the platform itself has no database.
  Dexie.dependencies.indexedDB = new IDBFactory();
  const ledger = openTestLedger();
  servePanels(() => Promise.resolve({ ledger }), vi.fn());
  const postMessage = vi.fn<(word: PanelWord) => void>();
  const ends: (() => void)[] = [];
  connect.at(-1)?.({
    name: 'panel:t',
    sender: {
      id: 'ourselves',
      url: 'chrome-extension://ourselves/sidepanel.html',
      tab: { id: 7, url: 'https://www.nanzhi.example/register', incognito: false },
    },
    onDisconnect: { addListener: (end: () => void) => void ends.push(end) },
    postMessage,
    disconnect: () => undefined,
  });
  await vi.waitFor(() => expect(postMessage).toHaveBeenLastCalledWith(expect.objectContaining({ unwatched: null })));
  await changeSettings(ledger, { excludedSites: ['nanzhi.example'] });
  await vi.waitFor(() =>
    expect(postMessage).toHaveBeenLastCalledWith(expect.objectContaining({ unwatched: 'excluded' })),
  );
  for (const end of ends) end();
});
