import type { Ledger } from '../../src/ledger/database.ts';
import type { Locale } from '../../src/locales/index.ts';
import type { Acts } from '../../src/ui/records/acts.ts';
import type { SampleLedger } from '../fixtures/ledger/sample-ledger.ts';
import { FilledApp, idleActs, openFilled } from './fixtures/records-app.tsx';
import { draw } from './render.tsx';

interface Options {
  readonly acts?: Partial<Acts>;
  readonly sample?: SampleLedger | null;
  readonly locale?: Locale;
}

/** Draws records.html at an address, on a ledger of its own. */
export async function showApp(hash: string, { acts = {}, sample, locale = 'zh_CN' }: Options = {}): Promise<Ledger> {
  const ledger = await openFilled(sample);
  draw(<FilledApp open={() => Promise.resolve(ledger)} hash={hash} acts={{ ...idleActs, ...acts }} />, locale);
  return ledger;
}
