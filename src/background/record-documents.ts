import { withoutSecrets } from '../core/record/address.ts';
import type { RecordDocument } from '../core/record/record.ts';
import type { OfferedDocument, RecordRow } from '../ledger/tables.ts';

/** A record holds so many. A page names no more, but a person may have read what these bring with them. */
export const mostDocuments = 50;

/** A document as a record keeps it. How its text was presented falls to the schema: a record holds the words. */
export function toRecordDocument({ reading, ...document }: OfferedDocument): RecordDocument {
  return {
    ...document,
    href: document.href === null ? null : withoutSecrets(document.href),
    reading: reading.state === 'read' || reading.state === 'unread' ? reading : { state: 'unread', problem: null },
  };
}

/** Text of a page can hold halves of characters, which no hash can be made of: they become U+FFFD. */
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wellFormed(inner)]));
  return value;
}

/** Documents that a record left open: they were still being read when it was written, and nothing has brought them since. */
export function leftOpen({ body, additions }: Pick<RecordRow, 'body' | 'additions'>): readonly RecordDocument[] {
  const added = new Set(additions.flatMap(({ documents }) => documents.map(({ key }) => key)));
  return body.documents.filter(
    ({ key, reading }) => reading.state === 'unread' && reading.problem === null && !added.has(key),
  );
}

/**
 * The document of an offer that a record names: by its name and link. A key is but the place in the sentence, where the
 * page may have put another document since; of two that are alike it tells which.
 */
export function findOffered(offered: readonly OfferedDocument[], one: RecordDocument): OfferedDocument | undefined {
  const alike = offered.filter((document) => {
    const { name, href } = toRecordDocument(document);
    return name.toWellFormed() === one.name && (href?.toWellFormed() ?? null) === one.href;
  });
  return alike.find(({ key }) => key === one.key) ?? alike[0];
}
