import type { Restored } from '../../ledger/backup/restore-backup.ts';
import type { Translator } from '../../locales/index.ts';

/** What a restored backup or copy has brought; records deleted here or there are told of only where there are some. */
export function restoredText({ added, known, deleted, kept }: Restored, t: Translator): string {
  const done =
    deleted === 0
      ? t('settings.restore.done', { added, known })
      : t('settings.restore.done.some', { added, known, deleted });
  return kept === 0 ? done : done + t('settings.restore.kept', { kept });
}
