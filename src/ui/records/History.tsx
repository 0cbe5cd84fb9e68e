import { useLayoutEffect, useMemo } from 'preact/hooks';
import { useTranslator } from '../kit/translator-context.ts';
import { acceptancesIn } from './acceptances.ts';
import { useActs } from './acts.ts';
import { EmptyHistory } from './EmptyHistory.tsx';
import { FilterList } from './FilterList.tsx';
import { countFilters, fits, isFiltered, noFilters, type Filters } from './filters.ts';
import type { NamesFound } from './find-names.ts';
import { foundIn } from './found-in.ts';
import { hitsIn } from './hits-in.ts';
import { HistoryList } from './HistoryList.tsx';
import { SearchLine } from './SearchLine.tsx';
import { useAftermath } from './use-aftermath.ts';
import { useEngine } from './use-engine.ts';
import { useSearch, useTextIndex, type Search } from './use-search.ts';
import { useSummaries } from './use-summaries.ts';
import type { Order, RecordSummary } from './summary.ts';

/** What one has set on the history; kept while one looks at a record and comes back. */
export interface HistoryView {
  readonly typed: string;
  readonly filters: Filters;
  readonly order: Order;
}

export const firstView: HistoryView = { typed: '', filters: noFilters, order: 'time' };

interface Properties {
  readonly view: HistoryView;
  readonly onView: (view: HistoryView) => void;
}

/** Where the history was scrolled to when one left it. */
let leftAt = 0;

/** Goes back to where one was once there is something to scroll, and remembers the place as long as it is shown. */
function useScrollKept(ready: boolean): void {
  useLayoutEffect(() => {
    if (!ready) return undefined;
    scrollTo(0, leftAt);
    const remember = () => {
      leftAt = scrollY;
    };
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, [ready]);
}

const noNames: NamesFound = { whole: new Set(), terms: new Map() };

/** Everything ever agreed to: a search line, filters, the ruled ledger. */
export function History({ view, onView }: Properties) {
  const t = useTranslator();
  const acts = useActs();
  const { state, list, complete } = useSummaries();
  const aftermath = useAftermath(list);
  const engine = useEngine();
  const index = useTextIndex(engine, list, complete);
  const { typed, filters, order } = view;
  const change = (part: Partial<HistoryView>) => onView({ ...view, ...part });
  useScrollKept(list.length > 0);
  const names = useMemo(() => engine?.findNames(list, typed) ?? noNames, [engine, list, typed]);
  const search = useSearch(engine, typed, list, names.terms, index);
  const knowledge = useMemo(() => ({ aftermath, labels: index.labels }), [aftermath, index.labels]);
  const counts = useMemo(() => countFilters(list, knowledge), [list, knowledge]);
  const shown = useMemo(() => {
    const isSought = (record: RecordSummary) =>
      search.state === 'idle' || names.whole.has(record.id) || foundIn(record, search.found).length > 0;
    return list.filter((record) => fits(record, filters, knowledge) && isSought(record));
  }, [list, filters, knowledge, names, search]);

  const settled = index.progress === null && search.state !== 'searching';
  const summary = (
    <Summary
      search={search}
      named={names.whole}
      typed={typed}
      records={list}
      shown={shown}
      filters={filters}
      unchecked={filters.circumstances.includes('changed') ? counts.unchecked : 0}
      index={index.progress}
    />
  );

  if (state === 'failed')
    return (
      <p class="notice" role="alert">
        {t('records.failed')}
      </p>
    );
  if (state === 'loading') return <h1 class="hidden-text">{t('records.title')}</h1>;
  if (list.length === 0 && complete) return <EmptyHistory />;
  return (
    <div class="history">
      <h1 class="hidden-text">{t('records.title')}</h1>
      <div class="history-main">
        <SearchLine typed={typed} onType={(words) => change({ typed: words })} documents={counts.documents} />
        <p class="history-summary">
          {/* Outside the status: ten times a second is not for the ear. */}
          {!settled && summary}
          <span class="history-told" role="status">
            {settled && summary}
          </span>
        </p>
      </div>
      <div class="history-acts">
        <button type="button" class="text-button" onClick={() => change({ order: order === 'time' ? 'site' : 'time' })}>
          {t(order === 'time' ? 'records.order.by-site' : 'records.order.by-time')}
        </button>
        <button type="button" class="text-button" onClick={acts.print}>
          {t('records.print')}
        </button>
      </div>
      <FilterList counts={counts} filters={filters} onChange={(chosen) => change({ filters: chosen })} />
      <HistoryList
        key={`${typed} ${JSON.stringify(filters)} ${order}`}
        records={shown}
        order={order}
        search={search}
        aftermath={aftermath}
      />
    </div>
  );
}

interface SummaryProperties {
  readonly search: Search;
  /** Ids of all records that are called what was typed. */
  readonly named: ReadonlySet<string>;
  readonly typed: string;
  readonly records: readonly RecordSummary[];
  readonly shown: readonly RecordSummary[];
  readonly filters: Filters;
  /** How many records the filters leave out only because nobody has looked at them since. */
  readonly unchecked: number;
  readonly index: { readonly done: number; readonly all: number } | null;
}

/** One line on what stands below: how much there is, what was found, what is still being done. */
function Summary({ search, named, typed, records, shown, filters, unchecked, index }: SummaryProperties) {
  const t = useTranslator();
  const oldest = records.at(-1);
  const sites = useMemo(() => new Set(records.map(({ site }) => site)).size, [records]);
  const times = useMemo(() => acceptancesIn(records).length, [records]);
  const withdrawn = useMemo(() => records.filter(({ state }) => state === 'withdrawn').length, [records]);
  if (index !== null) return <span>{t('records.search.indexing', { done: index.done, all: index.all })}</span>;
  if (search.state !== 'idle') {
    const found = hitsIn(shown, search.found);
    const count = shown.filter(({ id }) => named.has(id)).length;
    const words = typed.trim();
    const none = search.found.texts.size + named.size === 0 ? 'records.search.none' : 'records.search.none-left';
    return (
      <>
        {count > 0 && <span>{t('records.search.named', { count, words })}</span>}
        {found.texts > 0 && <span>{t('records.search.found', { ...found })}</span>}
        {search.state === 'searching' && found.texts === 0 && <span>{t('records.search.searching')}</span>}
        {search.state === 'done' && count + found.texts === 0 && <span>{t(none, { words })}</span>}
      </>
    );
  }
  return (
    <>
      <span>{t('records.sites-times', { sites, times })}</span>
      {withdrawn > 0 && <span>{t('records.of-these-withdrawn', { count: withdrawn })}</span>}
      {isFiltered(filters) && <span>{t('records.filtered', { count: shown.length })}</span>}
      {unchecked > 0 && <span>{t('records.unchecked.rest', { count: unchecked })}</span>}
      {oldest !== undefined && !isFiltered(filters) && (
        <span>
          {t('records.earliest', { date: t.formatDate(oldest.at, { dateStyle: 'long', timeZone: oldest.zone }) })}
        </span>
      )}
    </>
  );
}
