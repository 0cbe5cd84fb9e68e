import { deflateSync } from 'fflate';
import { textHashesOf } from '../../core/record/documents-of.ts';
import { hashOfValue } from '../../core/record/canonical.ts';
import type { Entry, RecordAddition } from '../../core/record/record.ts';
import { succeed, type Result } from '../../core/result.ts';
import type { Ledger } from '../database.ts';
import { orphanTables, removeOrphanTexts } from '../orphans.ts';
import type { RecordRow } from '../tables.ts';
import { reviewId, reviewsOf, wholeText } from '../texts.ts';
import type { BackupProblem } from './container.ts';
import type { BackupContent } from './content.ts';
import { deletedIn, isLive, mergeChains } from './merge-chains.ts';

/** What a restored backup has brought. */
export interface Restored {
  readonly added: number;
  /** Records that were here already. */
  readonly known: number;
  /** Records that were deleted here since: they stay deleted. */
  readonly deleted: number;
  /** Records that the backup says were deleted, and that are here: they stay. */
  readonly kept: number;
}

/**
 * Takes a backup over, all of it or nothing. What is here already is not doubled; a text that was damaged here is
 * mended; what was deleted here stays deleted, and what was deleted elsewhere stays here; settings are taken only where
 * none were ever chosen. How two chains become one: {@link mergeChains}.
 */
export function restoreBackup(
  ledger: Ledger,
  content: BackupContent,
  now: number,
): Promise<Result<Restored, BackupProblem>> {
  const tables = [...orphanTables(ledger), ledger.entries, ledger.settings, ledger.branches];
  return ledger.transaction('rw', tables, async () => {
    const ours = await ledger.entries.orderBy('sequence').toArray();
    const merged = mergeChains(ours, content.entries, content.records);
    if (!merged.ok) return merged;
    const { append, branch, live } = merged.value;
    await ledger.entries.bulkAdd([...append]);
    if (branch) await keepBranch(ledger, content.entries, now);
    for (const row of content.branches)
      if ((await ledger.branches.get(row.head)) === undefined) await ledger.branches.add(row);

    await addTexts(ledger, content);
    const first = new Map<string, number>();
    for (const { record, sequence } of [...ours, ...append]) if (!first.has(record)) first.set(record, sequence);
    const touched = new Set(append.map(({ record }) => record));
    let added = 0;
    let known = 0;
    let deleted = 0;
    for (const { body, additions: theirs, incognito } of content.records) {
      const state = live.get(body.id);
      if (!isLive(state)) {
        deleted += 1;
        continue;
      }
      const before = await ledger.records.get(body.id);
      if (before === undefined) added += 1;
      else known += 1;
      if (before !== undefined && !touched.has(body.id)) continue;
      const additions = unite(before?.additions ?? [], theirs);
      const sequence = first.get(body.id) ?? 0;
      const textHashes = textHashesOf({ body, additions });
      const row: RecordRow = {
        id: body.id,
        sequence,
        at: body.at,
        site: body.page.site,
        state,
        body,
        additions,
        textHashes,
        incognito,
        // It was put back by the person: it does not go with the next private window.
        ...(incognito && { kept: true }),
        restored:
          before?.restored?.what === 'all'
            ? before.restored
            : { at: new Date(now).toISOString(), what: before === undefined ? 'all' : 'later' },
      };
      await ledger.records.put(row);
    }
    for (const check of content.checks) {
      const known = (await ledger.checks.get(check.id)) !== undefined;
      if (!known && (await ledger.records.get(check.record)) !== undefined) await ledger.checks.add(check);
    }
    if (content.settings !== null && (await ledger.settings.get('settings')) === undefined)
      await ledger.settings.put({ key: 'settings', value: content.settings });
    await removeOrphanTexts(
      ledger,
      content.texts.map(({ hash }) => hash),
    );
    const kept = [...deletedIn(content.entries)].filter((record) => isLive(live.get(record))).length;
    return succeed({ added, known, deleted, kept });
  });
}

/** Ours first, then what only theirs has: the order in which their entries stand in the joined chain. */
function unite(ours: readonly RecordAddition[], theirs: readonly RecordAddition[]): readonly RecordAddition[] {
  const known = new Set(ours.map(hashOfValue));
  return [...ours, ...theirs.filter((one) => !known.has(hashOfValue(one)))];
}

async function addTexts(ledger: Ledger, { texts, reviews }: BackupContent): Promise<void> {
  for (const { hash, text, document, addedAt } of texts) {
    const here = await ledger.texts.get(hash);
    // One that is damaged here is mended.
    if (here !== undefined && wholeText(here) !== undefined) continue;
    const deflated = deflateSync(new TextEncoder().encode(text));
    await ledger.texts.put({ hash, deflated, characters: text.length, document, addedAt });
  }
  for (const { textHash, review } of reviews) {
    if ((await reviewsOf(ledger, textHash).count()) > 0) continue;
    await ledger.reviews.add({ id: reviewId(textHash, review), textHash, review });
  }
}

async function keepBranch(ledger: Ledger, entries: readonly Entry[], restoredAt: number): Promise<void> {
  const head = entries.at(-1)?.hash;
  if (head !== undefined && (await ledger.branches.get(head)) === undefined)
    await ledger.branches.add({ head, entries, restoredAt });
}
