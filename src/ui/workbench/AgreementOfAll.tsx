import type { Annotator } from '../../core/annotate/project.ts';
import type { LabelId } from '../../core/labels/taxonomy.ts';
import type { Reliability } from '../../core/measure/reliability.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { AgreementTable } from './AgreementTable.tsx';
import { useReliability } from './use-agreement.ts';
import type { Judgements } from './use-judgements.ts';

interface Properties {
  readonly annotators: readonly Annotator[];
  readonly judgements: Judgements | null;
}

/** How far three annotators or more agree, all together: one α, and on demand that of each label. */
export function AgreementOfAll({ annotators, judgements }: Properties) {
  const t = useTranslator();
  const figures = useReliability(
    judgements,
    annotators.map(({ id }) => id),
  );
  // The pair below says what is missing.
  if (figures !== null && figures.overall === null) return null;
  const toRow = (label: LabelId | null, { alpha, alphaInterval }: Reliability) => ({
    label,
    values: [alpha],
    interval: alphaInterval,
  });
  return (
    <section class="bench-part" aria-busy={figures === null}>
      <h2>{t('workbench.agreement.everybody', { count: annotators.length })}</h2>
      {figures === null || figures.overall === null ? (
        <p class="bench-hint">{t('workbench.agreement.counting')}</p>
      ) : (
        <>
          <AgreementTable
            figures={['α']}
            labels={figures.labels.map(({ label, figure }) => toRow(label, figure))}
            overall={toRow(null, figures.overall)}
            few={0}
          />
          <p class="bench-hint">
            {t(`workbench.agreement.everybody.note.${figures.resampled}`, { units: figures.units })}
          </p>
        </>
      )}
    </section>
  );
}
