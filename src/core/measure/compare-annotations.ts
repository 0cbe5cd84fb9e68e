import { alignSides, type LabelledSpan } from './align-units.ts';
import { bootstrapInterval, type Interval } from './bootstrap.ts';
import type { Drawn } from './choose-draws.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { planFigures, type Counts, type FigurePlan } from './plan-figures.ts';
import { toReliability } from './reliability.ts';

/** Both annotations of one document. */
export interface AnnotatedPair {
  readonly first: readonly LabelledSpan[];
  readonly second: readonly LabelledSpan[];
}

/** How far two annotations agree on one label, or on all. */
export interface Agreement {
  /** Units that the first, the second, and both label so. */
  readonly first: number;
  readonly second: number;
  readonly both: number;
  readonly kappa: number | null;
  readonly kappaInterval: Interval;
  readonly alpha: number | null;
  readonly alphaInterval: Interval;
}

export interface AnnotationComparison {
  readonly units: number;
  /** Units left out, since one of the two leaves a sentence of them open. */
  readonly open: number;
  /** Documents with fewer units than half of the sentences of either: a range swallows many there. */
  readonly swallowed: number;
  /** What was drawn for the intervals. */
  readonly resampled: Drawn;
  readonly labels: ReadonlyMap<string, Agreement>;
  readonly overall: Agreement;
}

/** A comparison that is not worked out yet. */
export interface ComparisonPlan extends FigurePlan<Agreement> {
  /** Units left out, since one of the two leaves a sentence of them open. */
  readonly open: number;
  /** Documents with fewer units than half of the sentences of either: a range swallows many there. */
  readonly swallowed: number;
}

/** Counts what two annotations of the same documents have in common; the figures are worked out when asked for. */
export function planComparison(documents: readonly AnnotatedPair[]): ComparisonPlan {
  const aligned = documents.map(({ first, second }) => alignSides([first, second]));
  const plan = planFigures(aligned, toAgreement);
  return {
    ...plan,
    open: aligned.flat().length - plan.units,
    swallowed: documents.filter(({ first, second }, at) => {
      const most = Math.max(countRanges(first), countRanges(second));
      return 2 * (aligned[at]?.length ?? 0) < most;
    }).length,
  };
}

/** Compares two annotations of the same documents, label by label and over all labels that either of them gives. */
export function compareAnnotations(documents: readonly AnnotatedPair[]): AnnotationComparison {
  const { units, open, swallowed, resampled, labels, measure } = planComparison(documents);
  return {
    units,
    open,
    swallowed,
    resampled,
    labels: new Map(labels.map((label) => [label, measure(label)])),
    overall: measure(),
  };
}

function countRanges(spans: readonly LabelledSpan[]): number {
  return new Set(spans.map(({ start, end }) => `${String(start)}-${String(end)}`)).size;
}

function toAgreement(groups: readonly Counts[]): Agreement {
  const { given, alpha, alphaInterval } = toReliability(groups);
  const [first = 0, second = 0] = given;
  const tables = groups.map(toTable);
  return {
    first,
    second,
    both: sum(tables).both,
    kappa: kappa(tables),
    kappaInterval: bootstrapInterval(tables, kappa),
    alpha,
    alphaInterval,
  };
}

/** Units on which both, only the first, only the second, neither gives a label. */
interface Table {
  both: number;
  first: number;
  second: number;
  neither: number;
}

/** Where two value a unit alike, their values coincide both ways round. */
function toTable({ yes, no, given: [first = 0, second = 0] }: Counts): Table {
  const both = yes / 2;
  return { both, first: first - both, second: second - both, neither: no / 2 };
}

function kappa(tables: readonly Table[]): number | null {
  const { both, first, second, neither } = sum(tables);
  return cohenKappa([
    [both, first],
    [second, neither],
  ]);
}

function sum(tables: readonly Table[]): Table {
  const total: Table = { both: 0, first: 0, second: 0, neither: 0 };
  for (const { both, first, second, neither } of tables) {
    total.both += both;
    total.first += first;
    total.second += second;
    total.neither += neither;
  }
  return total;
}
