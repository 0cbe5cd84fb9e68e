import { alignSides } from '../../core/measure/align-units.ts';
import { compareAnnotations, planComparison } from '../../core/measure/compare-annotations.ts';
import { planReliability, type Reliability } from '../../core/measure/reliability.ts';
import type { Translator } from '../../locales/index.ts';
import { formatTable } from '../format-table.ts';
import { printableLine } from '../report/printable.ts';
import type { Matched } from './match-sides.ts';
import { pairsOf, pairUp, spansOf } from './spans-of.ts';
import { digits, figuresOf, legendOf, letterOf, rangeOf, type Telling } from './tell-two.ts';

/** How far three annotations or more agree, all by one α and two by two, for a person or a program. */
export function tellAll(
  documents: readonly Matched[],
  { names, trainedOn, swallowed, json }: Telling,
  translate: Translator,
): string {
  const plan = planReliability(
    documents.map((sides) => alignSides(sides.map((side) => (side === null ? null : spansOf(side))))),
  );
  const { units, resampled } = plan;
  const labels = plan.labels.map((label) => [label, plan.measure(label)] as const);
  const overall = plan.measure();
  const pairs = pairsOf(names.length).map(([one, other]) => ({ one, other, both: pairUp(documents, one, other) }));
  if (json)
    return JSON.stringify({
      documents: documents.length,
      annotators: names,
      trainedOn,
      units,
      swallowed,
      resampled,
      labels: Object.fromEntries(labels),
      overall,
      pairs: pairs.map(({ one, other, both }) => {
        const comparison = compareAnnotations(both);
        return {
          first: names[one],
          second: names[other],
          documents: both.length,
          ...comparison,
          labels: Object.fromEntries(comparison.labels),
        };
      }),
    });
  const toRow = (name: string, { given, alpha, alphaInterval }: Reliability): string[] => [
    name,
    ...given.map(String),
    digits(alpha),
    rangeOf(alphaInterval),
  ];
  return [
    translate('cli.agreed-all', { documents: documents.length, units }),
    ...(trainedOn > 0 ? [translate('cli.trained-on', { count: trainedOn })] : []),
    ...legendOf(names),
    '',
    formatTable([
      [translate('cli.column.label'), ...names.map((_, side) => letterOf(side)), 'α', '95 %'],
      ...labels.map(([label, one]) => toRow(printableLine(label), one)),
      toRow(translate('cli.overall'), overall),
    ]),
    '',
    formatTable([
      [
        translate('cli.pairs'),
        translate('cli.column.documents'),
        translate('cli.column.units'),
        'κ',
        '95 %',
        'α',
        '95 %',
      ],
      ...pairs.map(({ one, other, both }) => {
        const compared = planComparison(both);
        return [
          `${letterOf(one)}–${letterOf(other)}`,
          String(both.length),
          String(compared.units),
          ...figuresOf(compared.measure()),
        ];
      }),
    ]),
    '',
    translate(`cli.agree-note.${resampled}`),
  ].join('\n');
}
