import type { ConsentRecord, RecordAddition, RecordDocument } from './record.ts';

/** The documents of a record as far as they are known today: what was read after the click takes its place. */
export function documentsOf(record: {
  readonly body: Pick<ConsentRecord, 'documents'>;
  readonly additions: readonly Pick<RecordAddition, 'documents'>[];
}): readonly RecordDocument[] {
  const later = new Map(record.additions.flatMap(({ documents }) => documents.map((one) => [one.key, one] as const)));
  return record.body.documents.map((document) => later.get(document.key) ?? document);
}

/** What a document was read as: none, one text, or what stood on the page that was opened and what was read ahead. */
export function readingsOf<Read extends { readonly state: string }>({
  reading,
  ahead,
}: {
  readonly reading: Read;
  readonly ahead?: Extract<Read, { readonly state: 'read' }> | undefined;
}): readonly Extract<Read, { readonly state: 'read' }>[] {
  const read = reading.state === 'read' ? [reading as Extract<Read, { readonly state: 'read' }>] : [];
  return ahead === undefined ? read : [...read, ahead];
}

/**
 * The reading that a later fetch of a document is compared with; null when it was not read. Where the page that the
 * person opened showed them another than it gave to us, that is the one we were given: it would differ each time.
 */
export function comparedReading({ reading, ahead }: Pick<RecordDocument, 'reading' | 'ahead'>) {
  return ahead ?? (reading.state === 'read' ? reading : null);
}

/** The hash of the text that a later fetch of a document is compared with. */
export function comparedText(document: Pick<RecordDocument, 'reading' | 'ahead'>): string | null {
  return comparedReading(document)?.textHash ?? null;
}

/** Hashes of all texts that a record holds, each once. */
export function textHashesOf(record: Parameters<typeof documentsOf>[0]): readonly string[] {
  return [...new Set(documentsOf(record).flatMap((document) => readingsOf(document).map(({ textHash }) => textHash)))];
}
