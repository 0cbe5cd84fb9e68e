import { useState } from 'preact/hooks';
import { families, type Family } from '../../core/labels/taxonomy.ts';
import { Button } from '../kit/Button.tsx';
import { Seal } from '../kit/Seal.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { Figures } from './figures.ts';

const few = 7;
/** Side of the largest square. */
const largest = 20;

/** Squares whose area is the count, the number beside them; solid or hollow as the family's seal is. */
export function SiteFigure({ figures: { sites } }: { readonly figures: Figures }) {
  const t = useTranslator();
  const [all, setAll] = useState(false);
  const shown = all ? sites : sites.slice(0, few);
  const highest = Math.max(1, ...sites.flatMap(({ counts }) => families.map((family) => counts[family])));
  return (
    <Section title={t('overview.by-site')} class="figure">
      <p class="figure-note">{t('overview.by-site.order')}</p>
      <div class="figure-scroll" tabIndex={0} role="group" aria-label={t('overview.by-site')}>
        <table class="site-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="hidden-text">{t('overview.site')}</span>
              </th>
              {families.map((family) => (
                <th key={family} scope="col">
                  <Seal family={family} />
                  <span class="hidden-text">{t(`families.${family}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ site, name, counts }) => (
              <tr key={site}>
                <th scope="row" title={site} lang="zh-CN">
                  {name}
                </th>
                {families.map((family) => (
                  <td key={family}>
                    <Square family={family} value={counts[family]} highest={highest} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sites.length > few && (
        <Button kind="text" onPress={() => setAll(!all)}>
          {all ? t('overview.fewer-sites') : t('overview.all-sites', { count: sites.length })}
        </Button>
      )}
    </Section>
  );
}

function Square({
  family,
  value,
  highest,
}: {
  readonly family: Family;
  readonly value: number;
  readonly highest: number;
}) {
  const t = useTranslator();
  if (value === 0)
    return (
      <span class="square-none">
        <span aria-hidden="true">–</span>
        <span class="hidden-text">{t('overview.none')}</span>
      </span>
    );
  const side = Math.max(4, Math.sqrt(value / highest) * largest);
  const hollow = family === 'unilateral' || family === 'favourable';
  const inset = hollow ? 0.75 : 0;
  return (
    <span class="square">
      <svg width={largest} height={largest} viewBox={`0 0 ${String(largest)} ${String(largest)}`} aria-hidden="true">
        <rect
          class={`square-${family} ${hollow ? 'hollow' : ''}`}
          x={(largest - side) / 2 + inset}
          y={(largest - side) / 2 + inset}
          width={side - 2 * inset}
          height={side - 2 * inset}
        />
      </svg>
      <span>{t.formatNumber(value)}</span>
    </span>
  );
}
