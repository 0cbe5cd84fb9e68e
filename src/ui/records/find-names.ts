import { readQuery } from '../../ledger/search/query.ts';
import { toSearchForm } from '../../ledger/search/search-form.ts';
import type { RecordSummary } from './summary.ts';

/** What a record is called in any way. */
type Named = Pick<RecordSummary, 'id' | 'name' | 'site'> & {
  readonly documents: readonly Pick<RecordSummary['documents'][number], 'name'>[];
};

const asTyped = { segment: () => [] };

/** Ids of the records that each part of what was typed names, as it stands: names are too short to be cut into words. */
export function findNames(records: readonly Named[], typed: string): ReadonlySet<string> {
  const terms = readQuery(typed, asTyped)?.terms ?? [];
  if (terms.length === 0) return new Set();
  // Many records share a name: each is brought into the form in which texts are searched once.
  const forms = new Map<string, string>();
  const formOf = (name: string): string => {
    const form = forms.get(name) ?? toSearchForm(name).text;
    forms.set(name, form);
    return form;
  };
  const isNamed = ({ name, site, documents }: Named): boolean => {
    const names = [name, site, ...documents.map((one) => one.name)].map(formOf);
    return terms.every(({ phrase }) => names.some((one) => one.includes(phrase)));
  };
  return new Set(records.filter(isNamed).map(({ id }) => id));
}
