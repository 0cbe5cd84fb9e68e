import type { TermSet } from '../../ledger/search/query.ts';
import type { FoundText } from '../../ledger/search/search-texts.ts';
import type { NamesFound } from './find-names.ts';
import type { RecordSummary, SummaryDocument } from './summary.ts';

/** What a search has found so far, and with what it was made. */
export interface Found {
  /** By hash, each enough for one record at least. */
  readonly texts: ReadonlyMap<string, FoundText>;
  readonly names: NamesFound['terms'];
  /** How many there are. */
  readonly terms: number;
}

type Held = Pick<SummaryDocument, 'textHash'>;

/** As much of a record as a search goes by. */
export interface Holder<Document extends Held = Held> extends Pick<RecordSummary, 'id'> {
  readonly documents: readonly Document[];
}

/** A document in which a search found what the names of its record leave. */
export interface FoundDocument<Document> {
  readonly document: Document;
  readonly text: FoundText;
}

/** The documents for which a search found a record: each with all terms that the record's names leave. */
export function foundIn<Document extends Held>(
  { id, documents }: Holder<Document>,
  { texts, names, terms }: Found,
): readonly FoundDocument<Document>[] {
  if (texts.size === 0) return [];
  const named = names.get(id) ?? noTerms;
  return documents.flatMap((document) => {
    const text = document.textHash === null ? undefined : texts.get(document.textHash);
    return text !== undefined && areAll(terms, text.terms, named) ? [{ document, text }] : [];
  });
}

const noTerms: TermSet = new Set();

/** Tells of the terms that stand in a text whether they are enough to find one of the records that hold it. */
export function enoughFor(
  records: readonly Holder[],
  names: NamesFound['terms'],
  terms: number,
): (hash: string, inText: TermSet) => boolean {
  const called = new Map<string, TermSet[]>();
  for (const { id, documents } of records)
    for (const { textHash } of documents) {
      const named = names.get(id);
      if (textHash === null || named === undefined) continue;
      const all = called.get(textHash);
      if (all === undefined) called.set(textHash, [named]);
      else all.push(named);
    }
  return (hash, inText) =>
    inText.size === terms || (called.get(hash)?.some((named) => areAll(terms, inText, named)) ?? false);
}

/** Whether each of so many terms is in one of two sets. */
function areAll(terms: number, one: TermSet, other: TermSet): boolean {
  for (let term = 0; term < terms; term++) if (!one.has(term) && !other.has(term)) return false;
  return true;
}
