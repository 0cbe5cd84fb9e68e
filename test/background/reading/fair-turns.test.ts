import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFairTurns, type TurnLimits } from '../../../src/background/reading/fair-turns.ts';

/** Work that notes when it begins, and ends when told to. */
function workbench(limits: TurnLimits = { atOnce: 4, perLane: 3 }) {
  const takeTurn = createFairTurns(limits);
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<undefined>>();
  const all: Promise<undefined>[] = [];
  const queue = (lane: string, ...names: readonly string[]): void => {
    for (const name of names) {
      const gate = Promise.withResolvers<undefined>();
      ends.set(name, gate);
      const work = (): Promise<undefined> => {
        begun.push(name);
        return gate.promise;
      };
      all.push(takeTurn(lane, work));
    }
  };
  /** Ends a piece of work, and gives what has begun by then. */
  const end = async (name: string): Promise<readonly string[]> => {
    ends.get(name)?.resolve(undefined);
    // What ends and what then begins are promises that wait for nothing else: one macrotask is after them all.
    await new Promise((resolve) => setImmediate(resolve));
    return begun;
  };
  return { takeTurn, begun, queue, end, all };
}

describe('turns', () => {
  test('leave room beside a lane that never comes to an end', async () => {
    const { queue, end } = workbench();
    queue('evil', 'e1', 'e2', 'e3', 'e4', 'e5');
    queue('bank', 'b1', 'b2');
    expect(await end('none')).toEqual(['e1', 'e2', 'e3', 'b1']);
    expect(await end('b1')).toEqual(['e1', 'e2', 'e3', 'b1', 'b2']);
  });

  test('go to the lane with the least under way, then to the one that waited longest', async () => {
    const { queue, end } = workbench();
    queue('a', 'a1', 'a2', 'a3', 'a4', 'a5');
    queue('b', 'b1', 'b2');
    queue('c', 'c1');
    expect(await end('a1')).toEqual(['a1', 'a2', 'a3', 'b1', 'c1']);
    expect((await end('a2')).at(-1)).toBe('a4');
    expect((await end('c1')).at(-1)).toBe('b2');
    expect((await end('b1')).at(-1)).toBe('a5');
  });

  describe('of what takes long', () => {
    beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => vi.useRealTimers());

    test('are given on, though lanes that never come to an end hold them all, and to these never more than are theirs', async () => {
      const { queue, end, begun } = workbench({ atOnce: 4, perLane: 3, patience: { milliseconds: 4000, inAll: 12 } });
      queue('evil', 'e1', 'e2', 'e3', 'e4');
      queue('wicked', 'w1', 'w2', 'w3', 'w4');
      queue('bank', 'b1', 'b2');
      expect(await end('none')).toEqual(['e1', 'e2', 'e3', 'w1']);
      await vi.advanceTimersByTimeAsync(4000);
      expect(begun.slice(4)).toEqual(['b1', 'w2', 'b2', 'w3']);
      expect(await end('b1')).toHaveLength(8);
      await vi.advanceTimersByTimeAsync(8000);
      expect(begun).toHaveLength(8);
    });

    test('are given on only while there is room in all', async () => {
      const { queue, end, begun } = workbench({ atOnce: 1, perLane: 2, patience: { milliseconds: 4000, inAll: 3 } });
      queue('evil', 'e1', 'e2', 'e3');
      queue('wicked', 'w1', 'w2');
      queue('bank', 'b1');
      for (let time = 0; time < 5; time += 1) await vi.advanceTimersByTimeAsync(4000);
      expect(begun).toEqual(['e1', 'w1', 'b1']);
      expect(await end('b1')).toEqual(['e1', 'w1', 'b1', 'e2']);
      await end('e1');
      await vi.advanceTimersByTimeAsync(4000);
      expect(begun.at(-1)).toBe('w2');
    });
  });

  test('pass on what fails, and go on', async () => {
    const { takeTurn, queue, end } = workbench({ atOnce: 1, perLane: 1 });
    const failed = takeTurn('a', () => Promise.reject(new Error('a mistake')));
    queue('a', 'a2');
    await expect(failed).rejects.toThrow('a mistake');
    expect(await end('none')).toEqual(['a2']);
  });

  test('all come, and never are there more at once than may be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }), async (lanes) => {
        const takeTurn = createFairTurns({ atOnce: 4, perLane: 3 });
        const now: string[] = [];
        let done = 0;
        const work = (lane: string) => async (): Promise<void> => {
          now.push(lane);
          expect(now.length).toBeLessThanOrEqual(4);
          expect(now.filter((one) => one === lane).length).toBeLessThanOrEqual(3);
          await Promise.resolve();
          now.splice(now.indexOf(lane), 1);
          done += 1;
        };
        await Promise.all(lanes.map((lane) => takeTurn(lane, work(lane))));
        expect(done).toBe(lanes.length);
      }),
    );
  });
});
