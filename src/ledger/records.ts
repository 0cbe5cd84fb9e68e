import { appendEntry, type EntryBody } from '../core/record/chain.ts';
import { textHashesOf } from '../core/record/documents-of.ts';
import type { ConsentRecord, Entry, RecordAddition } from '../core/record/record.ts';
import { followState } from '../core/record/state.ts';
import type { Ledger } from './database.ts';
import { orphanTables, removeOrphanTexts } from './orphans.ts';
import type { RecordRow } from './tables.ts';

/** Adds the next link of the chain. Inside a transaction on `entries`, so that two windows can't fork the chain. */
async function append(
  ledger: Ledger,
  kind: Entry['kind'],
  record: string,
  at: string,
  body: EntryBody | null = null,
): Promise<Entry> {
  const last = (await ledger.entries.orderBy('sequence').last()) ?? null;
  const entry = appendEntry(last, { kind, record, at, body });
  await ledger.entries.add(entry);
  return entry;
}

/**
 * Writes down an acceptance: the record and its entry, both or neither. Once it resolves the record is on the disk.
 * The same record again changes nothing.
 */
export function recordAcceptance(ledger: Ledger, body: ConsentRecord, incognito = false): Promise<void> {
  return ledger.transaction('rw', ledger.records, ledger.entries, async () => {
    if ((await ledger.entries.where('record').equals(body.id).count()) > 0) return;
    const { sequence } = await append(ledger, 'accepted', body.id, body.at, body);
    const textHashes = textHashesOf({ body, additions: [] });
    const { id, at, page } = body;
    await ledger.records.add({
      id,
      sequence,
      at,
      site: page.site,
      state: 'accepted',
      body,
      additions: [],
      textHashes,
      incognito,
    });
  });
}

function follow(ledger: Ledger, id: string, kind: 'submitted' | 'withdrawn', at: string): Promise<boolean> {
  return ledger.transaction('rw', ledger.records, ledger.entries, async () => {
    const row = await ledger.records.get(id);
    if (row === undefined || followState(row.state, kind) === undefined) return false;
    await append(ledger, kind, id, at);
    await ledger.records.update(id, { state: kind });
    return true;
  });
}

/** The form was sent. Gives false, and changes nothing, when the record is not waiting for that. */
export function markSubmitted(ledger: Ledger, id: string, at: string): Promise<boolean> {
  return follow(ledger, id, 'submitted', at);
}

/** The box was unticked before anything was sent. Gives false when the record is past that. */
export function withdraw(ledger: Ledger, id: string, at: string): Promise<boolean> {
  return follow(ledger, id, 'withdrawn', at);
}

/** Adds what was read only after the acceptance. Gives false when the record is gone. */
export function completeRecord(ledger: Ledger, addition: RecordAddition): Promise<boolean> {
  return ledger.transaction('rw', ledger.records, ledger.entries, async () => {
    const row = await ledger.records.get(addition.record);
    if (row === undefined) return false;
    await append(ledger, 'completed', row.id, addition.at, addition);
    const additions = [...row.additions, addition];
    await ledger.records.update(row.id, { additions, textHashes: textHashesOf({ body: row.body, additions }) });
    return true;
  });
}

/**
 * Deletes a record and every text that nothing else needs. Its entries stay, with a tombstone, so that the chain
 * still verifies: they hold times and hashes, nothing of what was agreed to. Gives false when it is not there.
 */
export function deleteRecord(ledger: Ledger, id: string, at: string): Promise<boolean> {
  return ledger.transaction('rw', [...orphanTables(ledger), ledger.entries], async () => {
    const row = await ledger.records.get(id);
    if (row === undefined) return false;
    const checks = await ledger.checks.where('record').equals(id).toArray();
    await append(ledger, 'deleted', id, at);
    await ledger.records.delete(id);
    await ledger.checks.where('record').equals(id).delete();
    await ledger.offers.where('record').equals(id).modify({ record: null });
    const checked = checks.flatMap(({ textHash }) => (textHash === null ? [] : [textHash]));
    await removeOrphanTexts(ledger, [...new Set([...row.textHashes, ...checked])]);
    return true;
  });
}

/** Deletes every record and all that was read. Tombstones and settings stay. */
export function deleteEverything(ledger: Ledger, at: string): Promise<void> {
  return ledger.transaction('rw', [...orphanTables(ledger), ledger.entries], async () => {
    const ids = await ledger.records.orderBy('sequence').primaryKeys();
    for (const id of ids) await append(ledger, 'deleted', id, at);
    for (const table of orphanTables(ledger)) await table.clear();
  });
}

/** What was accepted in private windows until now stays, whatever is chosen for the next of them. */
export async function keepPrivateRecords(ledger: Ledger): Promise<void> {
  await ledger.records.filter(({ incognito, kept }) => incognito && kept !== true).modify({ kept: true });
}

export function findRecord(ledger: Ledger, id: string): Promise<RecordRow | undefined> {
  return ledger.records.get(id);
}

/** Records, newest first: at most `limit` of them, those before the sequence `before` (none: from the newest). */
export function listRecords(
  ledger: Ledger,
  { before = Infinity, limit = 50 }: { readonly before?: number; readonly limit?: number } = {},
): Promise<RecordRow[]> {
  return ledger.records.where('sequence').below(before).reverse().limit(limit).toArray();
}
