import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOutline } from '../../src/core/clauses/read-outline.ts';
import type { Outline } from '../../src/core/clauses/outline.ts';
import { toCodePoints } from '../../src/core/text/code-points.ts';

/** One numbered clause of a gold outline. `start` counts code points. */
interface GoldClause {
  readonly start: number;
  readonly depth: number;
  readonly number: string;
}

/** How an outline compares with gold. A clause counts as found when its start is; depth is asked of those found. */
export interface OutlineFigures {
  readonly name: string;
  readonly gold: number;
  readonly found: number;
  readonly predicted: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Shares of the clauses found whose depth and whose printed number are right. */
  readonly depth: number;
  readonly number: number;
  /** What is wrong, for a person to read: `-` missed, `+` too much, `~` wrong depth or number. */
  readonly errors: readonly string[];
}

const goldDirectory = join(dirname(fileURLToPath(import.meta.url)), 'outline');

/** Gold outlines: tab-separated `start depth number …` with a head line. */
export function parseGoldOutline(tsv: string): GoldClause[] {
  return tsv
    .split('\n')
    .slice(1)
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [start, depth, number] = row.split('\t');
      return { start: Number(start), depth: Number(depth), number: (number ?? '').trim() };
    });
}

/** Compares the numbered clauses of an outline with gold; clauses without a number are not counted. */
export function compareOutline(
  name: string,
  text: string,
  outline: Outline,
  gold: readonly GoldClause[],
): OutlineFigures {
  const map = toCodePoints(text);
  const predicted = new Map(
    outline.clauses
      .filter((clause) => clause.number !== null)
      .map((clause) => [map.toCodePoint(clause.start), clause] as const),
  );
  const errors: string[] = [];
  let found = 0;
  let depth = 0;
  let number = 0;
  for (const clause of gold) {
    const match = predicted.get(clause.start);
    if (!match) {
      errors.push(`- ${clause.start} ${clause.depth} ${clause.number}`);
      continue;
    }
    found++;
    if (match.depth === clause.depth) depth++;
    else errors.push(`~ ${clause.start} ${clause.number} depth ${clause.depth}, not ${match.depth}`);
    if (match.number === clause.number) number++;
    else errors.push(`~ ${clause.start} number ${clause.number}, not ${match.number}`);
  }
  const golden = new Set(gold.map((clause) => clause.start));
  for (const [start, clause] of predicted)
    if (!golden.has(start)) errors.push(`+ ${start} ${clause.depth} ${clause.number}`);
  const precision = predicted.size === 0 ? 1 : found / predicted.size;
  const recall = gold.length === 0 ? 1 : found / gold.length;
  return {
    name,
    gold: gold.length,
    found,
    predicted: predicted.size,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    depth: found === 0 ? 1 : depth / found,
    number: found === 0 ? 1 : number / found,
    errors,
  };
}

/** Figures for the seeds (their own gold) and for the agreements whose gold outline stands beside this file. */
export function evaluateOutlines(sharedDirectory: string): { seeds: OutlineFigures[]; agreements: OutlineFigures[] } {
  const seedDirectory = join(sharedDirectory, 'seeds');
  const agreementDirectory = join(sharedDirectory, 'corpus', 'agreements');
  const evaluate = (name: string, textPath: string, goldPath: string): OutlineFigures => {
    const text = readFileSync(textPath, 'utf8');
    return compareOutline(name, text, readOutline(text), parseGoldOutline(readFileSync(goldPath, 'utf8')));
  };
  const seeds = existsSync(seedDirectory)
    ? readdirSync(seedDirectory)
        .filter((file) => file.endsWith('.outline.tsv'))
        .sort()
        .map((file) => {
          const stem = file.replace('.outline.tsv', '');
          return evaluate(stem.slice(0, 3), join(seedDirectory, `${stem}.txt`), join(seedDirectory, file));
        })
    : [];
  const agreements = existsSync(agreementDirectory)
    ? readdirSync(goldDirectory)
        .filter((file) => file.endsWith('.tsv'))
        .sort()
        .map((file) => {
          const stem = file.replace('.tsv', '');
          return evaluate(stem, join(agreementDirectory, `${stem}.txt`), join(goldDirectory, file));
        })
    : [];
  return { seeds, agreements };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { seeds, agreements } = evaluateOutlines(process.argv[2] ?? '../shared');
  for (const group of [seeds, agreements])
    for (const one of group) {
      const figures = [one.precision, one.recall, one.f1, one.depth, one.number].map((value) => value.toFixed(3));
      console.log(
        `${one.name}  P ${figures[0]}  R ${figures[1]}  F1 ${figures[2]}  depth ${figures[3]}  number ${figures[4]}  (${one.gold})`,
      );
      for (const error of one.errors.slice(0, 20)) console.log(`    ${error}`);
    }
}
