import { useEffect, useState } from 'preact/hooks';
import { listRecords } from '../../ledger/records.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { nextPaint } from '../kit/next-paint.ts';
import { useLive } from '../kit/use-live.ts';
import { summarise, type RecordSummary } from './summary.ts';

/** All records, newest first; `complete` once the oldest is there. */
export interface Summaries {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly list: readonly RecordSummary[];
  readonly complete: boolean;
}

/** The first screen, then in larger steps, each with time to draw: ten thousand records never hold up the first. */
const firstStep = 60;
const step = 250;

/** Summaries of all records, read again whenever the chain has grown. */
export function useSummaries(): Summaries {
  const ledger = useLedger();
  const head = useLive(async () => (await ledger.entries.orderBy('sequence').last())?.hash ?? '', [ledger]);
  const [summaries, setSummaries] = useState<Summaries>({ state: 'loading', list: [], complete: false });
  const hash = head.state === 'ready' ? head.value : null;
  useEffect(() => {
    if (hash === null) return undefined;
    let stopped = false;
    const load = async () => {
      const list: RecordSummary[] = [];
      let told = 0;
      for (let before = Infinity, limit = firstStep; !stopped; limit = step) {
        const rows = await listRecords(ledger, { before, limit });
        list.push(...rows.map(summarise));
        before = rows.at(-1)?.sequence ?? 0;
        const complete = rows.length < limit;
        if (stopped) return;
        // What was whole before stays on screen until the new list is whole as well.
        // Each time there is twice as much: what is made of the list costs as much as it is long.
        if (complete || list.length >= 2 * told) {
          told = list.length;
          setSummaries((last) => (complete || !last.complete ? { state: 'ready', list: [...list], complete } : last));
        }
        if (complete) return;
        await nextPaint();
      }
    };
    load().catch(() => {
      if (!stopped) setSummaries((last) => ({ ...last, state: 'failed' }));
    });
    return () => {
      stopped = true;
    };
  }, [ledger, hash]);
  return head.state === 'failed' ? { ...summaries, state: 'failed' } : summaries;
}
