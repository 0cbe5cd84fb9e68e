import { readQuery } from '../../ledger/search/query.ts';
import { toSearchForm } from '../../ledger/search/search-form.ts';
import type { RecordSummary } from './summary.ts';

type Named = Pick<RecordSummary, 'id' | 'name' | 'site'> & {
  readonly documents: readonly Pick<RecordSummary['documents'][number], 'name'>[];
};

/** What a record is called in any way, in the form in which texts are searched: name, host and documents. */
export interface RecordNames {
  readonly id: string;
  readonly names: readonly string[];
}

/** @see RecordNames */
export function namesOf({ id, name, site, documents }: Named): RecordNames {
  const names = [name, site, ...documents.map((one) => one.name)];
  return { id, names: [...new Set(names)].map((one) => toSearchForm(one).text) };
}

const asTyped = { segment: () => [] };

/** Ids of the records that each part of what was typed names, as it stands: names are too short to be cut into words. */
export function findNames(records: readonly RecordNames[], typed: string): ReadonlySet<string> {
  const terms = readQuery(typed, asTyped)?.terms ?? [];
  if (terms.length === 0) return new Set();
  const isNamed = ({ names }: RecordNames) => terms.every(({ phrase }) => names.some((name) => name.includes(phrase)));
  return new Set(records.filter(isNamed).map(({ id }) => id));
}
