import type { OfferRow } from '../../ledger/tables.ts';

/** The person has recorded the page of an offer by hand. Apart from `panel-view.ts`, which the reader needs nothing of. */
export function isByHand({ surface }: Pick<OfferRow, 'surface'>): boolean {
  return surface.kind === 'by-hand';
}
