import { expect, test, vi } from 'vitest';
import { restingSteps } from '../../../src/ui/workbench/resting-steps.ts';

test('of many steps a few are told, each once some time has passed', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  try {
    const told: string[] = [];
    const step = restingSteps((at, all) => told.push(`${String(at)}/${String(all)}`));
    await step(1, 9);
    expect(told).toEqual([]);
    now.mockReturnValue(150);
    await step(2, 9);
    await step(3, 9);
    expect(told).toEqual(['2/9']);
    now.mockReturnValue(300);
    await step(4, 9);
    expect(told).toEqual(['2/9', '4/9']);
  } finally {
    now.mockRestore();
  }
});
