import { nameFaults } from '../../core/name-faults.ts';
import { appendEntry } from '../../core/record/chain.ts';
import type { Entry } from '../../core/record/record.ts';
import { foldState } from '../../core/record/state.ts';
import { fail, type Result } from '../../core/result.ts';
import type { BackupProblem } from '../../ledger/backup/container.ts';
import { backupContentSchema } from '../../ledger/backup/content.ts';
import { findInconsistency } from '../../ledger/backup/find-inconsistency.ts';
import { restoreBackup, type Restored } from '../../ledger/backup/restore-backup.ts';
import type { Ledger } from '../../ledger/database.ts';
import { savePresentation } from '../../ledger/presentations.ts';
import { reviewsOf } from '../../ledger/texts.ts';
import type { CopiedEntry, CopiedText, HelperReply } from '../../messaging/helper-protocol.ts';
import type { HelperProblem } from '../../messaging/helper-state.ts';
import type { Reader } from '../reading/reader.ts';
import type { HelperLink } from './helper-link.ts';

/**
 * Takes a copy over into the ledger as a backup is taken over: verified as a whole, all or nothing, nothing doubled,
 * what was deleted here stays deleted. Reviews are not in a copy: each text is reviewed again.
 */
export async function restoreCopy(
  { ledger, reader, now }: { readonly ledger: Ledger; readonly reader: Reader; readonly now: () => number },
  link: HelperLink,
  copy: string,
): Promise<Result<Restored, BackupProblem | HelperProblem>> {
  const lines: HelperReply<'copy-read'>['lines'] = [];
  for (let from: number | null = 0; from !== null;) {
    const page: Result<HelperReply<'copy-read'>, HelperProblem> = await link.call('copy-read', { copy, from });
    if (!page.ok) return page;
    lines.push(...page.value.lines);
    from = page.value.next;
  }
  const content = backupContentSchema.safeParse(toContent(lines, new Date(now()).toISOString()));
  if (!content.success) return fail({ id: 'damaged', detail: nameFaults(content.error).slice(0, 300) });
  const fault = findInconsistency(content.data);
  if (fault !== undefined) return fail({ id: 'inconsistent', detail: fault });
  const restored = await restoreBackup(ledger, content.data, now());
  if (restored.ok)
    for (const { hash, document } of content.data.texts)
      if ((await ledger.texts.get(hash)) !== undefined && (await reviewsOf(ledger, hash).count()) === 0)
        await reader.reviewText(hash, await savePresentation(ledger, hash, document, now()));
  return restored;
}

/** The lines of a copy in the form of a backup. */
function toContent(lines: HelperReply<'copy-read'>['lines'], at: string) {
  const texts: CopiedText[] = [];
  const links: CopiedEntry[] = [];
  for (const line of lines) {
    if ('text' in line) texts.push(line.text);
    else links.push(line);
  }
  const entries: Entry[] = links.map(({ entry }) => entry);
  const byRecord = Map.groupBy(links, ({ entry }) => entry.record);
  const records: unknown[] = [];
  for (const [record, own] of byRecord) {
    const state = foldState(own.map(({ entry }) => entry));
    if (state === 'deleted') continue;
    const accepted = own.find(({ entry }) => entry.kind === 'accepted');
    if (accepted === undefined || accepted.body === null)
      // It is not here (a private window, or deleted elsewhere meanwhile), and from now on the chain says so.
      entries.push(appendEntry(entries.at(-1) ?? null, { kind: 'deleted', record, at, body: null }));
    else
      records.push({
        body: accepted.body,
        additions: own.filter(({ entry }) => entry.kind === 'completed').map(({ body }) => body),
        state,
        incognito: accepted.incognito,
      });
  }
  return { records, entries, texts, reviews: [], checks: [], branches: [], settings: null };
}
