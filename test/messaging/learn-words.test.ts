import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Segmenter } from '../../src/core/segment/segmenter.ts';
import { learnWords } from '../../src/messaging/learn-words.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const text = '敏感个人信息';
const work = (segmenter: Segmenter): string =>
  segmenter
    .segment(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');

describe('words', () => {
  test('are the helper’s for the very texts that the work cuts, the browser’s for others', async () => {
    const ask = vi.fn(() => Promise.resolve([[6]]));
    const { first, words } = await learnWords(work, ask);
    expect(first).toBe('敏感|个人|信息');
    expect(ask).toHaveBeenCalledExactlyOnceWith([text]);
    expect(words && work(words)).toBe(text);
    expect(words?.segment('个人信息')).toHaveLength(2);
  });

  test.each([
    ['there is no helper', () => Promise.resolve(null)],
    ['nobody answers for it', () => Promise.reject(new Error('no receiving end'))],
    ['it cuts the same way', () => Promise.resolve([[2, 2, 2]])],
  ])('are the browser’s where %s', async (_where, ask) => {
    expect(await learnWords(work, ask)).toEqual({ first: '敏感|个人|信息', words: null });
  });

  test('are the browser’s where it takes too long', async () => {
    const learning = learnWords(work, () => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(2500);
    expect((await learning).words).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([[[5]], [[6, 0]], [[]]])('are not believed when they do not add up: %j', async (...[lengths]) => {
    const { words } = await learnWords(work, () => Promise.resolve([lengths]));
    expect(words && work(words)).toBe('敏感|个人|信息');
  });
});
