import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { createMemory } from '../../src/background/memory.ts';

test('what is remembered is there after a restart, until it is forgotten', async () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const memory = createMemory(options);
  expect(await memory.recall('a')).toBeUndefined();
  await memory.remember('a', { one: 1 });
  await memory.remember('a', { one: 2 });
  expect(await createMemory(options).recall('a')).toEqual({ one: 2 });
  await memory.forget('a');
  expect(await createMemory(options).recall('a')).toBeUndefined();
});
