import { families, type Family } from '../../core/labels/taxonomy.ts';
import { isoDay } from '../kit/iso-day.ts';
import { acceptancesIn } from '../records/acceptances.ts';
import type { RecordSummary } from '../records/summary.ts';

type Counts = Record<Family, number>;

/** One month of the figure: `YYYY-MM`, and the clauses agreed to in it. */
export interface Month {
  readonly month: string;
  /** A moment of it here, to be written. */
  readonly date: Date;
  readonly counts: Readonly<Counts>;
}

/** Everything the overview shows of the last twelve months. */
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

/** The month of a day, `YYYY-MM`. */
function monthOf(day: string): string {
  return day.slice(0, 7);
}

/**
 * The month with which the figures end: that of today, or the next where somebody has come back from a place in which
 * it had begun already, so that what was agreed to there is among them.
 */
function lastMonth(records: readonly RecordSummary[], today: Date): readonly [number, number] {
  const days = records.flatMap(({ at, day }) => (at <= today ? day : []));
  const last = days.reduce((a, b) => (b > a ? b : a), isoDay(today));
  return [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
}

/** Figures over the last twelve months, withdrawn consents left out: they bind nobody. */
export function countFigures(records: readonly RecordSummary[], today: Date): Figures {
  const [year, number] = lastMonth(records, today);
  const months = Array.from({ length: 12 }, (_, at) => {
    const date = new Date(year, number - 12 + at, 1);
    return { month: monthOf(isoDay(date)), date, counts: none() };
  });
  const byMonth = new Map(months.map((month) => [month.month, month]));
  const sites = new Map<string, { site: string; name: string; counts: Counts }>();
  const totals = none();
  let documents = 0;
  let characters = 0;
  let opened = 0;
  let openedMs = 0;
  let preTicked = 0;
  for (const record of acceptancesIn(records)) {
    const month = byMonth.get(monthOf(record.day));
    if (month === undefined || record.state === 'withdrawn') continue;
    add(month.counts, record.counts);
    add(totals, record.counts);
    const site = sites.get(record.site) ?? { site: record.site, name: record.name, counts: none() };
    add(site.counts, record.counts);
    sites.set(record.site, site);
    documents += record.documents.length;
    if (record.preTicked) preTicked += 1;
    for (const document of record.documents) {
      characters += document.length;
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
