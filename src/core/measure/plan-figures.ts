import type { UnitSide } from './align-units.ts';
import { chooseDraws, type Drawn } from './choose-draws.ts';

/** A unit with what each of any number of annotators says of it, always in the same order. */
export interface CodedUnit {
  readonly sides: readonly UnitSide[];
}

/** Coincidences of yes and no on a label, and who said yes how often. */
export interface Counts {
  yes: number;
  /** Each way round. */
  mixed: number;
  no: number;
  readonly given: number[];
}

/** Figures that are not worked out yet: each takes a thousand samples, and whoever asks may rest between. */
export interface FigurePlan<Figure> {
  /** Those that at least two have judged: one judgement can't be compared with anything. */
  readonly units: number;
  /** What is drawn for the intervals. */
  readonly resampled: Drawn;
  /** The labels that any of them gives there, by name. */
  readonly labels: readonly string[];
  /** On a label; on all of {@link labels} together without one. */
  measure(label?: string): Figure;
}

/**
 * Counts what any number of annotators say of the same documents: who has not judged a unit, or has a label as optional
 * there, has no value, and the others are compared all the same. `toFigure` is given the counts of each group that is
 * drawn from.
 */
export function planFigures<Figure>(
  documents: readonly (readonly CodedUnit[])[],
  toFigure: (groups: readonly Counts[]) => Figure,
): FigurePlan<Figure> {
  const judged = documents
    .map((units) => units.filter(({ sides }) => sides.filter(({ open }) => !open).length > 1))
    .filter((units) => units.length > 0);
  const units = judged.flat();
  const coders = units[0]?.sides.length ?? 0;
  const { resampled, groups } = chooseDraws(judged);
  const labels = [
    ...new Set(units.flatMap((unit) => labelsIn(unit).filter((label) => countValues(unit, label) > 1))),
  ].toSorted();
  const countsOf = (label: string): readonly Counts[] => groups.map((drawn) => countLabel(drawn, label, coders));
  return {
    units: units.length,
    resampled,
    labels,
    measure(label) {
      if (label !== undefined) return toFigure(countsOf(label));
      const tables = labels.map(countsOf);
      const all = groups.map((_, at) => tables.flatMap((counts) => counts[at] ?? []));
      return toFigure(all.map((counts) => sum(counts, coders)));
    },
  };
}

function labelsIn({ sides }: CodedUnit): readonly string[] {
  return sides.flatMap(({ labels, open }) => (open ? [] : [...labels]));
}

/** Whether somebody says yes or no to a label of a unit. */
function hasValue({ optional, open }: UnitSide, label: string): boolean {
  return !open && !optional.has(label);
}

function countValues({ sides }: CodedUnit, label: string): number {
  return sides.filter((side) => hasValue(side, label)).length;
}

function countLabel(units: readonly CodedUnit[], label: string, coders: number): Counts {
  const counts = nothing(coders);
  for (const unit of units) {
    const values = countValues(unit, label);
    const others = values - 1;
    if (others < 1) continue;
    let yes = 0;
    unit.sides.forEach((side, coder) => {
      if (!side.labels.has(label) || !hasValue(side, label)) return;
      yes += 1;
      counts.given[coder] = (counts.given[coder] ?? 0) + 1;
    });
    const no = values - yes;
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
