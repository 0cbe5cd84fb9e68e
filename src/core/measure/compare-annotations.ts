import { alignUnits, type LabelledSpan } from './align-units.ts';
import { bootstrapInterval, type Interval } from './bootstrap.ts';
import { cohenKappa, type ConfusionTable } from './cohen-kappa.ts';
import { chooseDraws, type Drawn } from './choose-draws.ts';
import { confusionToCoincidences, krippendorffAlpha } from './krippendorff-alpha.ts';

/** Both annotations of one document. */
export interface AnnotatedPair {
  readonly first: readonly LabelledSpan[];
  readonly second: readonly LabelledSpan[];
}

/** Units on which both, only the first, only the second, neither gives a label. */
interface Counts {
  both: number;
  first: number;
  second: number;
  neither: number;
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

/** A comparison that is not worked out yet: each figure takes a thousand samples, and whoever asks may rest between. */
export interface ComparisonPlan {
  readonly units: number;
  /** Units left out, since one of the two leaves a sentence of them open. */
  readonly open: number;
  /** Documents with fewer units than half of the sentences of either: a range swallows many there. */
  readonly swallowed: number;
  readonly resampled: Drawn;
  /** The labels that either of them gives, by name. */
  readonly labels: readonly string[];
  /** How far they agree on a label; on all of {@link labels} together without one. */
  measure(label?: string): Agreement;
}

/** Counts what two annotations of the same documents have in common; the figures are worked out when asked for. */
export function planComparison(documents: readonly AnnotatedPair[]): ComparisonPlan {
  const aligned = documents.map(({ first, second }) => alignUnits(first, second));
  const judged = aligned.map((units) => units.filter(({ open }) => !open)).filter((units) => units.length > 0);
  const units = judged.flat();
  const { resampled, groups } = chooseDraws(judged);
  const labels = [
    ...new Set(
      units.flatMap(({ first, second, optional }) => [...first, ...second].filter((label) => !optional.has(label))),
    ),
  ].toSorted();
  const countsOf = (label: string): readonly Counts[] =>
    groups.map((drawn) => {
      const counts: Counts = { both: 0, first: 0, second: 0, neither: 0 };
      for (const { first, second, optional } of drawn) {
        if (optional.has(label)) continue;
        const [one, other] = [first.has(label), second.has(label)];
        counts[one && other ? 'both' : one ? 'first' : other ? 'second' : 'neither'] += 1;
      }
      return counts;
    });
  return {
    units: units.length,
    open: aligned.flat().length - units.length,
    swallowed: documents.filter(({ first, second }, at) => {
      const most = Math.max(countRanges(first), countRanges(second));
      return 2 * (aligned[at]?.length ?? 0) < most;
    }).length,
    resampled,
    labels,
    measure(label) {
      if (label !== undefined) return toAgreement(countsOf(label));
      const tables = labels.map(countsOf);
      return toAgreement(groups.map((_, at) => sum(tables.flatMap((counts) => counts[at] ?? []))));
    },
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
  const { both, first, second } = sum(groups);
  const kappa = (drawn: readonly Counts[]): number | null => cohenKappa(toTable(sum(drawn)));
  const alpha = (drawn: readonly Counts[]): number | null =>
    krippendorffAlpha(confusionToCoincidences(toTable(sum(drawn))));
  return {
    first: both + first,
    second: both + second,
    both,
    kappa: kappa(groups),
    kappaInterval: bootstrapInterval(groups, kappa),
    alpha: alpha(groups),
    alphaInterval: bootstrapInterval(groups, alpha),
  };
}

function sum(counts: readonly Counts[]): Counts {
  const total: Counts = { both: 0, first: 0, second: 0, neither: 0 };
  for (const { both, first, second, neither } of counts) {
    total.both += both;
    total.first += first;
    total.second += second;
    total.neither += neither;
  }
  return total;
}

function toTable({ both, first, second, neither }: Counts): ConfusionTable {
  return [
    [both, first],
    [second, neither],
  ];
}
