import { withoutSecrets } from '../core/record/address.ts';
import { hashOfValue } from '../core/record/canonical.ts';
import type { ReadDocument } from '../core/source.ts';
import type { Ledger } from './database.ts';

/** How a source presents a text: what a review and a panel go by beside the words. */
export type Presentation = Pick<ReadDocument, 'title' | 'emphasis' | 'links'>;

/** A text as one source presents it; without a presentation: as whoever read it first did. */
export interface StoredReading {
  readonly textHash: string;
  /** Hash of a {@link Presentation} of that text. */
  readonly presentation?: string;
}

/**
 * Stores how a source presents a text, under its hash, and gives that. Whoever holds the same words may present them
 * otherwise: put other addresses behind its links, or print in bold what another hides. That is never said of the other.
 */
export async function savePresentation(
  ledger: Ledger,
  textHash: string,
  { title, emphasis, links = [] }: Presentation,
  now: number,
): Promise<string> {
  const kept = {
    title: title?.toWellFormed() ?? null,
    emphasis,
    links: links.map((link) => ({ ...link, href: withoutSecrets(link.href).toWellFormed() })),
  };
  const id = hashOfValue({ textHash, ...kept });
  await ledger.presentations.put({ id, textHash, ...kept, readAt: now });
  return id;
}

/** Notes that a presentation was read again, so that it is not cleared away yet. False when it is gone. */
export async function touchPresentation(ledger: Ledger, id: string, now: number): Promise<boolean> {
  return (await ledger.presentations.where('id').equals(id).modify({ readAt: now })) > 0;
}
