import type { RecordDocument } from '../../core/record/record.ts';
import type { Result } from '../../core/result.ts';
import type { ReadProblem } from '../../core/source.ts';

/**
 * How a document was read: what a record keeps of it, and which presentation of its text it was. Text, presentation and
 * review are in the ledger.
 */
export type Reading = Extract<RecordDocument['reading'], { readonly state: 'read' }> & {
  readonly presentation: string;
};

/**
 * Fetches, reads and reviews documents where there is a DOM to parse with, and stores texts and reviews itself, so
 * that only hashes travel. Chrome: an offscreen document; Firefox: the background page.
 */
export interface Reader {
  /**
   * Fetches an address and reads what it answers. `name` is what the page calls the document. The answer is remembered
   * for `asker`, the origin of that page, so that an unchanged document need not be fetched again. What would be told to
   * its server by asking so is told for no other; with null (private windows, pages without an origin) nothing is, and nothing is remembered.
   */
  readLink(url: string, name: string, asker: string | null): Promise<Result<Reading, ReadProblem>>;
  /** Reviews a text that is stored already as it is presented; resolves once its review is stored. */
  reviewText(textHash: string, presentation: string): Promise<void>;
}
