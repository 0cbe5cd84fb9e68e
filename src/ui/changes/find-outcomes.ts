import { comparedText, documentsOf } from '../../core/record/documents-of.ts';
import type { RecordDocument } from '../../core/record/record.ts';
import type { Ledger } from '../../ledger/database.ts';
import type { RecordRow } from '../../ledger/tables.ts';
import { findLooks, noLooks, toLooked, type Looks } from '../records/looks.ts';
import { compareStored, type StoredComparison } from './compare-stored.ts';
import { byWeight } from './weigh.ts';

/** One document of a record, and what is known of it since. */
export interface Outcome extends Looks {
  readonly document: RecordDocument;
  /** Its text then, by its hash; null when it was not read. */
  readonly then: string | null;
  /** Set where then and now differ and both texts are here. */
  readonly comparison: StoredComparison | null;
}

/** What has become of every document of a record, in the order named. */
export async function findOutcomes(ledger: Ledger, row: RecordRow): Promise<readonly Outcome[]> {
  const rows = await ledger.records.where('site').equals(row.site).toArray();
  const records = rows.map((one) => ({ id: one.id, site: one.site, documents: documentsOf(one).map(toLooked) }));
  const checks = await ledger.checks
    .where('record')
    .anyOf(records.map(({ id }) => id))
    .toArray();
  const looks = findLooks(records, checks);
  const outcomes: Outcome[] = [];
  for (const document of documentsOf(row)) {
    const then = comparedText(document);
    const known = looks.get(`${row.id} ${document.key}`) ?? noLooks;
    const now = known.text?.textHash ?? null;
    const differ = then !== null && now !== null && then !== now;
    const comparison = differ ? ((await compareStored(ledger, then, now)) ?? null) : null;
    outcomes.push({ ...known, document, then, comparison });
  }
  return outcomes;
}

/** Where one looks first: at what may cost most, else at what can't be compared although it changed, else the first. */
export function firstToShow(outcomes: readonly Outcome[]): Outcome | undefined {
  const compared = outcomes.flatMap((one) => (one.comparison === null ? [] : [{ one, comparison: one.comparison }]));
  const [gravest] = compared.sort((a, b) => byWeight(a.comparison, b.comparison));
  return gravest?.one ?? outcomes.find(isChanged) ?? outcomes[0];
}

/** Its last text is another than that of then. */
export function isChanged({ then, text }: Outcome): boolean {
  return then !== null && text !== null && text.textHash !== then;
}
