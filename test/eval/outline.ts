import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOutline } from '../../src/core/clauses/read-outline.ts';
import type { Outline } from '../../src/core/clauses/outline.ts';
import { toCodePoints } from '../../src/core/text/code-points.ts';
import { countDisguised, disguises, type DisguiseFigures } from './outline-disguises.ts';
import { countSentences, type SentenceFigures } from './sentences.ts';

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

/** Everything that `npm run eval -- outline` reports. */
export interface OutlineReport {
  readonly seeds: readonly OutlineFigures[];
  readonly agreements: readonly OutlineFigures[];
  /** Agreement of sentences with the labelled units, by group of documents. */
  /** Seeds and agreements together, in layouts that are not their own. */
  readonly disguised: Readonly<Record<string, DisguiseFigures>>;
  readonly sentences: { readonly seeds: SentenceFigures; readonly agreements: SentenceFigures };
}

interface GoldUnits {
  readonly units: readonly { readonly start: number; readonly end: number }[];
}

function listStems(directory: string, ending: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

function evaluateSentences(directory: string): SentenceFigures {
  const figures: SentenceFigures = { units: 0, bounded: 0, covered: 0 };
  for (const stem of listStems(directory, '.gold.json')) {
    const text = readFileSync(join(directory, `${stem}.txt`), 'utf8');
    const map = toCodePoints(text);
    const { units } = JSON.parse(readFileSync(join(directory, `${stem}.gold.json`), 'utf8')) as GoldUnits;
    const spans = units.map(({ start, end }) => ({ start: map.toUtf16(start), end: map.toUtf16(end) }));
    countSentences(figures, text, readOutline(text).sentences, spans);
  }
  return figures;
}

interface Paths {
  readonly name: string;
  readonly text: string;
  readonly gold: string;
}

function listDocuments(sharedDirectory: string): { seeds: Paths[]; agreements: Paths[] } {
  const seeds = join(sharedDirectory, 'seeds');
  const agreements = join(sharedDirectory, 'corpus', 'agreements');
  return {
    seeds: listStems(seeds, '.outline.tsv').map((stem) => ({
      name: stem.slice(0, 3),
      text: join(seeds, `${stem}.txt`),
      gold: join(seeds, `${stem}.outline.tsv`),
    })),
    agreements: existsSync(agreements)
      ? listStems(goldDirectory, '.tsv').map((stem) => ({
          name: stem,
          text: join(agreements, `${stem}.txt`),
          gold: join(goldDirectory, `${stem}.tsv`),
        }))
      : [],
  };
}

/** Figures for seeds and agreements together, in layouts that are not their own. */
export function evaluateDisguises(sharedDirectory: string, names = Object.keys(disguises)): OutlineReport['disguised'] {
  const { seeds, agreements } = listDocuments(sharedDirectory);
  const documents = [...seeds, ...agreements].map(({ text, gold }) => ({
    text: readFileSync(text, 'utf8'),
    gold: parseGoldOutline(readFileSync(gold, 'utf8')),
  }));
  return Object.fromEntries(
    names.map((name) => {
      const figures: DisguiseFigures = { found: 0, predicted: 0, gold: 0, depth: 0 };
      for (const document of documents) countDisguised(figures, disguises[name] ?? ((chars) => chars), document);
      return [name, figures];
    }),
  );
}

/**
 * Figures for the seeds (their own gold), for the agreements whose gold outline stands beside this file, and for
 * the sentences of both. Empty where the shared folder is absent.
 */
export function evaluateOutlines(sharedDirectory: string, withDisguises = true): OutlineReport {
  const { seeds, agreements } = listDocuments(sharedDirectory);
  const evaluate = ({ name, text, gold }: Paths): OutlineFigures => {
    const source = readFileSync(text, 'utf8');
    return compareOutline(name, source, readOutline(source), parseGoldOutline(readFileSync(gold, 'utf8')));
  };
  return {
    seeds: seeds.map(evaluate),
    agreements: agreements.map(evaluate),
    disguised: withDisguises ? evaluateDisguises(sharedDirectory) : {},
    sentences: {
      seeds: evaluateSentences(join(sharedDirectory, 'seeds')),
      agreements: evaluateSentences(join(sharedDirectory, 'corpus', 'agreements')),
    },
  };
}

/** The report for a person to read, one line per document and what is wrong below it. */
export function formatOutlineReport({ seeds, agreements, disguised, sentences }: OutlineReport): string {
  const lines: string[] = [];
  for (const one of [...seeds, ...agreements]) {
    const [precision, recall, f1, depth, number] = [one.precision, one.recall, one.f1, one.depth, one.number].map(
      (value) => value.toFixed(3),
    );
    lines.push(`${one.name}  P ${precision}  R ${recall}  F1 ${f1}  depth ${depth}  number ${number}  (${one.gold})`);
    lines.push(...one.errors.slice(0, 20).map((error) => `    ${error}`));
  }
  for (const [name, { found, predicted, gold, depth }] of Object.entries(disguised))
    lines.push(
      `${name}: P ${(found / predicted).toFixed(4)}  R ${(found / gold).toFixed(4)}  depth ${(depth / found).toFixed(4)}`,
    );
  for (const [group, { units, bounded, covered }] of Object.entries(sentences))
    lines.push(
      `sentences of ${group}: ${units} units, bounds ${(bounded / units).toFixed(3)}, covered ${(covered / units).toFixed(3)}`,
    );
  return lines.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(formatOutlineReport(evaluateOutlines(process.argv[2] ?? join(goldDirectory, '../../../../shared'))));
