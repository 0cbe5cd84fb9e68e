import { expect, test, vi } from 'vitest';
import { fail, succeed } from '../../../src/core/result.ts';
import { nodePorts } from '../../../src/helper/node-ports.ts';
import { readLimits } from '../../../src/read/limits.ts';
import { readContinued, type FetchPage } from '../../../src/read/continued/read-continued.ts';

const origin = 'https://yunzhou.example/terms/';

function bytesOf(number: number, next: number | null, body = `第${String(number)}部分`): Uint8Array {
  const clauses = [1, 2].map(
    (n) => `<p>${String(number)}.${String(n)} ${body}：平台有权随时修改本协议，一经公布即生效。</p>`,
  );
  const link = next === null ? '' : `<div class="pager"><a href="${String(next)}">下一页</a></div>`;
  return new TextEncoder().encode(`<!doctype html><html><body><div>${clauses.join('')}</div>${link}</body></html>`);
}

function read(first: Uint8Array, fetchPage: FetchPage) {
  return readContinued(first, { contentType: 'text/html', url: `${origin}1` }, nodePorts, fetchPage);
}

function answer(bytes: Uint8Array, url: string) {
  return Promise.resolve(succeed({ bytes, contentType: 'text/html', url }));
}

test('an agreement over three pages is read as one', async () => {
  const result = await read(bytesOf(1, 2), (url) => {
    const number = Number(url.slice(origin.length));
    return answer(bytesOf(number, number < 3 ? number + 1 : null), url);
  });
  expect(result.ok && result.value.text.split('\n').map((line) => line.slice(0, 3))).toEqual([
    '1.1',
    '1.2',
    '2.1',
    '2.2',
    '3.1',
    '3.2',
  ]);
});

test('an agreement on one page fetches nothing more', async () => {
  const result = await read(bytesOf(1, null), () => Promise.reject(new Error('nothing to fetch')));
  expect(result.ok).toBe(true);
});

test('a page that cannot be read is named, and what was read is kept', async () => {
  const result = await read(bytesOf(1, 2), () => Promise.resolve(fail({ id: 'network' as const })));
  expect(result).toMatchObject({ ok: true });
  expect(result.ok && result.value.removals.at(-1)).toEqual({
    reason: 'continuation-unread',
    text: `${origin}2 (network)`,
  });
});

test('pages without end stop at the limit, and it is said', async () => {
  let fetched = 0;
  const result = await read(bytesOf(1, 2), (url) => {
    fetched += 1;
    const number = Number(url.slice(origin.length));
    return answer(bytesOf(number, number + 1), url);
  });
  expect(fetched).toBe(readLimits.continuations);
  expect(result.ok && result.value.removals.at(-1)).toEqual({
    reason: 'continuation-unread',
    text: `${origin}22 (too-many-pages)`,
  });
});

test('pages that together take longer than the time for one document stop there, and it is said', async () => {
  const time = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(time.signal);
  const result = await read(bytesOf(1, 2), (url, signal) => {
    expect(signal).toBe(time.signal);
    const number = Number(url.slice(origin.length));
    if (number === 3) time.abort();
    return answer(bytesOf(number, number + 1), url);
  });
  expect(timeout).toHaveBeenCalledWith(30_000);
  timeout.mockRestore();
  expect(result.ok && result.value.text).toContain('3.1');
  expect(result.ok && result.value.removals.at(-1)).toEqual({
    reason: 'continuation-unread',
    text: `${origin}4 (timeout)`,
  });
});

test('a next page that says the same again ends it', async () => {
  const result = await read(bytesOf(1, 2), (url) => answer(bytesOf(1, 3), url));
  expect(result.ok && result.value.text.match(/1\.1/g)).toHaveLength(1);
});

test('a next page that bears the name of another document ends it, and it is said', async () => {
  const named = (name: string, next: string): Uint8Array => {
    const clauses = [1, 2].map((n) => `<p>${String(n)}. ${name}的约定：平台有权随时修改，一经公布即生效。</p>`);
    return new TextEncoder().encode(
      `<!doctype html><title>${name} — 文档</title><link rel="next" href="${next}"><h1>${name}</h1>${clauses.join('')}`,
    );
  };
  let fetched = 0;
  const result = await read(named('用户协议', 'privacy'), (url) => {
    fetched += 1;
    return answer(named('隐私政策', 'install'), url);
  });
  expect(fetched).toBe(1);
  expect(result.ok && result.value.text).not.toContain('隐私政策');
  expect(result.ok && result.value.removals.at(-1)).toEqual({ reason: 'other-document', text: `${origin}privacy` });
});

test('pages that together outgrow the limit of a file stop there, and it is said', async () => {
  const padding = new TextEncoder().encode(`<!--${' '.repeat(9_000_000)}-->`);
  let fetched = 0;
  const result = await read(bytesOf(1, 2), (url) => {
    fetched += 1;
    const number = Number(url.slice(origin.length));
    return answer(Buffer.concat([bytesOf(number, number + 1), padding]), url);
  });
  // Nine million bytes a page: the third further page is one too many.
  expect(fetched).toBe(3);
  expect(result.ok && result.value.removals.at(-1)).toEqual({
    reason: 'continuation-unread',
    text: `${origin}4 (too-large)`,
  });
});
