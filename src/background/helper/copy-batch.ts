import { textHashesOf } from '../../core/record/documents-of.ts';
import type { ConsentRecord, Entry, RecordAddition } from '../../core/record/record.ts';
import type { Ledger } from '../../ledger/database.ts';
import type { RecordRow, TextRow } from '../../ledger/tables.ts';
import { wholeText } from '../../ledger/texts.ts';
import type { CopiedEntry, CopiedText } from '../../messaging/helper-protocol.ts';

/** How many links go at a time. */
const batch = 100;

/** Links to be copied, and the texts that their bodies name. */
export interface CopyBatch {
  readonly entries: readonly CopiedEntry[];
  readonly textHashes: readonly string[];
}

/**
 * The next links after `after`, each with what it carries as far as it still exists. What was accepted in a private
 * window that is to leave no trace goes without its body: only its number, time and hash are in the chain anyway.
 */
export function readBatch(ledger: Ledger, after: number, keepPrivate: boolean): Promise<CopyBatch> {
  return ledger.transaction('r', ledger.entries, ledger.records, async () => {
    const entries = await ledger.entries.where('sequence').above(after).limit(batch).toArray();
    const ids = [...new Set(entries.map(({ record }) => record))];
    const rows = new Map<string, RecordRow>();
    for (const row of await ledger.records.bulkGet(ids))
      if (row !== undefined && (keepPrivate || !row.incognito || row.kept === true)) rows.set(row.id, row);
    const completions = new Map<string, readonly number[]>();
    for (const { kind, record } of entries)
      if (kind === 'completed' && !completions.has(record)) {
        const own = await ledger.entries.where('record').equals(record).sortBy('sequence');
        completions.set(
          record,
          own.filter((one) => one.kind === 'completed').map(({ sequence }) => sequence),
        );
      }
    const bodyOf = ({ kind, record, sequence }: Entry): ConsentRecord | RecordAddition | undefined => {
      const row = rows.get(record);
      if (kind === 'accepted') return row?.body;
      // Additions are named by no key: the nth `completed` of a record carries its nth addition.
      return kind === 'completed' ? row?.additions[completions.get(record)?.indexOf(sequence) ?? -1] : undefined;
    };
    const hashes = new Set<string>();
    const copied = entries.map((entry): CopiedEntry => {
      const body = bodyOf(entry);
      if (body !== undefined) for (const hash of textHashesOf({ body, additions: [] })) hashes.add(hash);
      return {
        entry,
        body: body === undefined ? null : { ...body },
        incognito: rows.get(entry.record)?.incognito === true,
      };
    });
    return { entries: copied, textHashes: [...hashes] };
  });
}

/** A text as the copy keeps it; undefined for one that is gone or damaged here: verification names it. */
export function toCopiedText(row: TextRow | undefined): CopiedText | undefined {
  const text = row && wholeText(row);
  if (row === undefined || text === undefined) return undefined;
  const { hash, document, addedAt } = row;
  return { hash, text, document: { ...document }, addedAt };
}
