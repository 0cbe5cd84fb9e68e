/** At most so many documents are read for a page in a tab without being asked… */
export const budgetOfPage = 24;
/** …within so many milliseconds: ten minutes. */
const span = 10 * 60 * 1000;

export interface ReadingBudget {
  /** Takes one reading out of what is left to a page in a tab; false when nothing is. */
  take(lane: string): boolean;
}

/**
 * Bounds what one page can make us fetch unasked by naming ever new documents. Kept in memory: a worker that stops
 * forgets it, which is after half a minute in which no page said anything.
 */
export function createReadingBudget(now: () => number): ReadingBudget {
  const taken = new Map<string, readonly number[]>();
  return {
    take(lane) {
      const time = now();
      for (const [one, times] of taken) if (times.every((at) => isOver(at, time))) taken.delete(one);
      const recent = (taken.get(lane) ?? []).filter((at) => !isOver(at, time));
      if (recent.length >= budgetOfPage) return false;
      taken.set(lane, [...recent, time]);
      return true;
    },
  };
}

/** A clock that was set back leaves times that are still to come: they count no longer either. */
function isOver(at: number, time: number): boolean {
  return at > time || at <= time - span;
}
