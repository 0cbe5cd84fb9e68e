import { isFetchable, isOnPage } from '../core/record/fetchable.ts';
import type { DocumentName, RecordDocument } from '../core/record/record.ts';
import type { ReadProblem } from '../core/source.ts';
import type { OfferedDocument } from '../ledger/tables.ts';
import { findOffered } from './record-documents.ts';

/** At most this many documents of a surface are read without being asked. */
export const maxPrefetched = 8;

/** Why a document that stands neither on the page nor behind an address is not read. */
export function unfetchable({ how }: Pick<DocumentName, 'how'>): ReadProblem {
  return { id: how === 'unlinked' ? 'not-linked' : 'needs-opening' };
}

/** How the reading of a document begins. `before` is how many are to be read without being asked already. */
function beginReading(
  document: DocumentName,
  { mayFetch, before }: { readonly mayFetch: () => boolean; readonly before: number },
): OfferedDocument['reading'] {
  if (isOnPage(document)) return { state: 'waiting' };
  if (!isFetchable(document)) return { state: 'unread', problem: unfetchable(document) };
  const unasked = document.how === 'link' && before < maxPrefetched && mayFetch();
  return unasked ? { state: 'waiting' } : { state: 'on-request' };
}

/** A dialog that opens or closes makes inline text of a modal, or a script's link of it: what was read stays read. */
function isSameReading(known: OfferedDocument, document: DocumentName): boolean {
  return known.how === document.how || known.reading.state === 'read' || (isOnPage(known) && isOnPage(document));
}

/**
 * The documents of a surface that is described again. What has been read stays read; what became another document
 * (another link under the same name, say) begins anew. `mayFetch` is asked once for each that is to be read without
 * being asked for: whether it may.
 */
export function mergeDocuments(
  known: readonly OfferedDocument[],
  named: readonly DocumentName[],
  mayFetch: () => boolean,
): readonly OfferedDocument[] {
  let before = 0;
  const merged = named.map((document): OfferedDocument => {
    const same = known.find(({ name, href }) => name === document.name && href === document.href);
    const reading =
      same !== undefined && isSameReading(same, document) ? same.reading : beginReading(document, { mayFetch, before });
    if (isFetchable(document) && reading.state !== 'on-request') before += 1;
    const ahead = reading === same?.reading ? same.ahead : undefined;
    return { ...document, reading, ...(ahead !== undefined && { ahead }), viewedMs: same?.viewedMs ?? 0 };
  });
  // Incorporated documents were named by another document, not by the page: a new description does not lose them.
  const keys = new Set(merged.map(({ key }) => key));
  return [...merged, ...known.filter(({ how, key }) => how === 'incorporated' && !keys.has(key))];
}

/**
 * The documents of a surface that is described again, and those that a record still lacks though the page names them no
 * more: they were accepted, so they are read on. What stood on the page has gone with it.
 */
export function keepOwed(
  known: readonly OfferedDocument[],
  named: readonly OfferedDocument[],
  owed: readonly RecordDocument[],
): readonly OfferedDocument[] {
  const all = [...named];
  for (const one of owed) {
    const lost = findOffered(all, one) === undefined ? findOffered(known, one) : undefined;
    // What nobody had begun to read is not owed, however many such a page names.
    if (lost === undefined || lost.reading.state === 'on-request') continue;
    const isGone = isOnPage(lost) && lost.reading.state === 'waiting';
    const reading: OfferedDocument['reading'] = isGone
      ? { state: 'unread', problem: { id: 'navigated' } }
      : lost.reading;
    // It has no place in the sentence any more.
    all.push({ ...lost, key: `was-${String(all.length + 1)}`, reading });
  }
  return all;
}

/** The documents of a surface that a person has accepted: those for which nothing was left are read all the same. */
export function beginAccepted(documents: readonly OfferedDocument[]): readonly OfferedDocument[] {
  let before = 0;
  return documents.map((document) => {
    const left = document.reading.state === 'on-request' && document.how === 'link' && before < maxPrefetched;
    const reading: OfferedDocument['reading'] = left ? { state: 'waiting' } : document.reading;
    if (isFetchable(document) && reading.state !== 'on-request') before += 1;
    return { ...document, reading };
  });
}
