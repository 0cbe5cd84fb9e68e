import { readQuery, type TermSet } from '../../ledger/search/query.ts';
import { toSearchForm } from '../../ledger/search/search-form.ts';
import type { RecordSummary } from './summary.ts';

/** What a record is called in any way. */
type Named = Pick<RecordSummary, 'id' | 'name' | 'site'> & {
  readonly documents: readonly Pick<RecordSummary['documents'][number], 'name'>[];
};

/** What of that which was typed stands in names; by record. */
export interface NamesFound {
  /** Ids of the records that are called all of it. */
  readonly whole: ReadonlySet<string>;
  /** The terms that a record is called, where it is called some of them: its texts need to hold only the others. */
  readonly terms: ReadonlyMap<string, TermSet>;
}

const asTyped = { segment: () => [] };

/** What records are called of what was typed, each part as it stands: names are too short to be cut into words. */
export function findNames(records: readonly Named[], typed: string): NamesFound {
  const phrases = readQuery(typed, asTyped)?.terms ?? [];
  const whole = new Set<string>();
  const terms = new Map<string, TermSet>();
  if (phrases.length === 0) return { whole, terms };
  // Many records share a name: each is brought into the form in which texts are searched once.
  const forms = new Map<string, string>();
  const formOf = (name: string): string => {
    const form = forms.get(name) ?? toSearchForm(name).text;
    forms.set(name, form);
    return form;
  };
  for (const { id, name, site, documents } of records) {
    const names = [name, site, ...documents.map((one) => one.name)].map(formOf);
    const held = phrases.flatMap(({ phrase }, term) => (names.some((one) => one.includes(phrase)) ? term : []));
    if (held.length === phrases.length) whole.add(id);
    else if (held.length > 0) terms.set(id, new Set(held));
  }
  return { whole, terms };
}
