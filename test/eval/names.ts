import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOutline } from '../../src/core/clauses/read-outline.ts';
import type { Outline } from '../../src/core/clauses/outline.ts';
import { toCodePoints } from '../../src/core/text/code-points.ts';

/** How many of the gold items were found, how many were found in all, and how many of those are right in detail. */
export interface NameFigures {
  readonly gold: number;
  readonly predicted: number;
  readonly found: number;
  /** Definitions: expressions that begin and end where gold says, of those that gold judges. */
  readonly judged: number;
  readonly begins: number;
  readonly ends: number;
}

/** What `node test/eval/names.ts` reports, and what is wrong: `-` missed, `+` too much, `<` `>` wrong begin, end. */
export interface NameReport {
  readonly definitions: NameFigures;
  readonly parties: NameFigures;
  readonly references: NameFigures;
  readonly errors: readonly string[];
}

const goldDirectory = join(dirname(fileURLToPath(import.meta.url)), 'names');

/** Rows of a gold table by file; all but the file's name, as printed. */
function readGold(name: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const rows = new Map<string, string[][]>();
  for (const line of readFileSync(join(goldDirectory, `${name}.tsv`), 'utf8')
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')) {
    const [file = '', ...cells] = line.split('\t');
    rows.set(file, [...(rows.get(file) ?? []), cells]);
  }
  return rows;
}

/** Where the text of `seeds/000` or `agreements/001` lies, undefined where it is absent. */
function findText(shared: string, file: string): string | undefined {
  const [group = '', stem = ''] = file.split('/');
  const directory = group === 'seeds' ? join(shared, 'seeds') : join(shared, 'corpus', 'agreements');
  if (!existsSync(directory)) return undefined;
  const name = readdirSync(directory).find((one) => one.startsWith(stem) && one.endsWith('.txt'));
  return name === undefined ? undefined : join(directory, name);
}

/** What an outline says, in the columns of the gold tables: the first ones tell an item, the rest are its details. */
function toRows(outline: Outline, text: string): Record<'definitions' | 'parties' | 'references', string[][]> {
  const { toCodePoint } = toCodePoints(text);
  const at = (offset: number): string => String(toCodePoint(offset));
  const starts = new Map(outline.clauses.map(({ id, start }) => [id, at(start)] as const));
  return {
    definitions: outline.definitions.map(({ span, meaning }) =>
      [span.start, span.end, meaning.start, meaning.end].map(at),
    ),
    parties: outline.parties.flatMap(({ role, names }) =>
      names.map((name) => [role, at(text.indexOf(name)), at(text.indexOf(name) + name.length)]),
    ),
    references: outline.references.map(({ start, end, to }) => [
      at(start),
      at(end),
      to.kind,
      to.kind === 'clause' ? (starts.get(to.clause) ?? '') : '',
    ]),
  };
}

/** Compares one table; definitions count by their word, the others by everything that gold says. */
function compare(
  figures: { -readonly [key in keyof NameFigures]: number },
  predicted: readonly (readonly string[])[],
  gold: readonly (readonly string[])[],
  keyLength: number,
): string[] {
  const keyOf = (row: readonly string[]): string => row.slice(0, keyLength).join(' ');
  const byKey = new Map(predicted.map((row) => [keyOf(row), row] as const));
  const known = new Set(gold.map(keyOf));
  const errors = predicted.filter((row) => !known.has(keyOf(row))).map((row) => `+ ${row.join(' ')}`);
  figures.gold += gold.length;
  figures.predicted += predicted.length;
  for (const row of gold) {
    const match = byKey.get(keyOf(row));
    if (match === undefined) {
      errors.push(`- ${row.join(' ')}`);
      continue;
    }
    figures.found++;
    const [begin, end] = row.slice(keyLength);
    if (begin === undefined || begin === '') continue;
    figures.judged++;
    if (match[keyLength] === begin) figures.begins++;
    else errors.push(`< ${match.join(' ')}, not ${begin}`);
    if (match[keyLength + 1] === end) figures.ends++;
    else errors.push(`> ${match.join(' ')}, not ${end ?? ''}`);
  }
  return errors;
}

const none = (): { -readonly [key in keyof NameFigures]: number } => ({
  gold: 0,
  predicted: 0,
  found: 0,
  judged: 0,
  begins: 0,
  ends: 0,
});

/** Figures on every agreement of the shared folder; throws when a text is not the one that gold was made of. */
export function evaluateNames(shared: string): NameReport {
  const tables = ['definitions', 'parties', 'references'] as const;
  const gold = {
    definitions: readGold('definitions'),
    parties: readGold('parties'),
    references: readGold('references'),
  };
  const figures = { definitions: none(), parties: none(), references: none() };
  const errors: string[] = [];
  for (const [file, [[sha = ''] = []]] of readGold('sources')) {
    const path = findText(shared, file);
    if (path === undefined) continue;
    const text = readFileSync(path, 'utf8');
    if (!createHash('sha256').update(text).digest('hex').startsWith(sha))
      throw new Error(`The gold of ${file} was made of another text`);
    const rows = toRows(readOutline(text), text);
    for (const table of tables) {
      const found = compare(figures[table], rows[table], gold[table].get(file) ?? [], table === 'definitions' ? 2 : 4);
      errors.push(...found.map((error) => `${file} ${table} ${error}`));
    }
  }
  return { ...figures, errors };
}

/** The report for a person to read. */
export function formatNameReport({ errors, ...tables }: NameReport): string {
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
  const lines = Object.entries(tables).map(
    ([table, { gold, predicted, found, judged, begins, ends }]) =>
      `${table}: P ${share(found, predicted)}  R ${share(found, gold)}  (${gold})` +
      (judged === 0 ? '' : `  begins ${share(begins, judged)}  ends ${share(ends, judged)}  (${judged})`),
  );
  return [...lines, ...errors.map((error) => `    ${error}`)].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(formatNameReport(evaluateNames(process.argv[2] ?? join(goldDirectory, '../../../../shared'))));
