import type { DocumentName } from './record.ts';

/** Whether a document can be fetched by its address, apart from the page that named it. */
export function isFetchable<Named extends Pick<DocumentName, 'href' | 'how'>>(
  document: Named,
): document is Named & { readonly href: string } {
  return !isOnPage(document) && document.href !== null && /^https?:/i.test(document.href);
}

/** Whether its text stands on the page, from where our script there sends it. */
export function isOnPage({ how }: Pick<DocumentName, 'how'>): boolean {
  return how === 'inline' || how === 'modal' || how === 'frame';
}
