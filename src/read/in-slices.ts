/** Work that can be laid down between two steps: each `yield` is a place to stop at. */
export type Slices<Result> = Generator<undefined, Result, undefined>;

/** Milliseconds of a page's main thread at a time: a frame of its own animations still fits beside it. */
export const pageTurn = 10;

/** Runs work on for about so many milliseconds. Gives its result when it is done, else undefined. */
export function runSlice<Result>(
  work: Slices<Result>,
  milliseconds: number,
  now = (): number => performance.now(),
): { readonly value: Result } | undefined {
  const until = now() + milliseconds;
  for (;;) {
    const step = work.next();
    if (step.done === true) return { value: step.value };
    if (now() >= until) return undefined;
  }
}

/** Runs work to its end at once. */
export function runWhole<Result>(work: Slices<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Work that is given up, as undefined, once something no longer holds. */
export function* whileTrue<Value>(
  work: Slices<Value>,
  holds: () => boolean,
): Slices<{ readonly value: Value } | undefined> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return { value: step.value };
    yield;
    if (!holds()) return undefined;
  }
}
