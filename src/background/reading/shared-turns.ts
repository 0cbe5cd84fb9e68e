import { createFairTurns, type TurnLimits } from './fair-turns.ts';

export interface SharedWork<Value> {
  /** Whose turn it is done in. */
  readonly lane: string;
  /** Asked when that turn has come. */
  readonly isNeeded: () => Promise<boolean>;
  readonly work: () => Promise<Value>;
}

interface Shared<Value> {
  readonly outcome: PromiseWithResolvers<Value>;
  begun: boolean;
  waiting: number;
}

/**
 * Work that many may wait for under the same key is done once for all, in the first turn of any of them: what one has
 * queued behind much else is not late for another. Gives undefined when the turn came and it was no longer needed.
 */
export function createSharedTurns<Value>(
  limits: TurnLimits,
): (key: string, work: SharedWork<Value>) => Promise<Value | undefined> {
  const takeTurn = createFairTurns(limits);
  const all = new Map<string, Shared<Value>>();

  /** Gives whether it is done, by this turn or another; who finds it begun waits for it without a turn. */
  async function beginOnce(shared: Shared<Value>, { isNeeded, work }: SharedWork<Value>): Promise<boolean> {
    if (shared.begun) return true;
    const needed = await isNeeded();
    // Another's turn may have come meanwhile.
    if (shared.begun || !needed) return shared.begun;
    shared.begun = true;
    const doing = work();
    shared.outcome.resolve(doing);
    await doing;
    return true;
  }

  return async (key, mine) => {
    const shared = all.get(key) ?? { outcome: Promise.withResolvers<Value>(), begun: false, waiting: 0 };
    all.set(key, shared);
    shared.waiting += 1;
    try {
      const done = shared.outcome.promise.then(() => true);
      const turn = takeTurn(mine.lane, () => beginOnce(shared, mine));
      return (await Promise.race([done, turn])) ? await shared.outcome.promise : undefined;
    } finally {
      shared.waiting -= 1;
      if (shared.waiting === 0) all.delete(key);
    }
  };
}
