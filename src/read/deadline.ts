/** Time was up while something was being read. `readBytes` tells it as the problem `too-slow`. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/** How long work that nobody can interrupt may go on: it asks by itself. */
export interface Deadline {
  /** Throws {@link OutOfTime} once time is up. Cheap enough to be asked for each element and each line. */
  check(): void;
}

/** A deadline so many milliseconds from now. `now` is a clock in milliseconds that never goes back. */
export function createDeadline(milliseconds: number, now = (): number => performance.now()): Deadline {
  const end = now() + milliseconds;
  return {
    check: () => {
      if (now() > end) throw new OutOfTime(`still reading after ${String(milliseconds)} ms`);
    },
  };
}

/** For work that is known to be short. */
export const untimed: Deadline = { check: () => undefined };
