import type { Restored } from '../../ledger/backup/restore-backup.ts';
import type { Translator } from '../../locales/index.ts';

/** What a restored backup or copy has brought, in one sentence; deleted records are told of only where there are some. */
export function restoredText({ added, known, deleted }: Restored, t: Translator): string {
  return deleted === 0
    ? t('settings.restore.done', { added, known })
    : t('settings.restore.done.some', { added, known, deleted });
}
