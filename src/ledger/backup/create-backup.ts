import type { Ledger } from '../database.ts';
import { wholeText } from '../texts.ts';
import { packBackup } from './container.ts';
import type { BackupContent } from './content.ts';

/** The whole ledger as one file. `passphrase` null: readable by anyone who has the file. */
export async function createBackup(
  ledger: Ledger,
  options: { readonly createdAt: Date; readonly passphrase: string | null },
): Promise<Uint8Array<ArrayBuffer>> {
  return packBackup(await readContent(ledger), options);
}

function readContent(ledger: Ledger): Promise<BackupContent> {
  const tables = [
    ledger.records,
    ledger.entries,
    ledger.texts,
    ledger.reviews,
    ledger.checks,
    ledger.settings,
    ledger.branches,
  ];
  return ledger.transaction('r', tables, async () => {
    const records = await ledger.records.orderBy('sequence').toArray();
    const checks = await ledger.checks.toArray();
    const needed = new Set(records.flatMap(({ textHashes }) => textHashes));
    for (const { textHash } of checks) if (textHash !== null) needed.add(textHash);
    const hashes = [...needed];
    const texts: BackupContent['texts'] = [];
    for (const row of await ledger.texts.bulkGet(hashes)) {
      // A text that is damaged here would make the whole backup unreadable: it is left out, and verification names it.
      const text = row === undefined ? undefined : wholeText(row);
      if (row === undefined || text === undefined) continue;
      const { hash, document, addedAt } = row;
      texts.push({ hash, text, document, addedAt });
    }
    const kept = await ledger.settings.get('settings');
    const reviews = await ledger.reviews.where('textHash').anyOf(hashes).toArray();
    return {
      records: records.map(({ body, additions, state, incognito }) => ({
        body,
        additions: [...additions],
        state,
        incognito,
      })),
      entries: await ledger.entries.orderBy('sequence').toArray(),
      texts,
      // One of each text: how others present the same words is gone with their pages.
      reviews: [...new Map(reviews.map(({ textHash, review }) => [textHash, { textHash, review }])).values()],
      checks,
      branches: (await ledger.branches.toArray()).map((row) => ({ ...row, entries: [...row.entries] })),
      settings: kept === undefined ? null : { ...kept.value, leftPrivately: [] },
    };
  });
}
