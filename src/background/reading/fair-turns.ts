export interface TurnLimits {
  /** At most so many pieces of work are under way at the same time. */
  readonly atOnce: number;
  /** At most so many of one lane. Fewer than `atOnce`, so that no lane alone can make the others wait. */
  readonly perLane: number;
}

/**
 * Lets pieces of work begin by turns: next is the lane that has the least under way, of these the one that had its turn
 * longest ago; within a lane what came first. So how long a lane waits does not depend on how much another has queued.
 */
export function createFairTurns({
  atOnce,
  perLane,
}: TurnLimits): <Value>(lane: string, work: () => Promise<Value>) => Promise<Value> {
  const running = new Map<string, number>();
  /** In the order in which the lanes had their last turn. */
  const waiting = new Map<string, (() => void)[]>();
  let busy = 0;

  function findNext(): string | undefined {
    let next: string | undefined;
    for (const lane of waiting.keys()) {
      const mine = running.get(lane) ?? 0;
      if (mine < perLane && (next === undefined || mine < (running.get(next) ?? 0))) next = lane;
    }
    return next;
  }

  function beginNext(): void {
    const lane = busy < atOnce ? findNext() : undefined;
    const queue = lane === undefined ? undefined : waiting.get(lane);
    const begin = queue?.shift();
    if (lane === undefined || queue === undefined || begin === undefined) return;
    waiting.delete(lane);
    if (queue.length > 0) waiting.set(lane, queue);
    busy += 1;
    running.set(lane, (running.get(lane) ?? 0) + 1);
    begin();
  }

  function end(lane: string): void {
    busy -= 1;
    const left = (running.get(lane) ?? 1) - 1;
    if (left === 0) running.delete(lane);
    else running.set(lane, left);
    beginNext();
  }

  return async (lane, work) => {
    await new Promise<void>((begin) => {
      waiting.set(lane, [...(waiting.get(lane) ?? []), begin]);
      beginNext();
    });
    try {
      return await work();
    } finally {
      end(lane);
    }
  };
}
