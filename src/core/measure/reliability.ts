import { bootstrapInterval, type Interval } from './bootstrap.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { planFigures, type CodedUnit, type Counts, type FigurePlan } from './plan-figures.ts';

/** How far all annotators agree on one label, or on all. */
export interface Reliability {
  /** Units that each of them labels so, in their order, of those that another has judged, too. */
  readonly given: readonly number[];
  readonly alpha: number | null;
  readonly alphaInterval: Interval;
}

/** How far any number of annotators agree, by Krippendorff's alpha. */
export function planReliability(documents: readonly (readonly CodedUnit[])[]): FigurePlan<Reliability> {
  return planFigures(documents, toReliability);
}

export function toReliability(groups: readonly Counts[]): Reliability {
  const given = (groups[0]?.given ?? []).map((_, coder) =>
    groups.reduce((sum, counts) => sum + (counts.given[coder] ?? 0), 0),
  );
  return { given, alpha: alpha(groups), alphaInterval: bootstrapInterval(groups, alpha) };
}

function alpha(groups: readonly Counts[]): number | null {
  let [yes, mixed, no] = [0, 0, 0];
  for (const counts of groups) {
    yes += counts.yes;
    mixed += counts.mixed;
    no += counts.no;
  }
  return krippendorffAlpha([
    [yes, mixed],
    [mixed, no],
  ]);
}
