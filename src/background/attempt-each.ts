/**
 * Does a piece of work for each item, one after the other. One that fails does not keep the others from it; all
 * failures are thrown together at the end, as an `AggregateError` that says what failed.
 */
export async function attemptEach<Item>(
  what: string,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, what);
}
