import type { Ledger } from '../database.ts';
import type { TextIndexRow } from '../tables.ts';
import { inflateText } from '../texts.ts';
import { formVersion, toSearchForm } from './search-form.ts';
import { toSignature } from './signature.ts';

const batch = 20;

/**
 * Brings the index up to date with the texts that records hold, in the form in which they are searched now, and drops
 * what they no longer hold. Interruptible
 * at any step, so nothing else has to think of the index: writing a record stays as quick as it is.
 * Gives how many were not up to date.
 */
export async function updateTextIndex(
  ledger: Ledger,
  {
    signal,
    onProgress,
  }: { readonly signal?: AbortSignal; readonly onProgress?: (done: number, all: number) => void } = {},
): Promise<number> {
  const held = new Set((await ledger.records.orderBy('textHashes').uniqueKeys()) as string[]);
  const known = new Map((await ledger.textIndex.toArray()).map((row) => [row.hash, row]));
  const reviews = new Map<string, string>();
  for (const id of await ledger.reviews.toCollection().primaryKeys()) reviews.set(id.slice(0, 64), id);
  const gone = [...known.keys()].filter((hash) => !held.has(hash));
  if (gone.length > 0) await ledger.textIndex.bulkDelete(gone);
  const wanted = [...held].filter((hash) => {
    const row = known.get(hash);
    return row?.form !== formVersion || row.reviewed !== (reviews.get(hash) ?? null);
  });
  for (let at = 0; at < wanted.length && signal?.aborted !== true; at += batch) {
    const hashes = wanted.slice(at, at + batch);
    await indexTexts(ledger, hashes);
    onProgress?.(Math.min(at + batch, wanted.length), wanted.length);
  }
  return wanted.length;
}

async function indexTexts(ledger: Ledger, hashes: readonly string[]): Promise<void> {
  await ledger.transaction('rw', ledger.texts, ledger.reviews, ledger.textIndex, async () => {
    const texts = await ledger.texts.bulkGet([...hashes]);
    const reviews = await ledger.reviews.where('textHash').anyOf(hashes).toArray();
    const byText = new Map(reviews.map((row) => [row.textHash, row]));
    const rows = texts.flatMap((row): TextIndexRow[] => {
      const text = row && inflateText(row);
      if (row === undefined || text === undefined) return [];
      const review = byText.get(row.hash);
      const sure = review?.review.findings.filter(({ certainty }) => certainty === 'sure') ?? [];
      return [
        {
          hash: row.hash,
          signature: toSignature(toSearchForm(text).text),
          form: formVersion,
          labels: [...new Set(sure.map(({ label }) => label))],
          reviewed: review?.id ?? null,
        },
      ];
    });
    await ledger.textIndex.bulkPut(rows);
  });
}
