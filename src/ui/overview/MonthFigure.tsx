import { families, type Family } from '../../core/labels/taxonomy.ts';
import { Seal } from '../kit/Seal.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { Figures, Month } from './figures.ts';

const height = 36;

/** Thin bars by month and family, all on one scale. A table: each bar's number is in its cell. */
export function MonthFigure({ figures }: { readonly figures: Figures }) {
  const t = useTranslator();
  const { months, totals, highest } = figures;
  const last = months.at(-1);
  const short = (month: Month) => t.formatDate(month.date, { month: 'short' });
  return (
    <Section title={t('overview.by-month')} class="figure">
      <p class="figure-note">{noteOf(figures, t)}</p>
      <div class="figure-scroll" tabIndex={0} role="group" aria-label={t('overview.by-month')}>
        <table class="month-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="hidden-text">{t('overview.family')}</span>
              </th>
              {months.map((month) => (
                <th key={month.month} scope="col" class="month-name">
                  <span class="hidden-text">{t.formatDate(month.date, { year: 'numeric', month: 'long' })}</span>
                </th>
              ))}
              <th scope="col" class="figure-number" aria-hidden="true">
                {last === undefined ? '' : short(last)}
              </th>
              <th scope="col" class="figure-number">
                {t('overview.year')}
              </th>
            </tr>
          </thead>
          <tbody>
            {families.map((family) => (
              <tr key={family}>
                <th scope="row">
                  <span class="figure-family">
                    <Seal family={family} />
                    {t(`families.${family}`)}
                  </span>
                </th>
                {months.map((month) => (
                  <td key={month.month} class="bar-cell">
                    <Bar family={family} value={month.counts[family]} highest={highest} />
                    <span class="hidden-text">{t.formatNumber(month.counts[family])}</span>
                  </td>
                ))}
                <td class="figure-number figure-last" aria-hidden="true">
                  {t.formatNumber(last?.counts[family] ?? 0)}
                </td>
                <td class="figure-number">{t.formatNumber(totals[family])}</td>
              </tr>
            ))}
            <tr aria-hidden="true" class="month-names">
              <td />
              {months.map((month) => (
                <td key={month.month} class={month === last ? 'month-now' : ''}>
                  {month.date.getMonth() + 1}
                </td>
              ))}
              <td />
              <td />
            </tr>
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Bar({
  family,
  value,
  highest,
}: {
  readonly family: Family;
  readonly value: number;
  readonly highest: number;
}) {
  // What is there at all is seen: at least one pixel.
  const tall = value === 0 ? 0 : Math.max(1, (value / highest) * height);
  return (
    <svg class={`bar bar-${family}`} viewBox={`0 0 6 ${String(height)}`} width="6" height={height} aria-hidden="true">
      <rect x="0" y={height - tall} width="6" height={tall} />
    </svg>
  );
}

function noteOf({ months, totals }: Figures, t: ReturnType<typeof useTranslator>): string {
  const sum = (month: Month) => families.reduce((all, family) => all + month.counts[family], 0);
  const most = [...months].sort((a, b) => sum(b) - sum(a))[0];
  const family = [...families].sort((a, b) => totals[b] - totals[a])[0];
  if (most === undefined || family === undefined || sum(most) === 0) return t('overview.by-month.none');
  return t('overview.by-month.peak', {
    month: t.formatDate(most.date, { month: t.locale === 'en' ? 'long' : 'short' }),
    family: t(`families.${family}`),
  });
}
