import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchDocument } from '../../../src/background/reading/fetch-document.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Address of a server that answers in the given way. */
async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((started.address() as AddressInfo).port)}/terms`;
}

test('gives bytes, type, validators and the address it ended at', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/terms') response.writeHead(302, { location: '/terms/v2' }).end();
    else
      response.writeHead(200, { 'content-type': 'text/html; charset=gbk', etag: '"7"' }).end(Buffer.from([0xd0, 0xad]));
  });
  expect(await fetchDocument(url)).toEqual({
    ok: true,
    value: {
      state: 'fetched',
      bytes: new Uint8Array([0xd0, 0xad]),
      contentType: 'text/html; charset=gbk',
      finalUrl: `${url}/v2`,
      etag: '"7"',
      lastModified: null,
    },
  });
});

test('asks whether anything changed, and believes that nothing did only when it asked', async () => {
  const url = await serve((request, response) => {
    response.writeHead(request.headers['if-none-match'] === '"7"' || request.headers['x'] ? 304 : 304).end();
  });
  const known = { etag: '"7"', lastModified: null };
  expect(await fetchDocument(url, { known })).toEqual({ ok: true, value: { state: 'unchanged' } });
  expect(await fetchDocument(url)).toEqual({ ok: false, problem: { id: 'http-error', status: 304 } });
});

test('sends neither cookies nor a referrer', async () => {
  let headers: Record<string, unknown> = {};
  const url = await serve((request, response) => {
    ({ headers } = request);
    response.setHeader('set-cookie', 'a=1');
    response.end('x');
  });
  let asked: RequestInit | undefined;
  const spy: typeof fetch = (input, init) => {
    asked = init;
    return fetch(input, init);
  };
  await fetchDocument(url, { fetch: spy });
  await fetchDocument(url, { fetch: spy });
  expect(asked).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
  expect(headers).not.toHaveProperty('cookie');
  expect(headers).not.toHaveProperty('referer');
});

test.each([
  [404, { id: 'not-found', status: 404 }],
  [410, { id: 'not-found', status: 410 }],
  [403, { id: 'http-error', status: 403 }],
  [500, { id: 'http-error', status: 500 }],
])('names the status %i', async (status, problem) => {
  const url = await serve((_request, response) => response.writeHead(status).end('x'));
  expect(await fetchDocument(url)).toEqual({ ok: false, problem });
});

const limits = { bytes: 1000, milliseconds: 200 };

test('refuses what says that it is too large without reading it', async () => {
  const url = await serve((_request, response) => response.writeHead(200, { 'content-length': '1001' }).write('x'));
  expect(await fetchDocument(url, { limits })).toEqual({ ok: false, problem: { id: 'too-large', amount: 1000 } });
});

test('stops reading what grows too large without having said so', async () => {
  const url = await serve((_request, response) => {
    const more = (): void => void response.write(Buffer.alloc(300), () => setImmediate(more));
    response.on('error', () => undefined);
    more();
  });
  expect(await fetchDocument(url, { limits: { ...limits, milliseconds: 20_000 } })).toEqual({
    ok: false,
    problem: { id: 'too-large', amount: 1000 },
  });
});

test('gives up on a site that does not answer, and on one that stops in the middle', async () => {
  const silent = await serve(() => undefined);
  expect(await fetchDocument(silent, { limits })).toEqual({ ok: false, problem: { id: 'timeout', amount: 200 } });
  server?.closeAllConnections();
  server?.close();
  const halting = await serve((_request, response) => response.write('第一条'));
  expect(await fetchDocument(halting, { limits })).toEqual({ ok: false, problem: { id: 'timeout', amount: 200 } });
});

test('gives a document thirty seconds and twenty megabytes unless told otherwise', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
  const silent: typeof fetch = (_url, init) => Promise.reject(init?.signal?.reason as Error);
  expect(await fetchDocument('https://nanzhi.example/terms', { fetch: silent })).toEqual({
    ok: false,
    problem: { id: 'timeout', amount: 30_000 },
  });
  expect(timeout).toHaveBeenCalledWith(30_000);
  timeout.mockRestore();
  const large: typeof fetch = () =>
    Promise.resolve(new Response('第一条', { headers: { 'content-length': String(20 * 1024 * 1024 + 1) } }));
  expect(await fetchDocument('https://nanzhi.example/terms', { fetch: large })).toEqual({
    ok: false,
    problem: { id: 'too-large', amount: 20 * 1024 * 1024 },
  });
});

test('stops when the whole document has taken too long', async () => {
  const silent = await serve(() => undefined);
  const stop = new AbortController();
  const fetched = fetchDocument(silent, { signal: stop.signal });
  stop.abort();
  expect(await fetched).toMatchObject({ ok: false, problem: { id: 'timeout' } });
});

test('tells redirects without end from a dead line', async () => {
  const url = await serve((_request, response) => response.writeHead(302, { location: '/terms' }).end());
  expect(await fetchDocument(url)).toMatchObject({ ok: false, problem: { id: 'redirect-loop' } });
  expect(await fetchDocument('http://127.0.0.1:1/')).toMatchObject({ ok: false, problem: { id: 'network' } });
});

test.each([
  ['that a public address gave by leading into a private network', 'http://192.168.1.1/status'],
  ['that the fence put in the place of one', 'chrome-extension://ourselves/sidepanel.html'],
])('keeps nothing of an answer %s', async (_what, end) => {
  let cancelled = false;
  const inside: typeof fetch = async () => {
    const body = new ReadableStream({ cancel: () => void (cancelled = true) });
    return Object.defineProperty(new Response(body), 'url', { value: end });
  };
  const fetched = await fetchDocument('https://nanzhi.example/terms', { fetch: inside });
  expect(fetched).toEqual({ ok: false, problem: { id: 'blocked' } });
  expect(cancelled).toBe(true);
});
