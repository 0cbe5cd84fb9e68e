import { useEffect, useState } from 'preact/hooks';
import { countConfusions, toCoded, toPair, type Confusion } from '../../core/annotate/agreement.ts';
import type { LabelId } from '../../core/labels/taxonomy.ts';
import type { Drawn } from '../../core/measure/choose-draws.ts';
import { planComparison, type Agreement } from '../../core/measure/compare-annotations.ts';
import type { FigurePlan } from '../../core/measure/plan-figures.ts';
import { planReliability, type Reliability } from '../../core/measure/reliability.ts';
import { nextPaint } from '../kit/next-paint.ts';
import type { Judgements } from './use-judgements.ts';

/** Figures label by label and over all. */
export interface LabelFigures<Figure> {
  readonly units: number;
  readonly resampled: Drawn;
  /** The label given most often first. */
  readonly labels: readonly { readonly label: LabelId; readonly figure: Figure }[];
  /** Null when nobody gives any label. */
  readonly overall: Figure | null;
}

/** How far two annotators agree, and which labels they mistake for each other. */
export interface AgreementFigures extends LabelFigures<Agreement> {
  readonly confusions: readonly Confusion[];
}

/** How far two annotators agree; null until that is worked out. */
export function useAgreement(judgements: Judgements | null, first: string, second: string): AgreementFigures | null {
  return useWorkedOut(judgements, first === second ? '' : `${first} ${second}`, async (all, isStale) => {
    const pairs = [...all.values()].flatMap((rows) => {
      const pair = toPair(rows.get(first)?.sentences ?? [], rows.get(second)?.sentences ?? []);
      return pair.first.length > 0 ? [pair] : [];
    });
    const plan = planComparison(pairs);
    const figures = await measureEach<Agreement>(plan, (one) => one.first + one.second, isStale);
    return { ...figures, confusions: countConfusions(pairs) };
  });
}

/** How far all annotators agree together; null until that is worked out. */
export function useReliability(
  judgements: Judgements | null,
  annotators: readonly string[],
): LabelFigures<Reliability> | null {
  return useWorkedOut(judgements, annotators.join(' '), (all, isStale) => {
    const documents = [...all.values()].map((rows) => toCoded(annotators.map((id) => rows.get(id)?.sentences ?? [])));
    return measureEach(planReliability(documents), ({ given }) => given.reduce((sum, one) => sum + one, 0), isStale);
  });
}

/** What `work` makes of the judgements, anew for each of them and for another `key`; with none nothing is worked out. */
function useWorkedOut<Found>(
  judgements: Judgements | null,
  key: string,
  work: (judgements: Judgements, isStale: () => boolean) => Promise<Found>,
): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    setFound(null);
    if (judgements === null || key === '') return undefined;
    let stale = false;
    void work(judgements, () => stale).then((done) => {
      if (!stale) setFound(done);
    });
    return () => {
      stale = true;
    };
  }, [judgements, key]);
  return found;
}

/** One label after the other, with time to draw between: each takes a thousand samples. Ends early for nobody. */
async function measureEach<Figure>(
  plan: FigurePlan<Figure>,
  givenIn: (figure: Figure) => number,
  isStale: () => boolean,
): Promise<LabelFigures<Figure>> {
  const labels: { label: LabelId; figure: Figure }[] = [];
  for (const label of plan.labels) {
    await nextPaint();
    if (isStale()) break;
    labels.push({ label: label as LabelId, figure: plan.measure(label) });
  }
  await nextPaint();
  return {
    units: plan.units,
    resampled: plan.resampled,
    labels: labels.toSorted((a, b) => givenIn(b.figure) - givenIn(a.figure)),
    overall: labels.length > 0 && !isStale() ? plan.measure() : null,
  };
}
