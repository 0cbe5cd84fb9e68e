import { expect, it, vi } from 'vitest';
import type { Slices } from '../../src/read/in-slices.ts';
import { runInTurns } from '../../src/read/run-in-turns.ts';

function* count(to: number): Slices<number> {
  for (let at = 0; at < to; at++) yield;
  return to;
}

it('lets others go on after each turn, and gives what the work gives', async () => {
  let time = 0;
  const rest = vi.fn<() => Promise<void>>(() => Promise.resolve());
  expect(await runInTurns(count(100), { turn: 10, now: () => time++, rest })).toBe(100);
  expect(rest.mock.calls.length).toBe(10);
});

it('rests for real between turns', async () => {
  let time = 0;
  const order: string[] = [];
  setTimeout(() => order.push('others'));
  await runInTurns(count(2000), { turn: 1, now: () => time++ });
  order.push('done');
  expect(order).toEqual(['others', 'done']);
});

it('throws what the work throws', async () => {
  function* failing(): Slices<never> {
    yield;
    throw new RangeError('no');
  }
  await expect(runInTurns(failing(), { turn: 10 })).rejects.toThrow(RangeError);
});
