import { useMemo, useRef, useState } from 'preact/hooks';
import type { Project } from '../../core/annotate/project.ts';
import type { WorkOrder } from '../../core/annotate/uncertainty.ts';
import type { DocumentRow } from '../../ledger/projects/tables.ts';
import { Button } from '../kit/Button.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useMore } from '../kit/use-more.ts';
import { orderDocuments } from './Bench.tsx';
import { countStates, filterDocuments, statesIn, type DocumentFilter } from './filter-documents.ts';
import { FilterDocuments } from './FilterDocuments.tsx';
import { benchHref } from './route.ts';
import type { Disputes, Judgements } from './use-judgements.ts';

/** Documents shown before one asks for more. */
const few = 60;

const noFilter: DocumentFilter = { words: '', state: null };
/** As many one sees at once: only more are filtered. */
const atOnce = 8;

interface Properties {
  readonly project: Project;
  readonly rows: readonly DocumentRow[];
  readonly judgements: Judgements | null;
  /** What waits for a decision; null as long as the judgements are. */
  readonly disputes: ReadonlyMap<string, Disputes> | null;
}

/** The documents of a project, how far everybody is with each, and which of them are listed. */
export function DocumentTable({ project, rows, judgements, disputes }: Properties) {
  const t = useTranslator();
  const [order, setOrder] = useState<WorkOrder>('text');
  const list = useRef<HTMLTableSectionElement>(null);
  const { shown, show, goOn } = useMore(few, list, 'a');
  const [filter, setFilter] = useState<DocumentFilter>(noFilter);
  const states = useMemo(
    () => (judgements === null || disputes === null ? null : statesIn(project, rows, judgements, disputes)),
    [project, rows, judgements, disputes],
  );
  const ordered = useMemo(
    () => orderDocuments(filterDocuments(rows, filter, states), order),
    [rows, filter, states, order],
  );
  const filters = filter.words.trim() !== '' || filter.state !== null;
  const first = project.annotators.find(({ kind }) => kind === 'person') ?? project.annotators[0];
  if (rows.length === 0)
    return (
      <Section title={t('workbench.list')} bare>
        <p class="bench-hint">{t('workbench.list.none')}</p>
      </Section>
    );
  const place = { page: 'bench', project: project.id, who: first?.id ?? 'a1', order } as const;
  // Where there is something left to do.
  const next =
    ordered.find(({ textSha256, units }) => (judgements?.get(textSha256)?.get(place.who)?.done ?? 0) < units) ??
    ordered[0];
  return (
    <Section title={t('workbench.list')} aside={t('workbench.documents', { count: rows.length })} bare>
      <div class="acts">
        {next !== undefined && (
          <a class="button button-solid" href={benchHref({ ...place, number: next.number })}>
            {t('workbench.start')}
          </a>
        )}
        <Button kind="text" onPress={() => setOrder(order === 'text' ? 'uncertain' : 'text')}>
          {t(order === 'text' ? 'workbench.order.uncertain' : 'workbench.order.text')}
        </Button>
      </div>
      {(rows.length > atOnce || filters) && (
        <FilterDocuments
          filter={filter}
          counts={states === null ? null : countStates(rows, states)}
          found={filters ? ordered.length : null}
          onChange={(changed) => {
            show(few);
            setFilter(changed);
          }}
        />
      )}
      <div class="bench-scroll" tabIndex={0} role="group" aria-label={t('workbench.list')}>
        <table class="bench-documents">
          <thead>
            <tr>
              <th scope="col" class="bench-figure">
                {t('workbench.list.number')}
              </th>
              <th scope="col">{t('workbench.list')}</th>
              <th scope="col" class="bench-figure">
                {t('workbench.list.characters')}
              </th>
              <th scope="col" class="bench-figure">
                {t('workbench.list.uncertainty')}
              </th>
              {project.annotators.map(({ id, name }) => (
                <th key={id} scope="col" class="bench-figure">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={list}>
            {ordered.slice(0, shown).map(({ number, textSha256, title, source, characters, uncertainty, units }) => (
              <tr key={textSha256}>
                <td class="bench-figure">{t.formatNumber(number)}</td>
                <th scope="row">
                  <a class="text-link" lang="zh-CN" title={source} href={benchHref({ ...place, number })}>
                    {title ?? source}
                  </a>
                </th>
                <td class="bench-figure">{t.formatNumber(characters)}</td>
                <td class="bench-figure">{uncertainty.toFixed(2)}</td>
                {project.annotators.map(({ id }) => (
                  <td key={id} class="bench-figure">
                    {judgements !== null &&
                      t('workbench.list.done', {
                        done: judgements.get(textSha256)?.get(id)?.done ?? 0,
                        all: units,
                      })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {ordered.length > shown && (
        <Button kind="text" onPress={goOn}>
          {t('workbench.list.more', { count: Math.min(few, ordered.length - shown) })}
        </Button>
      )}
    </Section>
  );
}
