import { expect, it } from 'vitest';
import { labelIds } from '../../src/core/labels/taxonomy.ts';
import { runMingyue } from './run-mingyue.ts';

it('prints every label with what other schemes call it', async () => {
  const { code, out, err } = await runMingyue(['labels']);
  expect([code, err]).toEqual([0, '']);
  const [head, ...rows] = out
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));
  expect(head).toEqual(['label', '名称', 'CAPP-130', 'UNFAIR-ToS', 'OPP-115', 'DPV']);
  expect(rows.map(([label]) => label)).toEqual(labelIds);
  expect(rows.every((row) => row.length === 6)).toBe(true);
  expect(rows).toContainEqual(['liability.cap', '责任上限', '', 'Limitation of liability', '', '']);
});

it('gives programs the notes too, and why there is no name', async () => {
  const { out } = await runMingyue(['labels', '--json']);
  const found = JSON.parse(out) as { label: string }[];
  expect(found.find(({ label }) => label === 'liability.cap')).toMatchObject({
    name: '责任上限',
    unfairTos: { name: 'Limitation of liability' },
    capp: { name: null, reason: expect.stringContaining('contract') as string },
  });
});
