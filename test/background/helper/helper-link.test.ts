import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHelperLink } from '../../../src/background/helper/helper-link.ts';
import { helperProtocol } from '../../../src/messaging/helper-protocol.ts';
import { createFakePort, type FakePort } from './fake-port.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const hello = { protocol: helperProtocol, helper: '0.1.0', folder: '/home/a/.local/share/mingyue/ledger' };

function start({
  allowed = true,
  greeting = hello as object | null,
  words = undefined as string | undefined,
}: { allowed?: boolean; greeting?: object | null; words?: string | undefined } = {}) {
  const ports: FakePort[] = [];
  const connect = vi.fn(() => {
    const port = createFakePort(({ id, action }, self) => {
      if (action === 'hello') {
        if (greeting !== null) self.say({ id, reply: greeting });
      } else if (action === 'copy-list') self.say({ id, reply: { copies: [], setAside: 0 } });
    });
    ports.push(port);
    return port;
  });
  const isAllowed = () => Promise.resolve(allowed);
  return {
    ports,
    connect,
    link: createHelperLink({ isAllowed, connect, closingWords: () => words, version: '0.1.0' }),
  };
}

describe('the way to the helper', () => {
  test('greets before anything is asked, once for all who ask at the same time', async () => {
    const { link, ports, connect } = start();
    const answers = await Promise.all([link.call('copy-list', {}), link.call('copy-list', {}), link.greet()]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(connect).toHaveBeenCalledOnce();
    expect(ports[0]?.sent.map(({ action }) => action)).toEqual(['hello', 'copy-list', 'copy-list']);
    expect(ports[0]?.sent[0]).toEqual({ id: 1, action: 'hello', protocol: helperProtocol, extension: '0.1.0' });
  });

  test('is not tried without permission', async () => {
    const { link, connect } = start({ allowed: false });
    expect(await link.greet()).toMatchObject({ ok: false, problem: { id: 'no-permission' } });
    expect(connect).not.toHaveBeenCalled();
  });

  test.each([
    ['too-old', helperProtocol - 1],
    ['too-new', helperProtocol + 1],
  ])('says that a helper is %s, asks nothing of it and lets it go', async (id, protocol) => {
    const { link, ports } = start({ greeting: { ...hello, protocol } });
    expect(await link.call('copy-list', {})).toMatchObject({ ok: false, problem: { id } });
    expect(ports[0]?.sent.map(({ action }) => action)).toEqual(['hello']);
    expect(ports[0]?.closed).toBe(true);
  });

  test.each([
    ['not-installed', 'Specified native messaging host not found.'],
    ['not-installed', 'No such native application mingyue.helper'],
    ['forbidden', 'Access to the specified native messaging host is forbidden.'],
    ['disconnected', 'Native host has exited.'],
    ['disconnected', undefined],
  ])('says %s where the browser says “%s”', async (id, words) => {
    const { link, ports } = start({ greeting: null, words });
    const greeted = link.greet();
    await vi.waitFor(() => expect(ports[0]?.sent).toHaveLength(1));
    ports[0]?.drop();
    expect(await greeted).toMatchObject({ ok: false, problem: { id } });
  });

  test('gives up a helper that does not greet, and tries again when asked again', async () => {
    const { link, ports } = start({ greeting: null });
    const greeted = link.greet();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await greeted).toMatchObject({ ok: false, problem: { id: 'timeout' } });
    expect(ports[0]?.closed).toBe(true);
    void link.greet();
    await vi.waitFor(() => expect(ports).toHaveLength(2));
  });

  test('connects anew after the helper was killed', async () => {
    const { link, ports } = start();
    await link.greet();
    ports[0]?.drop();
    expect(await link.call('copy-list', {})).toMatchObject({ ok: true });
    expect(ports).toHaveLength(2);
  });

  test('lets the helper go when nothing is asked for a while, not while something is', async () => {
    const { link, ports } = start();
    await link.call('copy-list', {});
    const waiting = link.call('copy-seal', { chain: 'a'.repeat(64) });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(ports[0]?.closed).toBe(false);
    ports[0]?.say({ id: 3, reply: { sealed: false } });
    expect(await waiting).toMatchObject({ ok: true });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(ports[0]?.closed).toBe(true);
  });
});
