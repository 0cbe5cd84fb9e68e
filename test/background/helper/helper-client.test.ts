import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHelperClient } from '../../../src/background/helper/helper-client.ts';
import { cutReply } from '../../../src/messaging/cut-reply.ts';
import { createFakePort } from './fake-port.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const port = createFakePort();
  const onClose = vi.fn();
  const client = createHelperClient(port, {
    patience: 1000,
    whyClosed: () => ({ id: 'disconnected', detail: 'Native host has exited.' }),
    onClose,
  });
  return { port, client, onClose };
}

const segments = (text: string) => ({ segments: [[text.length]] });

describe('a call', () => {
  test('is answered by the reply of its id, in whatever order replies come', async () => {
    const { port, client } = start();
    const first = client.call('segment', { texts: ['一'] });
    const second = client.call('segment', { texts: ['二二'] });
    expect(port.sent).toEqual([
      { id: 1, action: 'segment', texts: ['一'] },
      { id: 2, action: 'segment', texts: ['二二'] },
    ]);
    port.say({ id: 2, reply: segments('二二') });
    port.say({ id: 1, reply: segments('一') });
    expect(await first).toEqual({ ok: true, value: segments('一') });
    expect(await second).toEqual({ ok: true, value: segments('二二') });
  });

  test('is answered by pieces put together, those of two calls in between each other', async () => {
    const { port, client } = start();
    const long = { segments: [Array.from({ length: 400_000 }, (_, at) => at % 9)] };
    const longer = { segments: [Array.from({ length: 500_000 }, (_, at) => at % 7)] };
    const first = client.call('segment', { texts: [] });
    const second = client.call('segment', { texts: [] });
    const [ours, theirs] = [cutReply(1, long), cutReply(2, longer)];
    expect(ours.length).toBeGreaterThan(2);
    theirs.forEach((piece, at) => {
      const other = ours[at];
      if (other !== undefined) port.say(other);
      port.say(piece);
    });
    expect(await first).toEqual({ ok: true, value: long });
    expect(await second).toEqual({ ok: true, value: longer });
  });

  test('is settled with everybody who waits when the port closes', async () => {
    const { port, client, onClose } = start();
    const calls = [client.call('segment', { texts: [] }), client.call('copy-list', {}), client.call('copy-list', {})];
    port.drop();
    const problem = { id: 'disconnected', detail: 'Native host has exited.' };
    expect(await Promise.all(calls)).toEqual(calls.map(() => ({ ok: false, problem })));
    expect(onClose).toHaveBeenCalledExactlyOnceWith(problem);
    expect(await client.call('copy-list', {})).toEqual({ ok: false, problem });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is settled when we close the port ourselves', async () => {
    const { client } = start();
    const call = client.call('copy-list', {});
    client.close();
    expect(await call).toMatchObject({ ok: false, problem: { id: 'disconnected' } });
  });

  test('is given up after its time, and what comes too late is nobody’s', async () => {
    const { port, client } = start();
    const call = client.call('copy-list', {});
    await vi.advanceTimersByTimeAsync(1000);
    expect(await call).toEqual({ ok: false, problem: { id: 'timeout', detail: 'copy-list' } });
    port.say({ id: 1, reply: { copies: [], setAside: 0 } });
    const again = client.call('copy-list', {});
    port.say({ id: 2, reply: { copies: [], setAside: 0 } });
    expect(await again).toMatchObject({ ok: true });
  });

  test.each([
    ['a reply of another form', { id: 1, reply: { copies: 'none' } }],
    ['no frame of ours', { hello: 1 }],
    ['no reply at all', { id: 1 }],
    ['pieces out of turn', { id: 1, part: 1, parts: 2, data: '{}' }],
    ['pieces that give no JSON', { id: 1, part: 0, parts: 1, data: '{"copies":' }],
  ])('is told of %s', async (_what, frame) => {
    const { port, client } = start();
    const call = client.call('copy-list', {});
    port.say(frame);
    expect(await call).toMatchObject({ ok: false, problem: { id: 'bad-reply' } });
  });

  test('is told of the error that the helper answers with, or gives to no call in particular', async () => {
    const { port, client } = start();
    const first = client.call('copy-list', {});
    port.say({ id: 1, error: { code: 'disk', detail: 'ENOSPC write' } });
    expect(await first).toEqual({ ok: false, problem: { id: 'disk', detail: 'ENOSPC write' } });
    const second = client.call('copy-list', {});
    port.say({ id: null, error: { code: 'too-large', detail: '99' } });
    expect(await second).toMatchObject({ ok: false, problem: { id: 'too-large' } });
  });

  test('does not throw on a port that has closed unheard', async () => {
    const { port, client } = start();
    port.disconnect();
    expect(await client.call('copy-list', {})).toMatchObject({ ok: false, problem: { id: 'disconnected' } });
  });
});
