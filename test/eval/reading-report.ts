import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { evaluateDisguises, formatDisguises } from './reading-disguises.ts';
import { evaluateReading, formatReading, listHeldOutPages, listPages } from './reading.ts';

const shared = resolve(import.meta.dirname, '../../../shared');
if (existsSync(shared)) {
  console.log(formatReading(await evaluateReading(listPages(shared))));
  console.log(`\n${formatDisguises(await evaluateDisguises(shared))}`);
} else console.log(`Skipped: ${shared} is absent.`);
console.log(`\n${formatReading(await evaluateReading(listHeldOutPages()))}`);
