import { describe, expect, test } from 'vitest';
import { createSharedTurns } from '../../../src/background/reading/shared-turns.ts';

const yes = (): Promise<boolean> => Promise.resolve(true);
const no = (): Promise<boolean> => Promise.resolve(false);
const never = (): Promise<string> => new Promise<string>(() => undefined);

describe('work that is shared', () => {
  test('is done once for all who wait for it, and anew for who comes later', async () => {
    const share = createSharedTurns<string>({ atOnce: 2, perLane: 1 });
    let times = 0;
    const work = (): Promise<string> => Promise.resolve(`done ${String((times += 1))}`);
    const both = [share('k', { lane: 'a', isNeeded: yes, work }), share('k', { lane: 'b', isNeeded: yes, work })];
    expect(await Promise.all(both)).toEqual(['done 1', 'done 1']);
    expect(await share('k', { lane: 'a', isNeeded: yes, work })).toBe('done 2');
  });

  test('is done in the turn that comes first, though it was queued elsewhere before', async () => {
    const share = createSharedTurns<string>({ atOnce: 2, perLane: 1 });
    void share('other', { lane: 'evil', isNeeded: yes, work: never });
    const queued = share('k', { lane: 'evil', isNeeded: yes, work: () => Promise.resolve('by evil') });
    expect(await share('k', { lane: 'bank', isNeeded: yes, work: () => Promise.resolve('by bank') })).toBe('by bank');
    expect(await queued).toBe('by bank');
  });

  test('is left undone for who needs it no longer, and done for who does', async () => {
    const share = createSharedTurns<string>({ atOnce: 1, perLane: 1 });
    const work = (): Promise<string> => Promise.resolve('done');
    const both = [share('k', { lane: 'a', isNeeded: no, work }), share('k', { lane: 'b', isNeeded: yes, work })];
    expect(await Promise.all(both)).toEqual([undefined, 'done']);
    expect(await share('k', { lane: 'a', isNeeded: no, work })).toBeUndefined();
  });

  test('holds no turn of those who only wait for it', async () => {
    const share = createSharedTurns<string>({ atOnce: 2, perLane: 2 });
    void share('k', { lane: 'a', isNeeded: yes, work: never });
    void share('k', { lane: 'a', isNeeded: yes, work: never });
    expect(await share('l', { lane: 'a', isNeeded: yes, work: () => Promise.resolve('done') })).toBe('done');
  });

  test('fails for all who wait for it', async () => {
    const share = createSharedTurns<string>({ atOnce: 2, perLane: 2 });
    const work = (): Promise<string> => Promise.reject(new Error('a mistake'));
    const both = [share('k', { lane: 'a', isNeeded: yes, work }), share('k', { lane: 'a', isNeeded: yes, work })];
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
