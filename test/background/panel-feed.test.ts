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
