import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';

type Connect = (port: object) => void;
type Updated = (tab: number, change: { readonly url?: string }) => void;
const { browser, connect, updated } = vi.hoisted(() => {
  const connect: Connect[] = [];
  const updated = new Set<Updated>();
  const runtime = {
    id: 'ourselves',
    getURL: (path: string) => `chrome-extension://ourselves${path}`,
    onConnect: { addListener: (listener: Connect) => void connect.push(listener) },
  };
  const onUpdated = {
    addListener: (listener: Updated) => void updated.add(listener),
    removeListener: (listener: Updated) => void updated.delete(listener),
  };
  const storage = { session: { get: () => Promise.resolve({ 'drawer t': 7 }) } };
  return { browser: { runtime, storage, tabs: { onUpdated } }, connect, updated };
});
vi.mock('wxt/browser', () => ({ browser }));

import { servePanels } from '../../src/background/panel-feed.ts';
import type { Ledger } from '../../src/ledger/database.ts';
import type { PanelWord } from '../../src/ledger/read-offers.ts';
import { changeSettings } from '../../src/ledger/settings.ts';
import type { ReadPageRow } from '../../src/ledger/tables.ts';
import { pageMark } from '../../src/core/record/same-page.ts';
import { readPageOf } from '../ui/fixtures/offers.ts';
import { openTestLedger } from '../ledger/open-test-ledger.ts';

/** A drawer in a page at `url`, and what it is told. */
function openDrawer(ledger: Ledger, url: string) {
  servePanels(() => Promise.resolve({ ledger }), vi.fn());
  const postMessage = vi.fn<(word: PanelWord) => void>();
  const ends: (() => void)[] = [];
  connect.at(-1)?.({
    name: 'panel:t',
    sender: {
      id: 'ourselves',
      url: 'chrome-extension://ourselves/sidepanel.html',
      tab: { id: 7, url, incognito: false },
    },
    onDisconnect: { addListener: (end: () => void) => void ends.push(end) },
    postMessage,
    disconnect: () => undefined,
  });
  const end = (): void => {
    for (const one of ends) one();
  };
  return { postMessage, end };
}

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
  const { postMessage, end } = openDrawer(ledger, 'https://www.nanzhi.example/register');
  await vi.waitFor(() => expect(postMessage).toHaveBeenLastCalledWith(expect.objectContaining({ unwatched: null })));
  await changeSettings(ledger, { excludedSites: ['nanzhi.example'] });
  await vi.waitFor(() =>
    expect(postMessage).toHaveBeenLastCalledWith(expect.objectContaining({ unwatched: 'excluded' })),
  );
  end();
});

test('a drawer is told of an agreement only while the page it stands in is at that address', async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  const ledger = openTestLedger();
  const terms = 'https://www.nanzhi.example/terms';
  const row: ReadPageRow = { ...readPageOf('d'.repeat(64)), mark: pageMark(terms) };
  await ledger.readPages.add(row);
  const { postMessage, end } = openDrawer(ledger, terms);
  const toldOf = (readPage: ReadPageRow | null) =>
    vi.waitFor(() => expect(postMessage).toHaveBeenLastCalledWith(expect.objectContaining({ readPage })));
  const go = (tab: number, url: string): void => {
    for (const listener of updated) listener(tab, { url });
  };
  await toldOf(row);
  go(7, 'https://www.nanzhi.example/home');
  await toldOf(null);
  go(7, terms);
  await toldOf(row);
  end();
  expect(updated.size).toBe(0);
});
