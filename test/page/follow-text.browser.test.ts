import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followText } from '../../src/page/follow-text.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** Follows a paragraph; `rewrite` writes into it and lets the observer hear of it. */
function follow() {
  const element = document.createElement('p');
  document.body.append(element);
  const stop = new AbortController();
  const calls: string[] = [];
  followText(element, {
    signal: stop.signal,
    onChange: () => calls.push(`still: ${element.textContent}`),
    onRestless: () => calls.push(`restless: ${element.textContent}`),
  });
  const rewrite = async (text: string, pause: number): Promise<void> => {
    element.textContent = text;
    await Promise.resolve(); // observers are told in a microtask
    await vi.advanceTimersByTimeAsync(pause);
  };
  return { calls, rewrite, stop };
}

describe('a text that is followed', () => {
  it('is called still once, after the last of many changes', async () => {
    const { calls, rewrite } = follow();
    for (const text of ['第一条', '第一条 总则', '第一条 总则 甲']) await rewrite(text, 100);
    expect(calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(250);
    expect(calls).toEqual(['still: 第一条 总则 甲']);
  });

  it('is called restless after five seconds without a still moment, and still when it comes to rest', async () => {
    const { calls, rewrite } = follow();
    for (let beat = 0; beat < 49; beat += 1) await rewrite(`第${beat}稿`, 100);
    expect(calls).toEqual([]);
    for (let beat = 49; beat < 53; beat += 1) await rewrite(`第${beat}稿`, 100);
    expect(calls.map((call) => call.slice(0, 8))).toEqual(['restless']);
    await vi.advanceTimersByTimeAsync(300);
    expect(calls.at(-1)).toBe('still: 第52稿');
  });

  it('is not followed beyond forty calls', async () => {
    const { calls, rewrite } = follow();
    for (let beat = 0; beat < 60; beat += 1) await rewrite(`第${beat}稿`, 300);
    expect(calls).toHaveLength(40);
  });

  it('is left alone once told to stop', async () => {
    const { calls, rewrite, stop } = follow();
    await rewrite('第一条', 100);
    stop.abort();
    await rewrite('第二条', 10_000);
    expect(calls).toEqual([]);
  });
});
