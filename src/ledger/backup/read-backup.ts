import { nameFaults } from '../../core/name-faults.ts';
import { fail, succeed, type Result } from '../../core/result.ts';
import { unpackBackup, type BackupProblem } from './container.ts';
import { backupContentSchema, type BackupContent } from './content.ts';
import { findInconsistency } from './find-inconsistency.ts';

/** The content of a backup file, checked through and through; or why it is refused. */
export async function readBackup(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string | null,
): Promise<Result<BackupContent, BackupProblem>> {
  const unpacked = await unpackBackup(file, passphrase);
  if (!unpacked.ok) return unpacked;
  const parsed = backupContentSchema.safeParse(unpacked.value);
  if (!parsed.success) return fail({ id: 'damaged', detail: nameFaults(parsed.error).slice(0, 300) });
  const fault = findInconsistency(parsed.data);
  return fault === undefined ? succeed(parsed.data) : fail({ id: 'inconsistent', detail: fault });
}
