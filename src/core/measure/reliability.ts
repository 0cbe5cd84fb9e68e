import type { UnitSide } from './align-units.ts';
import { bootstrapInterval, type Interval } from './bootstrap.ts';
import { chooseDraws, type Drawn } from './choose-draws.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';

/** A unit with what each of any number of annotators says of it, always in the same order. */
export interface CodedUnit {
  readonly sides: readonly UnitSide[];
}

/** How far all annotators agree on one label, or on all. */
export interface Reliability {
  /** Units that each of them labels so, in their order, of those that another has judged, too. */
  readonly given: readonly number[];
  readonly alpha: number | null;
  readonly alphaInterval: Interval;
}

/** How far any number of annotators agree, not worked out yet: each figure takes a thousand samples. */
export interface ReliabilityPlan {
  /** Those that at least two have judged: one judgement can't be compared with anything. */
  readonly units: number;
  readonly resampled: Drawn;
  /** The labels that any of them gives there, by name. */
  readonly labels: readonly string[];
  /** On a label; on all of {@link labels} together without one. */
  measure(label?: string): Reliability;
}

/** Coincidences of yes and no on a label, and who said yes how often. */
interface Counts {
  yes: number;
  /** Each way round. */
  mixed: number;
  no: number;
  readonly given: number[];
}

/**
 * Counts what any number of annotators say of the same documents, for Krippendorff's alpha: who has not judged a unit,
 * or has a label as optional there, has no value, and the others are compared all the same. Of two it is the alpha of
 * `planComparison`.
 */
export function planReliability(documents: readonly (readonly CodedUnit[])[]): ReliabilityPlan {
  const judged = documents
    .map((units) => units.filter(({ sides }) => sides.filter(({ open }) => !open).length > 1))
    .filter((units) => units.length > 0);
  const units = judged.flat();
  const coders = units[0]?.sides.length ?? 0;
  const { resampled, groups } = chooseDraws(judged);
  const labels = [
    ...new Set(units.flatMap((unit) => labelsIn(unit).filter((label) => valuesOn(unit, label).length > 1))),
  ].toSorted();
  const countsOf = (label: string): readonly Counts[] => groups.map((drawn) => countLabel(drawn, label, coders));
  return {
    units: units.length,
    resampled,
    labels,
    measure(label) {
      if (label !== undefined) return toReliability(countsOf(label), coders);
      const tables = labels.map(countsOf);
      return toReliability(
        groups.map((_, at) =>
          sum(
            tables.flatMap((counts) => counts[at] ?? []),
            coders,
          ),
        ),
        coders,
      );
    },
  };
}

function labelsIn({ sides }: CodedUnit): readonly string[] {
  return sides.flatMap(({ labels, open }) => (open ? [] : [...labels]));
}

/** Who says yes or no to a label of a unit. */
function valuesOn({ sides }: CodedUnit, label: string): readonly { readonly coder: number; readonly yes: boolean }[] {
  return sides.flatMap(({ labels, optional, open }, coder) =>
    open || optional.has(label) ? [] : [{ coder, yes: labels.has(label) }],
  );
}

function countLabel(units: readonly CodedUnit[], label: string, coders: number): Counts {
  const counts = nothing(coders);
  for (const unit of units) {
    const values = valuesOn(unit, label);
    const others = values.length - 1;
    if (others < 1) continue;
    let yes = 0;
    for (const value of values)
      if (value.yes) {
        yes += 1;
        counts.given[value.coder] = (counts.given[value.coder] ?? 0) + 1;
      }
    const no = values.length - yes;
    counts.yes += (yes * (yes - 1)) / others;
    counts.mixed += (yes * no) / others;
    counts.no += (no * (no - 1)) / others;
  }
  return counts;
}

function nothing(coders: number): Counts {
  return { yes: 0, mixed: 0, no: 0, given: Array.from({ length: coders }, () => 0) };
}

function sum(counts: readonly Counts[], coders: number): Counts {
  const total = nothing(coders);
  for (const { yes, mixed, no, given } of counts) {
    total.yes += yes;
    total.mixed += mixed;
    total.no += no;
    given.forEach((count, coder) => (total.given[coder] = (total.given[coder] ?? 0) + count));
  }
  return total;
}

function toReliability(groups: readonly Counts[], coders: number): Reliability {
  const alpha = (drawn: readonly Counts[]): number | null => {
    let [yes, mixed, no] = [0, 0, 0];
    for (const counts of drawn) {
      yes += counts.yes;
      mixed += counts.mixed;
      no += counts.no;
    }
    return krippendorffAlpha([
      [yes, mixed],
      [mixed, no],
    ]);
  };
  return { given: sum(groups, coders).given, alpha: alpha(groups), alphaInterval: bootstrapInterval(groups, alpha) };
}
