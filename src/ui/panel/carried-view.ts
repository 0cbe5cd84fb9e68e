import { isSameDocument } from '../../core/review/find-incorporated.ts';
import type { Incorporated } from '../../core/review/review.ts';
import type { DocumentView } from './panel-view.ts';

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
    (review.incorporated ?? []).forEach(({ name, how, span }, index) => {
      const known = [...documents, ...carried];
      if (known.some((one) => isSameDocument(one.name, name, review.outline))) return;
      const link = links.find(({ start, end }) => start < span.end && end > span.start);
      carried.push({ key: `${key}.${String(index + 1)}`, name, how, href: link?.href ?? null });
    });
  }
  const order: readonly Incorporated['how'][] = ['part', 'binds', 'details'];
  return carried.sort((a, b) => order.indexOf(a.how) - order.indexOf(b.how));
}
