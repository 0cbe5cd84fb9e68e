import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { evaluateReading, listPages } from './reading.ts';

const shared = resolve(import.meta.dirname, '../../../shared');

test('reading of 32 real pages meets its targets, keeps more than Readability and defuddle, adds less than innerText', async (context) => {
  if (!existsSync(shared)) {
    console.warn(`Skipped: ${shared} is absent.`);
    return context.skip();
  }
  const { pages, summary } = await evaluateReading(listPages(shared));
  const { ours, readability, defuddle, innerText } = summary;
  expect(pages).toHaveLength(32);
  expect(ours.recall).toBeGreaterThanOrEqual(0.999);
  expect(ours.worst).toBeGreaterThanOrEqual(0.99);
  expect(ours.foreign).toBeLessThanOrEqual(0.005);
  expect(ours.lines).toBeGreaterThanOrEqual(0.99);
  expect(ours.recall).toBeGreaterThan(Math.max(readability.recall, defuddle.recall));
  expect(ours.lines).toBeGreaterThan(Math.max(readability.lines, defuddle.lines));
  expect(ours.foreign).toBeLessThan(innerText.foreign);
});
