import { isSameDocument, platformNames } from '../../core/review/find-incorporated.ts';
import { incorporations } from '../../core/review/review.ts';
import type { Incorporated } from '../../core/review/review.ts';
import type { DocumentView } from './document-view.ts';

/** A document that one of those offered brings with it, and that the page did not name. */
export interface CarriedView {
  /** What it is called once it is read: `d1.2` is the second that `d1` brings. */
  readonly key: string;
  readonly name: string;
  /** Null where the text gives no link. */
  readonly href: string | null;
  readonly how: Incorporated['how'];
}

/** One level further: what the documents that were read bring with them, each once, the binding ones first. */
export function carriedIn(documents: readonly DocumentView[]): readonly CarriedView[] {
  const carried: CarriedView[] = [];
  for (const { key, read, carried: isCarried } of documents) {
    if (read === null || isCarried) continue;
    const { links = [], review } = read;
    const platform = platformNames(review.outline);
    (review.incorporated ?? []).forEach(({ name, how, span }, index) => {
      const isKnown = (one: { readonly name: string }): boolean => isSameDocument(one.name, name, platform);
      if (documents.some(isKnown) || carried.some(isKnown)) return;
      const link = links.find(({ start, end }) => start < span.end && end > span.start);
      carried.push({ key: `${key}.${String(index + 1)}`, name, how, href: link?.href ?? null });
    });
  }
  return carried.sort((a, b) => incorporations.indexOf(a.how) - incorporations.indexOf(b.how));
}
