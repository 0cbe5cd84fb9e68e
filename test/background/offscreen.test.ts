import { expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => boolean;
const { browser, listeners } = vi.hoisted(() => {
  const listeners: Listener[] = [];
  const overTheWire = (value: unknown): unknown =>
    value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  const runtime = {
    id: 'ourselves',
    getContexts: () => Promise.resolve([{}]),
    onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
    sendMessage: (message: unknown) =>
      new Promise((resolve) => {
        const taken = listeners.some((listener) =>
          listener(overTheWire(message), { id: 'ourselves' }, (answer) => resolve(overTheWire(answer))),
        );
        if (!taken) resolve(undefined);
      }),
  };
  return { browser: { runtime }, listeners };
});
vi.mock('wxt/browser', () => ({ browser }));

import { hostReader } from '../../src/background/offscreen-host.ts';
import { createOffscreenReader } from '../../src/background/read-offscreen.ts';
import { fail } from '../../src/core/result.ts';

const hash = 'a'.repeat(64);

test('each thing is asked of the offscreen document once, and its failures are heard', async () => {
  const readLink = vi.fn(() => Promise.resolve(fail({ id: 'network' as const })));
  const reviewText = vi.fn(() => Promise.resolve());
  hostReader({ readLink, reviewText }, () => undefined);
  const reader = createOffscreenReader();
  expect(await reader.readLink('https://a.example/', '协议')).toEqual({ ok: false, problem: { id: 'network' } });
  await reader.reviewText(hash, null);
  expect(readLink).toHaveBeenCalledOnce();
  expect(reviewText).toHaveBeenCalledExactlyOnceWith(hash, null);
  reviewText.mockRejectedValueOnce(new Error('a mistake'));
  await expect(reader.reviewText(hash, null)).rejects.toThrow('a mistake');
  listeners.length = 0;
  await expect(reader.readLink('https://a.example/', '协议')).rejects.toThrow('no answer');
});
