import { families, type Family } from '../../core/labels/taxonomy.ts';
import type { RecordSummary } from '../records/summary.ts';

type Counts = Record<Family, number>;

/** One month of the figure: `YYYY-MM` of the device, and the clauses agreed to in it. */
export interface Month {
  readonly month: string;
  readonly date: Date;
  readonly counts: Readonly<Counts>;
}

/** Everything the overview shows of the twelve months up to `today`. */
export interface Figures {
  readonly months: readonly Month[];
  readonly totals: Readonly<Counts>;
  /** Of one month and one family; the scale of all bars. */
  readonly highest: number;
  readonly sites: readonly { readonly site: string; readonly name: string; readonly counts: Readonly<Counts> }[];
  readonly documents: number;
  readonly characters: number;
  readonly opened: number;
  readonly openedMs: number;
  readonly preTicked: number;
}

function none(): Counts {
  return Object.fromEntries(families.map((family) => [family, 0])) as Counts;
}

function add(counts: Counts, more: Readonly<Counts>): void {
  for (const family of families) counts[family] += more[family];
}

function monthOf(date: Date): string {
  return `${String(date.getFullYear())}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** Figures over the last twelve months, withdrawn consents left out: they bind nobody. */
export function countFigures(records: readonly RecordSummary[], today: Date): Figures {
  const months = Array.from({ length: 12 }, (_, at) => {
    const date = new Date(today.getFullYear(), today.getMonth() - 11 + at, 1);
    return { month: monthOf(date), date, counts: none() };
  });
  const byMonth = new Map(months.map((month) => [month.month, month]));
  const sites = new Map<string, { site: string; name: string; counts: Counts }>();
  const totals = none();
  let documents = 0;
  let characters = 0;
  let opened = 0;
  let openedMs = 0;
  let preTicked = 0;
  for (const record of records) {
    const month = byMonth.get(monthOf(record.at));
    if (month === undefined || record.state === 'withdrawn') continue;
    add(month.counts, record.counts);
    add(totals, record.counts);
    const site = sites.get(record.site) ?? { site: record.site, name: record.name, counts: none() };
    add(site.counts, record.counts);
    sites.set(record.site, site);
    documents += record.documents.length;
    if (record.preTicked) preTicked += 1;
    for (const document of record.documents) {
      characters += document.characters;
      if (document.viewedMs >= 1000) opened += 1;
      openedMs += document.viewedMs;
    }
  }
  const weight = ({ counts }: { counts: Readonly<Counts> }) => counts.liability + counts.unilateral;
  return {
    months,
    totals,
    highest: Math.max(1, ...months.flatMap(({ counts }) => families.map((family) => counts[family]))),
    sites: [...sites.values()].sort((a, b) => weight(b) - weight(a) || a.site.localeCompare(b.site)),
    documents,
    characters,
    opened,
    openedMs,
    preTicked,
  };
}
