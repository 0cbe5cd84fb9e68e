import { expect, test, vi } from 'vitest';
import { createFencedFetch } from '../../../src/background/fence/fenced-fetch.ts';

const answer = (address: string): Promise<Response> => Promise.resolve(new Response(address));

test.each([
  ['https://nanzhi.example/terms?id=7', 'https://nanzhi.example/terms?id=7'],
  ['http://192.168.1.1/terms', 'http://192.168.1.1/terms#key-private'],
  ['http://127.0.0.1:3000/terms#top', 'http://127.0.0.1:3000/terms#key-loopback'],
])('%s is asked for as %s', async (address, asked) => {
  const fetch = vi.fn(answer);
  const init = { credentials: 'omit' } as const;
  await createFencedFetch(() => Promise.resolve('key'), fetch)(address, init);
  expect(fetch).toHaveBeenCalledExactlyOnceWith(asked, init);
});

test('nothing is fetched before the fence is up, and it is raised once for all', async () => {
  const raised = Promise.withResolvers<string>();
  const raise = vi.fn(() => raised.promise);
  const fetch = vi.fn(answer);
  const fenced = createFencedFetch(raise, fetch);
  const both = Promise.all([fenced('https://a.example/', {}), fenced('https://b.example/', {})]);
  await Promise.resolve();
  expect(fetch).not.toHaveBeenCalled();
  raised.resolve('key');
  await both;
  expect(fetch).toHaveBeenCalledTimes(2);
  expect(raise).toHaveBeenCalledOnce();
});

test('nothing is fetched without a fence; the next time it is asked for again', async () => {
  const raise = vi.fn(() => Promise.resolve('key')).mockRejectedValueOnce(new Error('too many rules'));
  const fetch = vi.fn(answer);
  const fenced = createFencedFetch(raise, fetch);
  await expect(fenced('https://a.example/', {})).rejects.toThrow('too many rules');
  expect(fetch).not.toHaveBeenCalled();
  await fenced('https://a.example/', {});
  expect(fetch).toHaveBeenCalledOnce();
});
