import { runSlice, type Slices } from './in-slices.ts';
import { letOthers } from './let-others.ts';

export interface TurnOptions {
  /** Milliseconds of work after which whoever shares the thread gets a turn. */
  readonly turn: number;
  /** A clock in milliseconds that never goes back. */
  readonly now?: () => number;
  /** Resolves once the others had their turn. */
  readonly rest?: () => Promise<void>;
}

/** Runs work to its end without holding the thread for long. Work of less than a turn is done when this returns. */
export async function runInTurns<Value>(
  work: Slices<Value>,
  { turn, now, rest = letOthers }: TurnOptions,
): Promise<Value> {
  for (;;) {
    const done = runSlice(work, turn, now);
    if (done !== undefined) return done.value;
    await rest();
  }
}
