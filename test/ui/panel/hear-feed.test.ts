import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const { browser, ports } = vi.hoisted(() => {
  interface Port {
    readonly name: string;
    readonly say: (word: unknown) => void;
    readonly lose: () => void;
    readonly disconnect: () => void;
  }
  const ports: Port[] = [];
  const connect = ({ name }: { name: string }) => {
    const hear: ((word: unknown) => void)[] = [];
    const end: (() => void)[] = [];
    ports.push({
      name,
      say: (word) => hear.forEach((listener) => listener(word)),
      lose: () => end.forEach((listener) => listener()),
      disconnect: vi.fn(),
    });
    return {
      onMessage: { addListener: (listener: (word: unknown) => void) => void hear.push(listener) },
      onDisconnect: { addListener: (listener: () => void) => void end.push(listener) },
      disconnect: ports.at(-1)!.disconnect,
    };
  };
  return { browser: { runtime: { connect } }, ports };
});
vi.mock('wxt/browser', () => ({ browser }));

import { defaultSettings } from '../../../src/ledger/settings-schema.ts';
import { hearFeed, type Heard } from '../../../src/ui/panel/hear-feed.ts';

const feed = (texts: readonly (readonly [string, object])[]) => ({
  tab: 7,
  offers: [],
  unreadPage: null,
  readPage: null,
  unwatched: null,
  texts,
  settings: defaultSettings,
});
let heard: Heard[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  ports.length = 0;
  heard = [];
  stop = hearFeed('t', (one) => heard.push(one));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('texts are kept from one word to the next, also over a worker that was stopped', () => {
  ports[0]!.say(feed([['a', { text: '甲' }]]));
  ports[0]!.lose();
  expect(ports.map(({ name }) => name)).toEqual(['panel:t', 'panel:t']);
  ports[1]!.say(feed([['b', { text: '乙' }]]));
  expect(heard.map((one) => one.state === 'ready' && [...one.feed.texts.keys()])).toEqual([['a'], ['a', 'b']]);
});

test('a port that is lost before a word came is opened again a few times, then no more', async () => {
  for (let tries = 1; tries < 5; tries += 1) {
    expect(ports).toHaveLength(tries);
    ports.at(-1)!.lose();
    expect(ports).toHaveLength(tries);
    await vi.runAllTimersAsync();
  }
  ports.at(-1)!.lose();
  await vi.runAllTimersAsync();
  expect(ports).toHaveLength(5);
  expect(heard).toEqual([]);
});

test('a word that came after all starts the patience anew', async () => {
  ports[0]!.lose();
  await vi.runAllTimersAsync();
  ports[1]!.say(feed([]));
  for (let tries = 3; tries <= 7; tries += 1) {
    ports.at(-1)!.lose();
    await vi.runAllTimersAsync();
    expect(ports).toHaveLength(tries);
  }
  ports.at(-1)!.lose();
  await vi.runAllTimersAsync();
  expect(ports).toHaveLength(7);
});

test('a background that says it can not tell is not asked again', async () => {
  ports[0]!.say({ tab: 7, failed: true });
  ports[0]!.lose();
  await vi.runAllTimersAsync();
  expect(ports).toHaveLength(1);
  expect(heard).toEqual([{ state: 'failed', tab: 7 }]);
});

test('nothing is opened any more once the panel has gone', async () => {
  ports[0]!.lose();
  stop();
  await vi.runAllTimersAsync();
  expect(ports).toHaveLength(1);
  expect(ports[0]!.disconnect).toHaveBeenCalledOnce();
});
