import { families, type Family, type LabelId } from '../../core/labels/taxonomy.ts';
import type { RecordSummary } from './summary.ts';
import type { AftermathByRecord } from './use-aftermath.ts';

export const circumstances = ['changed', 'unread', 'withdrawn', 'pre-ticked'] as const;
export type Circumstance = (typeof circumstances)[number];

/** What is chosen; everything chosen must hold. */
export interface Filters {
  readonly families: readonly Family[];
  readonly labels: readonly LabelId[];
  readonly circumstances: readonly Circumstance[];
  readonly year: number | null;
  readonly site: string | null;
}

export const noFilters: Filters = { families: [], labels: [], circumstances: [], year: null, site: null };

/** What the filters look at besides the record itself. */
export interface Knowledge {
  readonly aftermath: AftermathByRecord;
  /** Labels of each text, by its hash; null while they are not known yet. */
  readonly labels: ReadonlyMap<string, readonly LabelId[]> | null;
}

export function isFiltered(filters: Filters): boolean {
  const { families: chosen, labels, circumstances: held, year, site } = filters;
  return chosen.length + labels.length + held.length > 0 || year !== null || site !== null;
}

/** Whether a record fits everything that is chosen. */
export function fits(record: RecordSummary, filters: Filters, knowledge: Knowledge): boolean {
  if (filters.year !== null && yearOf(record) !== filters.year) return false;
  if (filters.site !== null && record.site !== filters.site) return false;
  if (filters.families.some((family) => record.counts[family] === 0)) return false;
  if (filters.circumstances.some((one) => !isIn(record, one, knowledge))) return false;
  if (filters.labels.length === 0) return true;
  const held = labelsIn(record, knowledge);
  return filters.labels.every((label) => held.has(label));
}

/** Labels of all its documents; none while they are not known yet. */
function labelsIn({ documents }: RecordSummary, { labels }: Knowledge): ReadonlySet<LabelId> {
  return new Set(documents.flatMap(({ textHash }) => (textHash === null ? [] : (labels?.get(textHash) ?? []))));
}

function yearOf({ day }: RecordSummary): number {
  return Number(day.slice(0, 4));
}

function isIn(record: RecordSummary, circumstance: Circumstance, { aftermath }: Knowledge): boolean {
  switch (circumstance) {
    case 'changed':
      return (aftermath.get(record.id)?.changed.length ?? 0) > 0;
    case 'unread':
      return record.unread > 0;
    case 'withdrawn':
      return record.state === 'withdrawn';
    case 'pre-ticked':
      return record.preTicked;
  }
}

/** How many records there are of each, over all of them: what choosing it would leave. */
export interface FilterCounts {
  /** All that can be searched: those that were read. */
  readonly documents: number;
  readonly records: number;
  readonly families: Readonly<Record<Family, number>>;
  readonly labels: ReadonlyMap<LabelId, number>;
  readonly circumstances: Readonly<Record<Circumstance, number>>;
  /** How many of the records nobody has looked at since: of those `changed` says nothing. */
  readonly unchecked: number;
  /** Newest first. */
  readonly years: readonly (readonly [number, number])[];
  /** Host, name, records; most records first. */
  readonly sites: readonly { readonly site: string; readonly name: string; readonly count: number }[];
}

export function countFilters(records: readonly RecordSummary[], knowledge: Knowledge): FilterCounts {
  const inFamily = Object.fromEntries(families.map((family) => [family, 0])) as Record<Family, number>;
  const labels = new Map<LabelId, number>();
  const held = { changed: 0, unread: 0, withdrawn: 0, 'pre-ticked': 0 };
  const years = new Map<number, number>();
  const sites = new Map<string, { site: string; name: string; count: number }>();
  let documents = 0;
  for (const record of records) {
    const year = yearOf(record);
    years.set(year, (years.get(year) ?? 0) + 1);
    documents += record.documents.filter(({ textHash }) => textHash !== null).length;
    const site = sites.get(record.site) ?? { site: record.site, name: record.name, count: 0 };
    sites.set(record.site, { ...site, count: site.count + 1 });
    for (const one of circumstances) if (isIn(record, one, knowledge)) held[one] += 1;
    for (const family of families) if (record.counts[family] > 0) inFamily[family] += 1;
    for (const label of labelsIn(record, knowledge)) labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  return {
    documents,
    records: records.length,
    families: inFamily,
    labels,
    circumstances: held,
    unchecked: records.filter(({ id }) => !knowledge.aftermath.has(id)).length,
    years: [...years].sort((a, b) => b[0] - a[0]),
    sites: [...sites.values()].sort((a, b) => b.count - a.count || a.site.localeCompare(b.site)),
  };
}
