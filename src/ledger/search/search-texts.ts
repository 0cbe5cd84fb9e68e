import type { Ledger } from '../database.ts';
import { inflateText } from '../texts.ts';
import { findHits, type Hits } from './find-hits.ts';
import type { Query, TermSet } from './query.ts';
import { formVersion } from './search-form.ts';
import { mayHold } from './signature.ts';
import type { TextIndexRow } from '../tables.ts';

/** A text in which enough of what is searched for was found. */
export interface FoundText extends Hits {
  readonly hash: string;
}

/** Few enough that a batch takes no longer than a frame or two, many enough that the database is asked seldom. */
const batch = 16;

/**
 * Searches texts in the given order and gives them as they are found: signatures decide without reading, what
 * passes is read and searched itself. Stop by leaving the loop; between batches others get their turn.
 * Whoever knows that the rest of the terms stands elsewhere, as in a name, says which of them are enough in a text.
 */
export async function* searchTexts(
  ledger: Ledger,
  index: readonly Pick<TextIndexRow, 'hash' | 'signature' | 'form'>[],
  query: Query,
  isEnough: (hash: string, terms: TermSet) => boolean = (_, { size }) => size === query.terms.length,
): AsyncGenerator<FoundText, void, undefined> {
  const candidates = index.filter(({ hash, signature, form }) => {
    // The signature of another form decides nothing.
    const mayBeIn = (grams: ReadonlySet<number>) => form !== formVersion || mayHold(signature, grams);
    const held = query.terms.flatMap(({ grams }, term) => (mayBeIn(grams) ? term : []));
    return held.length > 0 && isEnough(hash, new Set(held));
  });
  for (let at = 0; at < candidates.length; at += batch) {
    const rows = await ledger.texts.bulkGet(candidates.slice(at, at + batch).map(({ hash }) => hash));
    for (const row of rows) {
      const text = row && inflateText(row);
      const hits = text === undefined ? undefined : findHits(text, query);
      if (row !== undefined && hits !== undefined && isEnough(row.hash, hits.terms)) yield { hash: row.hash, ...hits };
    }
  }
}
