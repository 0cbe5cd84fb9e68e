export interface TurnLimits {
  /** At most so many pieces of work are under way at the same time. */
  readonly atOnce: number;
  /** At most so many of one lane. Fewer than `atOnce`, so that no lane alone can make the others wait. */
  readonly perLane: number;
  /** What takes longer waits for somebody else, and makes nobody wait but its own lane: the next begins beside it… */
  readonly patience?: {
    readonly milliseconds: number;
    /** …while at most so many are under way in all. */
    readonly inAll: number;
  };
}

/**
 * Lets pieces of work begin by turns: next is the lane that has the least under way, of these the one that had its turn
 * longest ago; within a lane what came first. So how long a lane waits does not depend on how much another has queued.
 */
export function createFairTurns({
  atOnce,
  perLane,
  patience,
}: TurnLimits): <Value>(lane: string, work: () => Promise<Value>) => Promise<Value> {
  const running = new Map<string, number>();
  /** In the order in which the lanes had their last turn. */
  const waiting = new Map<string, (() => void)[]>();
  /** Of those under way, the ones that others wait for. */
  let busy = 0;
  let underWay = 0;
  const mayBegin = (): boolean => busy < atOnce && underWay < (patience?.inAll ?? Infinity);

  function findNext(): string | undefined {
    let next: string | undefined;
    for (const lane of waiting.keys()) {
      const mine = running.get(lane) ?? 0;
      if (mine < perLane && (next === undefined || mine < (running.get(next) ?? 0))) next = lane;
    }
    return next;
  }

  function beginNext(): void {
    const lane = mayBegin() ? findNext() : undefined;
    const queue = lane === undefined ? undefined : waiting.get(lane);
    const begin = queue?.shift();
    if (lane === undefined || queue === undefined || begin === undefined) return;
    waiting.delete(lane);
    if (queue.length > 0) waiting.set(lane, queue);
    busy += 1;
    underWay += 1;
    running.set(lane, (running.get(lane) ?? 0) + 1);
    begin();
  }

  /** Lets the next begin beside what has begun just now, once that takes long; gives what ends it. */
  function hold(lane: string): () => void {
    let held = true;
    const letGo = (): void => {
      if (held) busy -= 1;
      held = false;
      beginNext();
    };
    const timer = patience === undefined ? undefined : setTimeout(letGo, patience.milliseconds);
    return () => {
      clearTimeout(timer);
      end(lane);
      letGo();
    };
  }

  function end(lane: string): void {
    underWay -= 1;
    const left = (running.get(lane) ?? 1) - 1;
    if (left === 0) running.delete(lane);
    else running.set(lane, left);
  }

  return async (lane, work) => {
    await new Promise<void>((begin) => {
      waiting.set(lane, [...(waiting.get(lane) ?? []), begin]);
      beginNext();
    });
    const release = hold(lane);
    try {
      return await work();
    } finally {
      release();
    }
  };
}
