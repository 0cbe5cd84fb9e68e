import { useState } from 'preact/hooks';
import type { Annotator } from '../../core/annotate/project.ts';
import type { Agreement } from '../../core/measure/compare-annotations.ts';
import { toDigits } from '../../core/measure/to-digits.ts';
import { familyOf, type LabelId } from '../../core/labels/taxonomy.ts';
import { Button } from '../kit/Button.tsx';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
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

/** How far two annotators agree: κ and α of each label with an interval, against a line at 0.8. */
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
      {figures === null ? <p class="bench-hint">{t('workbench.agreement.counting')}</p> : <Figures figures={figures} />}
      <Settle waiting={waiting} href={settleHref} />
      {onAgain !== null && (
        <Button kind="text" onPress={onAgain}>
          {t('workbench.agreement.again')}
        </Button>
      )}
    </section>
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
  const [all, setAll] = useState(false);
  const { units, labels, overall, confusions, resampled } = figures;
  if (units === 0) return <p class="bench-hint">{t('workbench.agreement.none')}</p>;
  if (overall === null) return <p class="bench-hint">{t('workbench.agreement.no-label', { count: units })}</p>;
  const shown = all ? labels : labels.slice(0, few);
  const most = confusions
    .slice(0, named)
    .map(({ labels: [one, other], count }) =>
      t('workbench.confused.pair', { one: t(`labels.${one}`), other: t(`labels.${other}`), count }),
    );
  return (
    <>
      <table class="bench-agreement">
        <thead>
          <tr>
            <th scope="col">{t('workbench.agreement.label')}</th>
            <th scope="col" class="bench-figure">
              κ
            </th>
            <th scope="col" class="bench-figure">
              α
            </th>
            <th scope="col" class="bench-axis">
              <span class="hidden-text">{t('workbench.agreement.interval')}</span>
              <span aria-hidden="true">0</span>
              <span aria-hidden="true" class="bench-axis-line">
                0.8
              </span>
              <span aria-hidden="true">1</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ label, agreement }) => (
            <Line key={label} label={label} agreement={agreement} />
          ))}
          <Line label={null} agreement={overall} />
        </tbody>
      </table>
      {labels.length > few && (
        <Button kind="text" onPress={() => setAll(!all)}>
          {all ? t('workbench.agreement.fewer') : t('workbench.agreement.more', { count: labels.length })}
        </Button>
      )}
      {most.length > 0 && (
        <p class="bench-hint">{t('workbench.confused', { list: most.join(t('common.list.comma')) })}</p>
      )}
      <p class="bench-hint">{t(`workbench.agreement.note.${resampled}`, { units })}</p>
    </>
  );
}

const digits = (value: number | null): string => toDigits(value, 2);

function Line({ label, agreement }: { readonly label: LabelId | null; readonly agreement: Agreement }) {
  const t = useTranslator();
  const { kappa, alpha, kappaInterval } = agreement;
  return (
    <tr>
      <th scope="row">
        <span class="bench-name">
          {label !== null && <Seal family={familyOf(label)} size={16} />}
          <span>
            {label !== null && <span class="hidden-text">{t(`families.${familyOf(label)}`)} </span>}
            {label === null ? t('workbench.agreement.all') : t(`labels.${label}`)}
          </span>
        </span>
      </th>
      <td class="bench-figure">{digits(kappa)}</td>
      <td class="bench-figure">{digits(alpha)}</td>
      <td class="bench-axis">
        <Interval kappa={kappa} interval={kappaInterval} />
        <span class="hidden-text">
          {kappaInterval === null
            ? t('workbench.agreement.no-interval')
            : t('workbench.agreement.interval.words', {
                low: digits(kappaInterval[0]),
                high: digits(kappaInterval[1]),
              })}
        </span>
      </td>
    </tr>
  );
}

/** From 0 to 1; what lies below 0 is drawn at 0. */
function Interval({
  kappa,
  interval,
}: {
  readonly kappa: number | null;
  readonly interval: Agreement['kappaInterval'];
}) {
  const x = (value: number): number => 4 + 112 * Math.min(1, Math.max(0, value));
  return (
    <svg viewBox="0 0 120 16" aria-hidden="true">
      <path class="bench-track" d="M4 8.5H116" />
      <path class="bench-target" d={`M${String(x(0.8))} 2v13`} />
      {interval !== null && <path class="bench-bar" d={`M${String(x(interval[0]))} 8.5H${String(x(interval[1]))}`} />}
      {kappa !== null && <rect class="bench-point" x={x(kappa) - 3} y="5.5" width="6" height="6" />}
    </svg>
  );
}
