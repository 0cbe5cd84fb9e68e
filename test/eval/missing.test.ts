import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateMissing } from './missing.ts';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));

describe('“未发现” on documents that a person read', () => {
  it('gives few false alarms', async (context) => {
    if (!existsSync(shared)) {
      console.warn('skipped: ../shared is not here');
      return context.skip();
    }
    const { documents, falseAlarmRate, precision, recall, wrong } = await evaluateMissing(shared);
    expect(documents).toBeGreaterThanOrEqual(20);
    expect(falseAlarmRate, JSON.stringify(wrong)).toBeLessThanOrEqual(0.05);
    expect(precision, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.9);
    expect(recall, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.8);
  });
});
