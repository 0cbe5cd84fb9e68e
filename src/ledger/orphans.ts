import { readingsOf } from '../core/record/documents-of.ts';
import type { Ledger } from './database.ts';
import { reviewsOf } from './texts.ts';

/** Tables that {@link removeOrphanTexts} touches, for the transaction around it. */
export function orphanTables(ledger: Ledger) {
  return [
    ledger.records,
    ledger.offers,
    ledger.readPages,
    ledger.texts,
    ledger.presentations,
    ledger.reviews,
    ledger.answers,
    ledger.checks,
    ledger.textIndex,
  ];
}

/** Removes those of the given texts that neither a record, nor a check of one, nor an open page needs any more. */
export async function removeOrphanTexts(ledger: Ledger, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  const needed = new Set<string>();
  await ledger.offers.each(({ documents }) => {
    for (const document of documents) for (const { textHash } of readingsOf(document)) needed.add(textHash);
  });
  await ledger.readPages.each(({ reading }) => needed.add(reading.textHash));
  await ledger.checks.each(({ textHash }) => {
    if (textHash !== null) needed.add(textHash);
  });
  for (const hash of hashes) {
    if (needed.has(hash) || (await ledger.records.where('textHashes').equals(hash).count()) > 0) continue;
    await ledger.texts.delete(hash);
    await ledger.textIndex.delete(hash);
    await ledger.presentations.where('textHash').equals(hash).delete();
    await reviewsOf(ledger, hash).delete();
    await ledger.answers.where('textHash').equals(hash).delete();
  }
}

/**
 * Removes texts that were read for pages on which nothing was agreed to, and presentations that no open page goes by,
 * when they were last read before `before`.
 */
export function pruneTexts(ledger: Ledger, before: number): Promise<void> {
  return ledger.transaction('rw', orphanTables(ledger), async () => {
    // By keys: the texts themselves, read to find the few that no record holds, would be most of the database.
    const held = new Set(await ledger.records.orderBy('textHashes').uniqueKeys());
    const loose = (await ledger.texts.toCollection().primaryKeys()).filter((hash) => !held.has(hash));
    const rows = await ledger.texts.bulkGet(loose);
    const old = rows.flatMap((row) => (row !== undefined && row.addedAt < before ? [row.hash] : []));
    await removeOrphanTexts(ledger, old);
    await prunePresentations(ledger, before);
  });
}

/**
 * Removes presentations that no open page holds and that were read last before `before`, with their reviews: a record needs
 * but one review of each of its texts, for what the words say.
 */
async function prunePresentations(ledger: Ledger, before: number): Promise<void> {
  const held = new Set<string | undefined>();
  await ledger.offers.each(({ documents }) => {
    for (const { reading } of documents) if (reading.state === 'read') held.add(reading.presentation);
  });
  await ledger.readPages.each(({ reading }) => held.add(reading.presentation));
  const old = await ledger.presentations.filter(({ id, readAt }) => readAt < before && !held.has(id)).toArray();
  for (const { id, textHash } of old) {
    await ledger.presentations.delete(id);
    const own = reviewsOf(ledger, textHash, id);
    if ((await own.count()) < (await reviewsOf(ledger, textHash).count())) await own.delete();
  }
}
