import { fail, succeed, type Result } from '../core/result.ts';
import type { ReadProblem } from '../core/source.ts';
import { blockTextIn, type BlockText } from '../read/tree/block-text.ts';
import { createDeadline, OutOfTime } from '../read/deadline.ts';
import { pageTurn, whileTrue } from '../read/in-slices.ts';
import { readLimits } from '../read/limits.ts';
import { runInTurns, type TurnOptions } from '../read/run-in-turns.ts';
import { isCounting } from './is-counting.ts';

/** A text that changed while it was read is read anew, so often in all. */
const tries = 3;

/**
 * Reads the text of an element of a live page without holding the page up: after each turn the page goes on. What comes
 * out is of one moment all the same, but for numbers that run: when other nodes or characters change meanwhile it is read
 * anew, and one that changes each time is `rewritten`. An ordinary agreement takes less than a turn. Changes inside shadow roots and frames, and
 * of styles, are not noticed until `followText` is told of them.
 */
export async function readInTurns(
  element: Element,
  options: Partial<TurnOptions> = {},
): Promise<Result<BlockText, ReadProblem>> {
  const deadline = createDeadline(readLimits.milliseconds, options.now);
  let changed = false;
  const observer = new MutationObserver((records) => (changed ||= !isCounting(records)));
  observer.observe(element, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
  try {
    for (let attempt = 0; attempt < tries; attempt++) {
      observer.takeRecords();
      changed = false;
      const work = blockTextIn(element, { live: true, deadline });
      const read = await runInTurns(
        whileTrue(work, () => !changed),
        { turn: pageTurn, ...options },
      );
      if (read !== undefined) return succeed(read.value);
    }
    return fail({ id: 'rewritten' });
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    return fail({ id: 'too-slow', amount: readLimits.milliseconds });
  } finally {
    observer.disconnect();
  }
}
