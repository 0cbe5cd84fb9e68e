import { useId, useRef, useState } from 'preact/hooks';
import { families, familyOf, labelIds } from '../../core/labels/taxonomy.ts';
import type { Translator } from '../../locales/index.ts';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useFocusKept } from '../kit/use-focus-kept.ts';
import { circumstances, isFiltered, noFilters, type Circumstance, type FilterCounts, type Filters } from './filters.ts';

interface Properties {
  readonly counts: FilterCounts;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** Taken out if it is in, put in if it is not. */
function toggle<Item>(list: readonly Item[], item: Item): Item[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}

/** The seals themselves, then circumstances, then time and site. Folded behind one button where there is no room. */
export function FilterList({ counts, filters, onChange }: Properties) {
  const t = useTranslator();
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggler = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useFocusKept(body, () => body.current?.querySelector('button'));
  const change = (part: Partial<Filters>) => onChange({ ...filters, ...part });
  return (
    <div class="filters">
      <button
        ref={toggler}
        type="button"
        class="button filters-toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('records.filters')}
      </button>
      <div
        ref={body}
        class={`filters-body ${open ? 'filters-open' : ''}`}
        id={id}
        role="group"
        aria-label={t('records.filters')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          setOpen(false);
          toggler.current?.focus();
        }}
      >
        <section>
          <h2>{t('records.filter.contains')}</h2>
          <ul>
            {families.map((family) => (
              <li key={family}>
                <button
                  type="button"
                  class="filter"
                  aria-pressed={filters.families.includes(family)}
                  onClick={() =>
                    change({
                      families: toggle(filters.families, family),
                      labels: filters.labels.filter((label) => familyOf(label) !== family),
                    })
                  }
                >
                  <Seal family={family} />
                  <span>{t(`families.${family}`)}</span>
                  <span class="filter-count">{t.formatNumber(counts.families[family])}</span>
                </button>
                {filters.families.includes(family) && (
                  <ul
                    class="filter-labels"
                    aria-label={t('records.filter.labels', { family: t(`families.${family}`) })}
                  >
                    {labelIds
                      .filter((label) => familyOf(label) === family && (counts.labels.get(label) ?? 0) > 0)
                      .map((label) => (
                        <li key={label}>
                          <button
                            type="button"
                            class="filter filter-plain"
                            aria-pressed={filters.labels.includes(label)}
                            onClick={() => change({ labels: toggle(filters.labels, label) })}
                          >
                            <span>{t(`labels.${label}`)}</span>
                            <span class="filter-count">{t.formatNumber(counts.labels.get(label) ?? 0)}</span>
                          </button>
                        </li>
                      ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('records.filter.circumstance')}</h2>
          <ul>
            {circumstances.map((one) => (
              <li key={one}>
                <label class="filter">
                  <input
                    type="checkbox"
                    class="tick"
                    checked={filters.circumstances.includes(one)}
                    onChange={() => change({ circumstances: toggle(filters.circumstances, one) })}
                  />
                  <span>{t(`records.circumstance.${one}`)}</span>
                  <span class="filter-count">{countOf(one, counts, t)}</span>
                </label>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('records.filter.time')}</h2>
          <ul>
            {[null, ...counts.years.map(([year]) => year)].map((year) => (
              <li key={year ?? 'all'}>
                <button
                  type="button"
                  class="filter filter-plain"
                  aria-pressed={filters.year === year}
                  onClick={() => change({ year })}
                >
                  <span>{year === null ? t('records.time.all') : t('records.time.year', { year: String(year) })}</span>
                  <span class="filter-count">
                    {t.formatNumber(
                      year === null ? counts.records : (counts.years.find(([one]) => one === year)?.[1] ?? 0),
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <SiteFilter counts={counts} filters={filters} onChange={onChange} />
        {isFiltered(filters) && (
          <button type="button" class="text-button" onClick={() => onChange(noFilters)}>
            {t('records.filters.clear')}
          </button>
        )}
      </div>
    </div>
  );
}

/** How many records; of changes nothing can be said, not even none, before any was looked at again. */
function countOf(one: Circumstance, { circumstances: held, records, unchecked }: FilterCounts, t: Translator): string {
  return one === 'changed' && unchecked === records ? t('records.unchecked') : t.formatNumber(held[one]);
}

function SiteFilter({ counts, filters, onChange }: Properties) {
  const t = useTranslator();
  const id = useId();
  return (
    <section>
      <h2>
        <label for={id}>{t('records.filter.site')}</label>
      </h2>
      <select
        id={id}
        class="select"
        value={filters.site ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ ...filters, site: value === '' ? null : value });
        }}
      >
        <option value="">{t('records.filter.all-sites')}</option>
        {counts.sites.map(({ site, name }) => (
          <option key={site} value={site}>
            {name === site ? site : `${name} ${site}`}
          </option>
        ))}
      </select>
    </section>
  );
}
