import { useEffect, useState } from 'preact/hooks';
import { countConfusions, toPair, type Confusion } from '../../core/annotate/agreement.ts';
import type { LabelId } from '../../core/labels/taxonomy.ts';
import { planComparison, type Agreement, type ComparisonPlan } from '../../core/measure/compare-annotations.ts';
import { nextPaint } from '../kit/next-paint.ts';
import type { Judgements } from './use-judgements.ts';

/** How far two annotators agree, label by label and over all. */
export interface AgreementFigures {
  readonly units: number;
  readonly resampled: ComparisonPlan['resampled'];
  /** The label given most often first. */
  readonly labels: readonly { readonly label: LabelId; readonly agreement: Agreement }[];
  /** Null when neither gives any label. */
  readonly overall: Agreement | null;
  readonly confusions: readonly Confusion[];
}

/**
 * Works the figures out one label after the other, with time to draw between: each takes a thousand samples. Null until
 * all are there.
 */
export function useAgreement(judgements: Judgements | null, first: string, second: string): AgreementFigures | null {
  const [figures, setFigures] = useState<AgreementFigures | null>(null);
  useEffect(() => {
    setFigures(null);
    if (judgements === null || first === second) return undefined;
    let stale = false;
    const work = async () => {
      const pairs = [...judgements.values()].flatMap((rows) => {
        const pair = toPair(rows.get(first)?.sentences ?? [], rows.get(second)?.sentences ?? []);
        return pair.first.length > 0 ? [pair] : [];
      });
      const plan = planComparison(pairs);
      const labels: { label: LabelId; agreement: Agreement }[] = [];
      for (const label of plan.labels) {
        await nextPaint();
        if (stale) return;
        labels.push({ label: label as LabelId, agreement: plan.measure(label) });
      }
      await nextPaint();
      if (stale) return;
      setFigures({
        units: plan.units,
        resampled: plan.resampled,
        labels: labels.toSorted((a, b) => given(b.agreement) - given(a.agreement)),
        overall: labels.length > 0 ? plan.measure() : null,
        confusions: countConfusions(pairs),
      });
    };
    void work();
    return () => {
      stale = true;
    };
  }, [judgements, first, second]);
  return figures;
}

function given({ first, second }: Agreement): number {
  return first + second;
}
