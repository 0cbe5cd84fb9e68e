import type { ConsentRecord, RecordAddition, RecordDocument } from './record.ts';

/** The documents of a record as far as they are known today: what was read after the click takes its place. */
export function documentsOf(record: {
  readonly body: Pick<ConsentRecord, 'documents'>;
  readonly additions: readonly Pick<RecordAddition, 'documents'>[];
}): readonly RecordDocument[] {
  const later = new Map(record.additions.flatMap(({ documents }) => documents.map((one) => [one.key, one] as const)));
  return record.body.documents.map((document) => later.get(document.key) ?? document);
}

/** Hashes of all texts that a record holds, each once. */
export function textHashesOf(record: Parameters<typeof documentsOf>[0]): readonly string[] {
  const hashes = documentsOf(record).flatMap(({ reading }) => (reading.state === 'read' ? [reading.textHash] : []));
  return [...new Set(hashes)];
}
