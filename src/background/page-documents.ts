import { withoutOwnQuery } from '../core/record/page-address.ts';
import type { ReadDocument, ReadProblem } from '../core/source.ts';
import { textLength } from '../core/text/text-length.ts';
import type { Ledger } from '../ledger/database.ts';
import type { OfferRow } from '../ledger/tables.ts';
import { savePresentation } from '../ledger/presentations.ts';
import { saveText } from '../ledger/texts.ts';
import type { PageDocument } from '../messaging/protocol.ts';
import { changeDocument } from './offers.ts';
import type { Reader, Reading } from './reading/reader.ts';

/** A text that a page shows. `address` is the page's as the browser has it, `url` as it is kept. */
export interface PageText {
  readonly document: PageDocument;
  readonly name: string | null;
  readonly address: string;
  readonly url: string;
}

/** Stores and reviews a text that a page shows. */
export async function keepPageDocument(
  { ledger, reader, now }: { readonly ledger: Ledger; readonly reader: Reader; readonly now: () => number },
  { document: { title, text, format, removals, emphasis, links }, name, address, url }: PageText,
): Promise<Reading> {
  const kept = links?.map((link) => ({ ...link, href: withoutOwnQuery(link.href, address) }));
  const about = { format, title: title ?? name, text, removals, emphasis, links: kept };
  const document: ReadDocument = { ...about, charset: null, pages: null };
  const textHash = await saveText(ledger, document, now());
  const presentation = await savePresentation(ledger, textHash, document, now());
  await reader.reviewText(textHash, presentation);
  const readAt = new Date(now()).toISOString();
  const read = { textHash, presentation, bytesHash: null, format, readAt, finalUrl: url };
  return { state: 'read', ...read, characters: text.length, length: textLength(text) };
}

/**
 * Notes that a document on the page could not be read; what was read before stays, but for a page that rewrites itself:
 * of that no text can be said to be the one agreed to.
 */
export function notePageProblem(
  ledger: Ledger,
  offer: string,
  key: string,
  problem: ReadProblem,
): Promise<OfferRow | undefined> {
  return changeDocument(ledger, offer, key, (document) =>
    document.reading.state === 'read' && problem.id !== 'rewritten'
      ? document
      : { ...document, reading: { state: 'unread', problem } },
  );
}
