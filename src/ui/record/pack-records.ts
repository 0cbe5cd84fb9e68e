import type { FileToSave } from '../../export/evidence-pack/create-evidence-pack.ts';
import type { Ledger } from '../../ledger/database.ts';
import type { RecordRow } from '../../ledger/tables.ts';
import { findText } from '../../ledger/texts.ts';
import type { Translator } from '../../locales/index.ts';

/** The evidence pack of some records, out of the ledger. */
export async function packRecords(
  ledger: Ledger,
  records: readonly RecordRow[],
  createdAt: Date,
  t: Translator,
): Promise<FileToSave> {
  // Loaded when asked for: it carries the verifier and its words in every language.
  const { createEvidencePack } = await import('../../export/evidence-pack/create-evidence-pack.ts');
  const texts = new Map<string, string>();
  for (const hash of new Set(records.flatMap(({ textHashes }) => textHashes))) {
    const document = await findText(ledger, hash);
    if (document !== undefined) texts.set(hash, document.text);
  }
  const chain = await ledger.entries.orderBy('sequence').toArray();
  return createEvidencePack({ records, chain, texts, createdAt }, t);
}
