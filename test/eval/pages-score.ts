import { resolve } from 'node:path';
import { judgePages, type JudgedPage } from './pages.ts';
import type { PageEntry } from './serve-pages.ts';

/** The figures of issue 4 on a folder of pages with gold. */
export interface PageScore {
  readonly pages: number;
  readonly consent: { readonly precision: number; readonly recall: number };
  readonly agreement: { readonly precision: number; readonly recall: number; readonly f1: number };
  /** Shares of the pages that ask. `names` and `links`: the set is exactly the gold's. */
  readonly widget: number;
  readonly names: number;
  readonly links: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

function goldKind({ file, consent_widget: widget }: PageEntry): JudgedPage['kind'] {
  if (widget !== null) return 'consent';
  return file.startsWith('agreement/') ? 'agreement' : 'none';
}

function sameSet(found: readonly string[], gold: readonly string[]): boolean {
  return JSON.stringify([...new Set(found)].sort()) === JSON.stringify([...new Set(gold)].sort());
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function rates(kind: string, kinds: readonly (readonly [found: string, gold: string])[]): [number, number] {
  const hits = kinds.filter(([found, gold]) => found === kind && gold === kind).length;
  return [
    ratio(hits, kinds.filter(([found]) => found === kind).length),
    ratio(hits, kinds.filter(([, gold]) => gold === kind).length),
  ];
}

/** `npm run eval -- pages DIR --score`: judges and compares with the gold; differences go to stderr. */
export async function scorePages(folder: string): Promise<PageScore> {
  const kinds: [string, string][] = [];
  const asked = { pages: 0, widget: 0, names: 0, links: 0 };
  const times: number[] = [];
  await judgePages(resolve(folder), async (judged, entry, page) => {
    const gold = goldKind(entry);
    kinds.push([judged.kind, gold]);
    times.push(judged.ms);
    const wrong: string[] = judged.kind === gold ? [] : [`kind ${judged.kind}, not ${gold}`];
    if (gold === 'consent') {
      asked.pages += 1;
      const same = await page.evaluate(
        ([ours, theirs]) =>
          ours !== null && theirs !== null && document.querySelector(ours) === document.querySelector(theirs),
        [judged.widget, entry.consent_widget] as const,
      );
      const names = judged.agreements.map(({ name }) => name);
      const links = judged.agreements.flatMap(({ href }) => href ?? []);
      if (same) asked.widget += 1;
      else wrong.push(`widget ${String(judged.widget)}`);
      if (sameSet(names, entry.agreement_names)) asked.names += 1;
      else wrong.push(`names ${JSON.stringify(names)}`);
      if (sameSet(links, entry.agreement_links)) asked.links += 1;
      else wrong.push(`links ${JSON.stringify(links)}`);
    }
    if (wrong.length > 0) console.error(`${judged.file}: ${wrong.join('; ')}`);
  });
  const [precision, recall] = rates('consent', kinds);
  const [agreementPrecision, agreementRecall] = rates('agreement', kinds);
  times.sort((a, b) => a - b);
  return {
    pages: kinds.length,
    consent: { precision, recall },
    agreement: {
      precision: agreementPrecision,
      recall: agreementRecall,
      f1: ratio(2 * agreementPrecision * agreementRecall, agreementPrecision + agreementRecall),
    },
    widget: ratio(asked.widget, asked.pages),
    names: ratio(asked.names, asked.pages),
    links: ratio(asked.links, asked.pages),
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    p95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}
