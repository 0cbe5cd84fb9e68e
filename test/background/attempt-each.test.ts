import { expect, test } from 'vitest';
import { attemptEach } from '../../src/background/attempt-each.ts';

test('every item has its turn, in order, though some fail; what failed is told at the end', async () => {
  const done: number[] = [];
  const odd = async (item: number): Promise<void> => {
    done.push(item);
    await Promise.resolve();
    if (item % 2 === 1) throw new Error(String(item));
  };
  const failure = await attemptEach('odd ones', [1, 2, 3], odd).catch((error: unknown) => error);
  expect(done).toEqual([1, 2, 3]);
  expect(failure).toMatchObject({ message: 'odd ones', errors: [{ message: '1' }, { message: '3' }] });
  await expect(attemptEach('even ones', [2, 4], odd)).resolves.toBeUndefined();
});
