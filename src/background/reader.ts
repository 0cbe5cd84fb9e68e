import type { RecordDocument } from '../core/record/record.ts';
import type { Result } from '../core/result.ts';
import type { ReadProblem } from '../core/source.ts';

/** How a document was read: what a record keeps of it. The text and its review are in the ledger. */
export type Reading = Extract<RecordDocument['reading'], { readonly state: 'read' }>;

export interface LinkOptions {
  /** Default: true. */
  readonly remember?: boolean;
}

/**
 * Fetches, reads and reviews documents where there is a DOM to parse with, and stores texts and reviews itself, so
 * that only hashes travel. Chrome: an offscreen document; Firefox: the background page.
 */
export interface Reader {
  /**
   * Fetches an address and reads what it answers. `name` is what the page calls the document. The address is
   * remembered, so that an unchanged document need not be fetched again, unless it is said not to (private windows).
   */
  readLink(url: string, name: string, options?: LinkOptions): Promise<Result<Reading, ReadProblem>>;
  /** Reviews a text that is stored already; resolves once its review is. */
  reviewText(textHash: string, name: string | null): Promise<void>;
}
