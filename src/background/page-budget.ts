/** What one page in a tab, its frames counted with it, has of each within ten minutes. */
export const pageBudgets = {
  /** Documents that are read for it without being asked. */
  readings: 24,
  /** Texts that stand on it, as it shows them or rewrites them, which are kept and reviewed. */
  texts: 100,
  /** Acts of its scripts that are written down: an acceptance by a script is a record like any other. */
  scripted: 60,
} as const;
/** In milliseconds. */
const span = 10 * 60 * 1000;

export interface PageBudget {
  /** Takes one out of what is left to a page in a tab; false when nothing is. */
  take(lane: string): boolean;
}

/**
 * Bounds what one page can make us do that no person asked for. Kept in memory: a worker that stops forgets it, which is
 * after half a minute in which no page said anything.
 */
export function createPageBudget(now: () => number, most: number): PageBudget {
  const taken = new Map<string, readonly number[]>();
  return {
    take(lane) {
      const time = now();
      for (const [one, times] of taken) if (times.every((at) => isOver(at, time))) taken.delete(one);
      const recent = (taken.get(lane) ?? []).filter((at) => !isOver(at, time));
      if (recent.length >= most) return false;
      taken.set(lane, [...recent, time]);
      return true;
    },
  };
}

/** A clock that was set back leaves times that are still to come: they count no longer either. */
function isOver(at: number, time: number): boolean {
  return at > time || at <= time - span;
}
