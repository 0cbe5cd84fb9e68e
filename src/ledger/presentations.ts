import { withoutSecrets } from '../core/record/address.ts';
import { hashOfValue } from '../core/record/canonical.ts';
import type { ReadDocument } from '../core/source.ts';
import type { Ledger } from './database.ts';
import { reviewsOf } from './texts.ts';

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

/**
 * Removes presentations that no offer holds and that were read last before `before`, with their reviews: a record needs
 * but one review of each of its texts, for what the words say.
 */
export async function prunePresentations(ledger: Ledger, before: number): Promise<void> {
  const held = new Set<string | undefined>();
  await ledger.offers.each(({ documents }) => {
    for (const { reading } of documents) if (reading.state === 'read') held.add(reading.presentation);
  });
  const old = await ledger.presentations.filter(({ id, readAt }) => readAt < before && !held.has(id)).toArray();
  for (const { id, textHash } of old) {
    await ledger.presentations.delete(id);
    const own = reviewsOf(ledger, textHash, id);
    if ((await own.count()) < (await reviewsOf(ledger, textHash).count())) await own.delete();
  }
}
