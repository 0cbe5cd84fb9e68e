import { useState } from 'preact/hooks';
import { familyOf, type LabelId } from '../../core/labels/taxonomy.ts';
import type { Interval } from '../../core/measure/bootstrap.ts';
import { toDigits } from '../../core/measure/to-digits.ts';
import { Button } from '../kit/Button.tsx';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';

/** The figures of a label, or of all. */
interface Row {
  /** Null: over all labels. */
  readonly label: LabelId | null;
  /** In the order of the columns; the first is drawn with its interval. */
  readonly values: readonly (number | null)[];
  readonly interval: Interval;
}

interface Properties {
  /** What the columns of figures are called. */
  readonly figures: readonly [string, ...string[]];
  readonly labels: readonly Row[];
  readonly overall: Row;
  /** Labels shown before one asks for more. */
  readonly few: number;
}

/** Figures of agreement, a label a row: the first with an interval, against a line at 0.8. */
export function AgreementTable({ figures, labels, overall, few }: Properties) {
  const t = useTranslator();
  const [all, setAll] = useState(false);
  const [drawn] = figures;
  const shown = all ? labels : labels.slice(0, few);
  return (
    <>
      <table class="bench-agreement">
        <thead>
          <tr>
            <th scope="col">{t('workbench.agreement.label')}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col" class="bench-figure">
                {figure}
              </th>
            ))}
            <th scope="col" class="bench-axis">
              <span class="hidden-text">{t('workbench.agreement.interval', { figure: drawn })}</span>
              <span aria-hidden="true">0</span>
              <span aria-hidden="true" class="bench-axis-line">
                0.8
              </span>
              <span aria-hidden="true">1</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...shown, overall].map((row) => (
            <Line key={row.label} {...row} />
          ))}
        </tbody>
      </table>
      {labels.length > few && (
        <Button kind="text" onPress={() => setAll(!all)}>
          {all ? t('workbench.agreement.fewer') : t('workbench.agreement.more', { count: labels.length })}
        </Button>
      )}
    </>
  );
}

const digits = (value: number | null): string => toDigits(value, 2);

function Line({ label, values, interval }: Row) {
  const t = useTranslator();
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
      {values.map((value, at) => (
        <td key={at} class="bench-figure">
          {digits(value)}
        </td>
      ))}
      <td class="bench-axis">
        <Bar value={values[0] ?? null} interval={interval} />
        <span class="hidden-text">
          {interval === null
            ? t('workbench.agreement.no-interval')
            : t('workbench.agreement.interval.words', { low: digits(interval[0]), high: digits(interval[1]) })}
        </span>
      </td>
    </tr>
  );
}

/** From 0 to 1; what lies below 0 is drawn at 0. */
function Bar({ value, interval }: { readonly value: number | null; readonly interval: Interval }) {
  const x = (at: number): number => 4 + 112 * Math.min(1, Math.max(0, at));
  return (
    <svg viewBox="0 0 120 16" aria-hidden="true">
      <path class="bench-track" d="M4 8.5H116" />
      <path class="bench-target" d={`M${String(x(0.8))} 2v13`} />
      {interval !== null && <path class="bench-bar" d={`M${String(x(interval[0]))} 8.5H${String(x(interval[1]))}`} />}
      {value !== null && <rect class="bench-point" x={x(value) - 3} y="5.5" width="6" height="6" />}
    </svg>
  );
}
