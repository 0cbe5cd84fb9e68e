import { existsSync } from 'node:fs';
import { evaluateDisguises, formatDisguises } from './reading-disguises.ts';
import { evaluateReading, formatReading, listHeldOutPages, listPages } from './reading.ts';

/** All tables of READING.md: the real pages, the same ones disguised, and the held-out pages of our own. */
export async function reportReading(shared: string): Promise<string> {
  const real = existsSync(shared)
    ? [formatReading(await evaluateReading(listPages(shared))), formatDisguises(await evaluateDisguises(shared))]
    : [`Skipped: ${shared} is absent.`];
  return [...real, formatReading(await evaluateReading(listHeldOutPages()))].join('\n\n');
}
