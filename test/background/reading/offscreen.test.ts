import { expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => boolean;
const { browser, listeners, contexts } = vi.hoisted(() => {
  const listeners: Listener[] = [];
  const contexts: object[] = [{}];
  const overTheWire = (value: unknown): unknown =>
    value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  const runtime = {
    id: 'ourselves',
    getContexts: () => Promise.resolve(contexts),
    onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
    sendMessage: (message: unknown) =>
      new Promise((resolve) => {
        const taken = listeners.some((listener) =>
          listener(overTheWire(message), { id: 'ourselves' }, (answer) => resolve(overTheWire(answer))),
        );
        if (!taken) resolve(undefined);
      }),
  };
  const offscreen = { createDocument: vi.fn(() => Promise.resolve(void contexts.push({}))) };
  return { browser: { runtime, offscreen }, listeners, contexts };
});
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('../../../src/background/fence/raise-fence.ts', () => ({ raiseFence: () => Promise.resolve('key') }));

import { hostReader } from '../../../src/background/reading/offscreen-host.ts';
import { createOffscreenReader } from '../../../src/background/reading/read-offscreen.ts';
import { fail } from '../../../src/core/result.ts';

const hash = 'a'.repeat(64);

test('each thing is asked of the offscreen document once, and its failures are heard', async () => {
  const readLink = vi.fn(() => Promise.resolve(fail({ id: 'network' as const })));
  const reviewText = vi.fn(() => Promise.resolve());
  hostReader({ readLink, reviewText }, () => undefined);
  const reader = createOffscreenReader();
  expect(await reader.readLink('https://a.example/', '协议', 'a.example')).toEqual({
    ok: false,
    problem: { id: 'network' },
  });
  await reader.reviewText(hash, hash);
  expect(readLink).toHaveBeenCalledOnce();
  expect(reviewText).toHaveBeenCalledExactlyOnceWith(hash, hash);
  reviewText.mockRejectedValueOnce(new Error('a mistake'));
  await expect(reader.reviewText(hash, hash)).rejects.toThrow('a mistake');
  listeners.length = 0;
  await expect(reader.readLink('https://a.example/', '协议', 'a.example')).rejects.toThrow('no answer');
});

test('the document is told the key of the fence that was raised for it, and lives on with it', async () => {
  hostReader({ readLink: vi.fn(), reviewText: vi.fn(() => Promise.resolve()) }, () => undefined);
  contexts.length = 0;
  await createOffscreenReader().reviewText(hash, hash);
  await createOffscreenReader().reviewText(hash, hash);
  const { createDocument } = browser.offscreen;
  expect(createDocument).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ url: 'offscreen.html#key' }));
});
