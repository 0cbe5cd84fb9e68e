import type { Interval } from '../../core/measure/bootstrap.ts';
import { compareAnnotations, type Agreement } from '../../core/measure/compare-annotations.ts';
import { toDigits } from '../../core/measure/to-digits.ts';
import type { Translator } from '../../locales/index.ts';
import { formatTable } from '../format-table.ts';
import { printableLine } from '../report/printable.ts';
import type { Matched } from './match-sides.ts';
import { pairUp } from './spans-of.ts';

/** What is known beside the figures, and how it is told. */
export interface Telling {
  /** What the sides are called. */
  readonly names: readonly string[];
  readonly named: boolean;
  /** Documents of which the model has learnt, and those with a range that swallows many sentences. */
  readonly trainedOn: number;
  readonly swallowed: number;
  readonly json: boolean;
}

/** How far two annotations agree, for a person or a program. */
export function tellTwo(
  documents: readonly Matched[],
  { names, named, trainedOn, json }: Telling,
  translate: Translator,
): string {
  const comparison = compareAnnotations(pairUp(documents, 0, 1));
  const { units, open, labels, overall, resampled } = comparison;
  if (json) {
    const found = { documents: documents.length, annotators: names, trainedOn, ...comparison };
    return JSON.stringify({ ...found, labels: Object.fromEntries(labels) });
  }
  const head = [translate('cli.column.label'), 'A', 'B', 'A∩B', 'κ', '95 %', 'α', '95 %'];
  const toRow = (name: string, one: Agreement): string[] => [
    name,
    String(one.first),
    String(one.second),
    String(one.both),
    ...figuresOf(one),
  ];
  return [
    translate('cli.agreed', { documents: documents.length, units }),
    ...(open > 0 ? [translate('cli.left-open', { count: open })] : []),
    ...(trainedOn > 0 ? [translate('cli.trained-on', { count: trainedOn })] : []),
    ...(named ? legendOf(names) : []),
    '',
    formatTable([
      head,
      ...[...labels].map(([label, one]) => toRow(printableLine(label), one)),
      toRow(translate('cli.overall'), overall),
    ]),
    '',
    translate(`cli.agree-note.${resampled}`),
  ].join('\n');
}

/** κ and α with their intervals, a cell each. */
export function figuresOf({ kappa, kappaInterval, alpha, alphaInterval }: Agreement): readonly string[] {
  return [digits(kappa), rangeOf(kappaInterval), digits(alpha), rangeOf(alphaInterval)];
}

export function digits(value: number | null): string {
  return toDigits(value, 3);
}

export function rangeOf(interval: Interval): string {
  return interval === null ? '' : `[${digits(interval[0])}, ${digits(interval[1])}]`;
}

/** What columns call a side: A … Z, then by number. */
export function letterOf(side: number): string {
  return side < 26 ? String.fromCharCode(65 + side) : String(side + 1);
}

/** Which letter is who. */
export function legendOf(names: readonly string[]): readonly string[] {
  return ['', ...names.map((name, side) => `${letterOf(side)}  ${printableLine(name)}`)];
}
