import { useState } from 'preact/hooks';
import type { Annotator } from '../../core/annotate/project.ts';
import type { Agreement } from '../../core/measure/compare-annotations.ts';
import type { LabelId } from '../../core/labels/taxonomy.ts';
import { Button } from '../kit/Button.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { AgreementOfAll } from './AgreementOfAll.tsx';
import { AgreementTable } from './AgreementTable.tsx';
import { useAgreement, type AgreementFigures } from './use-agreement.ts';
import type { Judgements } from './use-judgements.ts';

/** Labels shown before one asks for more. */
const few = 8;
/** Confusions that are named. */
const named = 2;

interface Properties {
  readonly annotators: readonly Annotator[];
  readonly judgements: Judgements | null;
  /** Sentences that wait for a decision. */
  readonly waiting: number;
  /** Where the first of them is; null when there is none. */
  readonly settleHref: string | null;
  /** The figures are of before the latest acts. */
  readonly onAgain: (() => void) | null;
}

/** How far annotators agree: all of them by one α where they are more than two, and any two by κ and α. */
export function AgreementFigure({ annotators, judgements, waiting, settleHref, onAgain }: Properties) {
  const t = useTranslator();
  const [chosen, choose] = useState<readonly [number, number]>([0, 1]);
  const first = annotators[chosen[0]] ?? annotators[0];
  const second = annotators[chosen[1]] ?? annotators[1];
  const figures = useAgreement(judgements, first?.id ?? '', second?.id ?? first?.id ?? '');
  if (first === undefined || second === undefined)
    return (
      <section class="bench-part">
        <p class="bench-hint">{t('workbench.agreement.alone')}</p>
        <Settle waiting={waiting} href={settleHref} />
      </section>
    );
  return (
    <>
      {annotators.length > 2 && <AgreementOfAll annotators={annotators} judgements={judgements} />}
      <section class="bench-part" aria-busy={figures === null}>
        <h2>{t('workbench.agreement', { first: first.name, second: second.name })}</h2>
        {annotators.length > 2 && (
          <div class="bench-pair">
            {([0, 1] as const).map((side) => (
              <select
                key={side}
                class="select"
                aria-label={t(side === 0 ? 'workbench.agreement.first' : 'workbench.agreement.second')}
                value={chosen[side]}
                onChange={(event) => {
                  const index = Number(event.currentTarget.value);
                  choose(side === 0 ? [index, chosen[1]] : [chosen[0], index]);
                }}
              >
                {annotators.map(({ id, name }, index) => (
                  <option key={id} value={index} disabled={index === chosen[1 - side]}>
                    {name}
                  </option>
                ))}
              </select>
            ))}
          </div>
        )}
        {figures === null ? (
          <p class="bench-hint">{t('workbench.agreement.counting')}</p>
        ) : (
          <Figures figures={figures} />
        )}
        <Settle waiting={waiting} href={settleHref} />
        {onAgain !== null && (
          <Button kind="text" onPress={onAgain}>
            {t('workbench.agreement.again')}
          </Button>
        )}
      </section>
    </>
  );
}

function Settle({ waiting, href }: { readonly waiting: number; readonly href: string | null }) {
  const t = useTranslator();
  if (href === null) return <p class="bench-hint">{t('workbench.settle.none')}</p>;
  return (
    <p>
      <a class="text-link" href={href}>
        {t('workbench.settle', { count: waiting })}
      </a>
    </p>
  );
}

function Figures({ figures }: { readonly figures: AgreementFigures }) {
  const t = useTranslator();
  const { units, labels, overall, confusions, resampled } = figures;
  if (units === 0) return <p class="bench-hint">{t('workbench.agreement.none')}</p>;
  if (overall === null) return <p class="bench-hint">{t('workbench.agreement.no-label', { count: units })}</p>;
  const toRow = (label: LabelId | null, { kappa, alpha, kappaInterval }: Agreement) => ({
    label,
    values: [kappa, alpha],
    interval: kappaInterval,
  });
  const most = confusions
    .slice(0, named)
    .map(({ labels: [one, other], count }) =>
      t('workbench.confused.pair', { one: t(`labels.${one}`), other: t(`labels.${other}`), count }),
    );
  return (
    <>
      <AgreementTable
        figures={['κ', 'α']}
        labels={labels.map(({ label, figure }) => toRow(label, figure))}
        overall={toRow(null, overall)}
        few={few}
      />
      {most.length > 0 && (
        <p class="bench-hint">{t('workbench.confused', { list: most.join(t('common.list.comma')) })}</p>
      )}
      <p class="bench-hint">{t(`workbench.agreement.note.${resampled}`, { units })}</p>
    </>
  );
}
